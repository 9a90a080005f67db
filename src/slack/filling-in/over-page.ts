import type { ModalView } from '@slack/types';
import { modalPage } from '../views/shared/page.ts';
import type { Form } from './form.ts';
import { gone, pageAt } from './form-page.ts';
import { aboutOf, type Filler, formOpened, taken } from './form-steps.ts';

/** What opens over a page by a button: something to read, or another form about the same child. */
export async function openedOver(
  filler: Filler,
  form: Form,
  { carries, name }: { carries: string; name: string },
  formNamed: (name: string) => Form,
): Promise<ModalView> {
  const { draft, prepared } = await taken(filler, form, carries);
  const over = pageAt(form, draft).over?.find((one) => one.name === name);
  if (!over) throw gone();
  if ('opens' in over) return formOpened(filler, formNamed(over.opens), aboutOf(draft), draft.id);
  const blocks = await over.reads({ answers: draft.answers, prepared }, filler.perform);
  return modalPage({ title: over.title, blocks: blocks.slice(0, 100) });
}
