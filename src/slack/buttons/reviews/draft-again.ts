import type { Id } from '../../../domain/records/id.ts';
import type { LineAsked } from '../../command.ts';

/** The form that what was undone came from. Null: its words are gone, or it never was a form. */
export async function draftAgain({ drafts }: LineAsked, form: string, childId: Id): Promise<Id | null> {
  const unfinished = await drafts.unfinished();
  return unfinished.find((one) => one.form === form && one.childId === childId)?.id ?? null;
}
