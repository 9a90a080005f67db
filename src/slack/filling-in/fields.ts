import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { onOneLine, readable } from '../../domain/wording/readable.ts';
import { clip } from '../message.ts';

/** What Slack keeps of one question while it is being answered: one of these, by the kind of question. */
export interface FieldState {
  value?: unknown;
  selected_date?: unknown;
  selected_time?: unknown;
  selected_user?: unknown;
  selected_users?: unknown;
  selected_option?: unknown;
  selected_options?: unknown;
}

/** One question: how it is asked, and how its answer is read. The two can’t drift apart, because they are one value. */
export interface Field<Value> {
  ask: (key: string, answer: unknown) => InputBlock;
  /**
   * The answer, or a sentence that says what is wrong with it. `isGone`: what was chosen is no longer offered, and the page
   * offers it still.
   */
  read: (held: FieldState | undefined) => { value: Value } | { problem: string; isGone?: true };
}

interface Asking {
  hint?: string;
  optional?: boolean;
}

/** Not to be left out, so that there is always an answer. */
interface Required {
  optional?: false;
}

const plain = (text: string, most = 75) => ({ type: 'plain_text' as const, text: clip(onOneLine(text), most) });

const block = (key: string, label: string, { hint, optional }: Asking, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: key,
  label: plain(label, 2000),
  optional: optional === true,
  // Slack tells each answer as it is given, so that a form that is closed has lost nothing.
  dispatch_action: true,
  element,
  ...(hint && { hint: plain(hint, 2000) }),
});

interface AskingText extends Asking {
  lines?: boolean;
  most?: number;
  placeholder?: string;
}

/** Free text. Slack counts characters; `most` never passes 3,000. */
export function textField(label: string, asking?: AskingText & Required): Field<string>;
export function textField(label: string, asking: AskingText): Field<string | null>;
export function textField(label: string, asking: AskingText = {}): Field<string | null> {
  return {
    ask: (key, answer) =>
      block(key, label, asking, {
        type: 'plain_text_input',
        action_id: 'answer',
        multiline: asking.lines === true,
        max_length: asking.most ?? 400,
        dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
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
  };
}

// Slack’s calendar goes on for ever. Sums with days beyond these say nothing of a child now in care.
const firstDay = '1900-01-01';
const lastDay = '2199-12-31';

/** A day, as Slack’s calendar gives it. */
export function dayField(label: string, asking?: Asking & Required): Field<Day>;
export function dayField(label: string, asking: Asking): Field<Day | null>;
export function dayField(label: string, asking: Asking = {}): Field<Day | null> {
  return {
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
  };
}

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

/** Any number of colleagues, by their Slack accounts. */
export const colleaguesField = (label: string, asking: Asking = {}): Field<readonly string[]> => ({
  ask: (key, answer) =>
    block(
      key,
      label,
      { ...asking, optional: asking.optional ?? true },
      {
        type: 'multi_users_select',
        action_id: 'answer',
        ...(Array.isArray(answer) && answer.length > 0 && { initial_users: answer }),
      },
    ),
  read: (held) => {
    const value = z.array(slackAccount).nullish().safeParse(held?.selected_users).data ?? [];
    if (asking.optional === false && value.length === 0) return { problem: `Choose somebody for “${label}”.` };
    return { value };
  },
});

export type Choices<Value extends string = string> = readonly { value: Value; label: string }[];

const optionOf = ({ value, label }: Choices[number]): PlainTextOption => ({ text: plain(label), value });

/** One of several. Up to 5 are radio buttons, which need no opening; more are a menu. */
export function choiceField<Value extends string>(
  label: string,
  choices: Choices<Value>,
  asking?: Asking & Required,
): Field<Value>;
export function choiceField<Value extends string>(
  label: string,
  choices: Choices<Value>,
  asking: Asking,
): Field<Value | null>;
export function choiceField<Value extends string>(
  label: string,
  choices: Choices<Value>,
  asking: Asking = {},
): Field<Value | null> {
  return {
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
      if (option && !asking.optional)
        return { problem: `What you chose for “${label}” is no longer there. Choose again.`, isGone: true };
      return asking.optional ? { value: null } : { problem: `Choose an answer to “${label}”.` };
    },
  };
}

/** Any number of several. Up to 10 are tick boxes; more are a menu. */
export const choicesField = <Value extends string>(
  label: string,
  choices: Choices<Value>,
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

export const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

export function yesNo(label: string, asking?: Asking & Required): Field<'yes' | 'no'>;
export function yesNo(label: string, asking: Asking): Field<'yes' | 'no' | null>;
export function yesNo(label: string, asking: Asking = {}): Field<'yes' | 'no' | null> {
  return choiceField(label, yesOrNo, asking);
}

export type ShownAbove = readonly KnownBlock[];
