import type { ObjectionTo } from '../../domain/records/objection-to.ts';
import { ask } from './ask.ts';
import type { FieldState } from './fields.ts';
import type { AnswersTo, Filling, Page, Questions, Topic } from './form.ts';

/** As every form’s answers look to what is the same for all forms. */
export type Answers = AnswersTo<Questions>;

/** What Slack sends of a page, by block and then by action. */
export type Inputs = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** Which turn of the form a page is. */
interface Turn {
  page: number;
  round: number;
}

/** What can be read of a page, and what is wrong with the rest, by the block of its question. */
export function read(page: Page<Topic, Answers>, filling: Filling<Topic, Answers>, inputs: Inputs, turn: Turn) {
  const answers: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [key, field] of page.asks(filling, ask)) {
    const blockId = blockIdOf(key, turn);
    const found = field.read(inputs[blockId]?.answer);
    if ('problem' in found) errors[blockId] = found.problem;
    else answers[key] = found.value;
  }
  return { answers, errors };
}

// The page is part of the name: Slack has been seen to send one page’s answers with the next.
export const blockIdOf = (key: string, { page, round }: Turn) => `${page}/${round}/${key}`;

/** Objections by the block of their question. Of two to one question the last is said. */
export const keyed = (objections: readonly ObjectionTo<string>[], turn: Turn) =>
  Object.fromEntries(objections.map(({ about, says }) => [blockIdOf(about, turn), says]));
