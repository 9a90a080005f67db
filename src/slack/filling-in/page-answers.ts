import type { Answers, Filling, Page, Topic } from './form.ts';

/** What Slack sends of a page, by block and then by action. */
export type Inputs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Which turn of the form a page is. */
interface Turn {
  page: number;
  round: number;
}

/** What can be read of a page, and what is wrong with the rest, by the block of its question. */
export function read(page: Page<Topic>, filling: Filling<Topic>, inputs: Inputs, turn: Turn) {
  const answers: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [key, field] of Object.entries(page.asks(filling))) {
    const blockId = blockIdOf(key, turn);
    const found = field.read(inputs[blockId]?.answer as Record<string, unknown> | undefined);
    if ('problem' in found) errors[blockId] = found.problem;
    else answers[key] = found.value;
  }
  return { answers: answers as Answers, errors };
}

// The page is part of the name: Slack has been seen to send one page’s answers with the next.
export const blockIdOf = (key: string, { page, round }: Turn) => `${page}/${round}/${key}`;

/** Problems by question, as problems by block. */
export const keyed = (problems: Readonly<Record<string, string>>, turn: Turn) =>
  Object.fromEntries(Object.entries(problems).map(([key, says]) => [blockIdOf(key, turn), says]));
