import type { Button, KnownBlock } from '@slack/types';
import { onOneLine, readable } from '../domain/wording/readable.ts';
import type { Neutral } from './posting/neutral.ts';

/** What is shown. `text` is plain words, escaped where it goes out. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
}

/** What the bot sends unasked: its `text` is what a locked phone reads out (ruling Slack 2). */
export interface Notification extends Message {
  text: Neutral;
}

/** A page of its own, over whatever the person was doing. */
export interface Modal {
  title: string;
  blocks: KnownBlock[];
}

/**
 * Somebody’s words as a part of mrkdwn. Without this a child’s record could ping a channel or plant a link, and a note
 * could draw a line that reads as somebody else’s. Slack can’t be told to leave its other marks alone, so signs that
 * look like them stand in their place.
 */
export const escaped = (text: string) =>
  onOneLine(text)
    .replace(/[*`~]/g, (mark) => likeness[mark] ?? mark)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ')
    .replace(/:(?=[a-z+-][\w+-]*:)/g, '꞉')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const likeness: Readonly<Record<string, string>> = { '*': '∗', '`': 'ˋ', '~': '∼' };

/** Cuts what somebody typed to what the place can hold. */
export const clip = (text: string, most: number) =>
  // Never half of a character that takes two places.
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** Escaped, and cut to so many characters as they are sent, without leaving half a sign. */
export function brief(text: string, most: number): string {
  const whole = escaped(text);
  return whole.length <= most
    ? whole
    : `${clip(whole, most)
        .slice(0, -1)
        .replace(/&[a-z]*$/, '')}…`;
}

export const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(onOneLine(text), 150) },
});

// Verbatim: Slack makes no links, channels or mentions of what merely looks like one.
const written = (mrkdwn: string) => ({ type: 'mrkdwn' as const, text: clip(mrkdwn, 3000), verbatim: true });

export const section = (mrkdwn: string): KnownBlock => ({
  type: 'section',
  text: written(mrkdwn),
});

export const context = (mrkdwn: string): KnownBlock => ({
  type: 'context',
  elements: [written(mrkdwn)],
});

export const divider: KnownBlock = { type: 'divider' };

export const buttons = (...elements: Button[]): KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, 25) }];

/**
 * A button is a command already typed: its line carries our own ids, never a child’s initials or reference. `about`
 * is for a screen reader, and says which of several like it this is; it is as private as the answer it stands in.
 */
export const button = (label: string, line: string, about?: string): Button => ({
  type: 'button',
  action_id: clip(`run ${line}`, 255),
  value: line,
  text: { type: 'plain_text', text: clip(onOneLine(label), 75) },
  ...(about && { accessibility_label: clip(onOneLine(`${label}: ${about}`), 75) }),
});

/** A button that opens an address in the browser. */
export const opens = (label: string, url: string): Button => ({
  type: 'button',
  action_id: 'open',
  url,
  text: { type: 'plain_text', text: clip(label, 75) },
});

/** Words exactly as they were written, to read or to copy: nothing in them is taken for a sign. At most 3,000. */
export const verbatim = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'plain_text', text: clip(readable(text), 3000), emoji: false },
});

export const primary = (plain: Button): Button => ({ ...plain, style: 'primary' });

/** One plain sentence, with anything to press next. */
export const say = (sentence: string, ...next: Button[]): Message => ({
  text: sentence,
  blocks: [section(escaped(sentence)), ...buttons(...next)],
});
