import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { clip } from './message.ts';

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

const plain = (text: string, most = 75) => ({ type: 'plain_text' as const, text: clip(text, most) });

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
    const value = z.string().nullish().parse(held?.value)?.trim() ?? '';
    if (value.length > (asking.most ?? 400)) return { problem: `Use ${asking.most ?? 400} characters or fewer.` };
    if (value !== '') return { value };
    return asking.optional ? { value: null } : { problem: `Answer “${label}”.` };
  },
});

/** A day, as Slack’s calendar gives it. */
export const dayField = (label: string, asking: Asking = {}): Field<string | null> => ({
  ask: (key, answer) =>
    block(key, label, asking, {
      type: 'datepicker',
      action_id: 'answer',
      ...(typeof answer === 'string' && { initial_date: answer }),
    }),
  read: (held) => {
    const value = z.iso.date().nullish().safeParse(held?.selected_date);
    if (value.data) return { value: value.data };
    return asking.optional ? { value: null } : { problem: `Choose a date for “${label}”.` };
  },
});

/** One of the people in Slack, by Slack’s own search: for when a menu could not hold everybody. */
export const personField = (label: string, asking: Asking = {}): Field<string | null> => ({
  ask: (key, answer) =>
    block(key, label, asking, {
      type: 'users_select',
      action_id: 'answer',
      ...(typeof answer === 'string' && { initial_user: answer }),
    }),
  read: (held) => {
    const value = z.string().nullish().safeParse(held?.selected_user).data ?? null;
    if (value !== null || asking.optional) return { value };
    return { problem: `Choose a person for “${label}”.` };
  },
});

/** A colleague, by their Slack account: Slack’s own list, which finds anybody by typing. */
export const colleagueField = (label: string, asking: Asking = {}): Field<string | null> => ({
  ask: (key, answer) =>
    block(key, label, asking, {
      type: 'users_select',
      action_id: 'answer',
      ...(typeof answer === 'string' && { initial_user: answer }),
    }),
  read: (held) => {
    const value = z.string().nullish().safeParse(held?.selected_user).data;
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
