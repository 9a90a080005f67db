import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { onOneLine, readable } from '../../domain/wording/readable.ts';
import { clip } from '../message.ts';

/** What Slack keeps of one question while it is being answered. */
export type Held = Readonly<Record<string, unknown>>;

/** One question: how it is asked, and how its answer is read. The two can’t drift apart, because they are one value. */
export interface Field<Value> {
  ask: (key: string, answer: unknown) => InputBlock;
  /** The answer, or a sentence that says what is wrong with it. */
  read: (held: Held | undefined) => { value: Value } | { problem: string };
}

interface Asking {
  hint?: string;
  optional?: boolean;
}

const plain = (text: string, most = 75) => ({ type: 'plain_text' as const, text: clip(onOneLine(text), most) });

const block = (key: string, label: string, { hint, optional }: Asking, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: key,
  label: plain(label, 2000),
  optional: optional === true,
  element,
  ...(hint && { hint: plain(hint, 2000) }),
});

/** Free text. Slack counts characters; `most` never passes 3,000. */
export const textField = (
  label: string,
  asking: Asking & { lines?: boolean; most?: number; placeholder?: string } = {},
): Field<string | null> => ({
  ask: (key, answer) =>
    block(key, label, asking, {
      type: 'plain_text_input',
      action_id: 'answer',
      multiline: asking.lines === true,
      max_length: asking.most ?? 400,
      ...(typeof answer === 'string' && answer !== '' && { initial_value: clip(answer, asking.most ?? 400) }),
    }),
  read: (held) => {
    const typed = z.string().nullish().safeParse(held?.value).data ?? '';
    const most = asking.most ?? 400;
    // Slack’s own window lets nobody type more, so this is no window of Slack’s: it is not even looked at.
    if (typed.length > most) return { problem: `Use ${most} characters or fewer.` };
    const value = (asking.lines ? readable(typed) : onOneLine(typed)).trim();
    if (value !== '') return { value };
    return asking.optional ? { value: null } : { problem: `Answer “${label}”.` };
  },
});

// Slack’s calendar goes on for ever. Sums with days beyond these say nothing of a child now in care.
const firstDay = '1900-01-01';
const lastDay = '2199-12-31';

/** A day, as Slack’s calendar gives it. */
export const dayField = (label: string, asking: Asking = {}): Field<string | null> => ({
  ask: (key, answer) =>
    block(key, label, asking, {
      type: 'datepicker',
      action_id: 'answer',
      ...(typeof answer === 'string' && { initial_date: answer }),
    }),
  read: (held) => {
    const { data: value } = z.iso.date().nullish().safeParse(held?.selected_date);
    if (value && value >= firstDay && value <= lastDay) return { value };
    return asking.optional ? { value: null } : { problem: `Choose a date for “${label}”.` };
  },
});

const slackAccount = z.string().regex(/^[UW][A-Z0-9]{1,30}$/);

/** A colleague, by their Slack account: Slack’s own list, which finds anybody by typing, in a council of any size. */
export const colleagueField = (label: string, asking: Asking = {}): Field<string | null> => ({
  ask: (key, answer) =>
    block(key, label, asking, {
      type: 'users_select',
      action_id: 'answer',
      ...(typeof answer === 'string' && { initial_user: answer }),
    }),
  read: (held) => {
    const value = slackAccount.nullish().safeParse(held?.selected_user).data;
    if (value) return { value };
    return asking.optional ? { value: null } : { problem: `Choose somebody for “${label}”.` };
  },
});

export type Choices = readonly { value: string; label: string }[];

const optionOf = ({ value, label }: Choices[number]): PlainTextOption => ({ text: plain(label), value });

/** One of several. Up to 5 are radio buttons, which need no opening; more are a menu. */
export const choiceField = <Value extends string = string>(
  label: string,
  choices: readonly { value: Value; label: string }[],
  asking: Asking = {},
): Field<Value | null> => ({
  ask: (key, answer) => {
    const options = choices.slice(0, 100).map(optionOf);
    const chosen = options.find(({ value }) => value === answer);
    const held = { action_id: 'answer', options, ...(chosen && { initial_option: chosen }) };
    return block(
      key,
      label,
      asking,
      choices.length <= 5 ? { type: 'radio_buttons', ...held } : { type: 'static_select', ...held },
    );
  },
  read: (held) => {
    const option = z.object({ value: z.string() }).nullish().safeParse(held?.selected_option).data;
    const found = choices.find(({ value }) => value === option?.value);
    if (found) return { value: found.value };
    return asking.optional ? { value: null } : { problem: `Choose an answer to “${label}”.` };
  },
});

/** Any number of several. Up to 10 are tick boxes; more are a menu. */
export const choicesField = <Value extends string = string>(
  label: string,
  choices: readonly { value: Value; label: string }[],
  asking: Asking = {},
): Field<readonly Value[]> => ({
  ask: (key, answer) => {
    const options = choices.slice(0, 100).map(optionOf);
    const chosen = options.filter(({ value }) => Array.isArray(answer) && answer.includes(value));
    const held = { action_id: 'answer', options, ...(chosen.length > 0 && { initial_options: chosen }) };
    return block(
      key,
      label,
      { ...asking, optional: asking.optional ?? true },
      choices.length <= 10 ? { type: 'checkboxes', ...held } : { type: 'multi_static_select', ...held },
    );
  },
  read: (held) => {
    const options =
      z
        .array(z.object({ value: z.string() }))
        .nullish()
        .safeParse(held?.selected_options).data ?? [];
    const value = choices.filter((choice) => options.some((one) => one.value === choice.value)).map((one) => one.value);
    if (asking.optional === false && value.length === 0) return { problem: `Choose at least one for “${label}”.` };
    return { value };
  },
});

export const yesNo = (label: string, asking: Asking = {}): Field<'yes' | 'no' | null> =>
  choiceField(
    label,
    [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    asking,
  );

export type Shown = readonly KnownBlock[];
