import { z } from 'zod';
import type { ObjectionTo } from '../../domain/records/objection-to.ts';
import { readable } from '../../domain/wording/readable.ts';
import type { Asked } from './ask.ts';
import type { FieldState } from './fields.ts';
import type { AnswersTo, Questions } from './form.ts';

/** As every form’s answers look to what is the same for all forms. */
export type Answers = AnswersTo<Questions>;

/** What Slack sends of a page, by block and then by action. */
export type Inputs = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** Which turn of the form a page is. */
interface Turn {
  page: number;
  round: number;
}

/**
 * What can be read of these questions, and what is wrong with the rest, by the block of its question. `isStale`: the page
 * shows a choice that is no longer there.
 */
export function read(asked: Asked<Answers>, inputs: Inputs, turn: Turn) {
  const answers: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  let isStale = false;
  for (const [key, field] of asked) {
    const blockId = blockIdOf(key, turn);
    const found = field.read(inputs[blockId]?.answer);
    if ('problem' in found) {
      errors[blockId] = found.problem;
      isStale ||= found.isGone === true;
    } else answers[key] = found.value;
  }
  return { answers, errors, isStale };
}

/** Those that the page which was sent did not ask. */
export const unaskedOf = (asked: Asked<Answers>, inputs: Inputs, turn: Turn): Asked<Answers> =>
  asked.filter(([key]) => !Object.hasOwn(inputs, blockIdOf(key, turn)));

/** As much as Slack lets anybody type into one question, in characters. */
const mostTyped = 3_000;
const option = z.object({ value: z.string() });

/** Whatever stands on a page while it is being filled in, unchecked: what it says is checked when it is sent. */
export function asItStands(inputs: Inputs, { page, round }: Turn): Answers {
  const place = `${page}/${round}/`;
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([blockId, { answer }]) =>
      answer && blockId.startsWith(place) ? [[blockId.slice(place.length), heldIn(answer)]] : [],
    ),
  );
}

function heldIn(held: FieldState): unknown {
  if (typeof held.value === 'string') return readable(held.value.slice(0, mostTyped)) || null;
  if (held.selected_options !== undefined) {
    return (z.array(option).safeParse(held.selected_options).data ?? []).map(({ value }) => value);
  }
  if (held.selected_users !== undefined) return z.array(z.string()).safeParse(held.selected_users).data ?? [];
  const chosen = option.safeParse(held.selected_option).data?.value;
  return chosen ?? held.selected_date ?? held.selected_time ?? held.selected_user ?? null;
}

// The page is part of the name: Slack has been seen to send one page’s answers with the next.
export const blockIdOf = (key: string, { page, round }: Turn) => `${page}/${round}/${key}`;

/** Objections by the block of their question. Of two to one question the last is said. */
export const keyed = (objections: readonly ObjectionTo<string>[], turn: Turn) =>
  Object.fromEntries(objections.map(({ about, says }) => [blockIdOf(about, turn), says]));

/** The question that a block asks. */
export const questionIn = (blockId: string): string => blockId.split('/').slice(2).join('/');
