import { randomBytes } from 'node:crypto';
import { conversation } from './channels.ts';
import type { Message } from './message.ts';
import { edit, post, remove } from './messages.ts';
import { app } from './options.ts';
import { answer, type Outcome } from './outcome.ts';
import { acceptedBlocks, guarded } from './shown.ts';
import { SlackError } from './slack-error.ts';
import { type ResponseUrl, type State, slackNow } from './state.ts';

/** Milliseconds a response URL lives, and how often it answers. */
const life = 30 * 60_000;
const uses = 5;

interface Place {
  userId: string;
  channel: string;
  original: Message | null;
}

export function issueResponseUrl(state: State, place: Place, outcome: Outcome): string {
  forgetOld(state);
  const token = randomBytes(18).toString('base64url');
  state.responseUrls.set(token, { ...place, issuedAt: slackNow(state), uses: 0, outcome });
  return `${state.url}actions/${state.options.workspace.teamId}/${token}`;
}

/** What the bot posts to a response URL; throws `SlackError`. */
export function useResponseUrl(state: State, token: string, body: Readonly<Record<string, unknown>>): void {
  const url = state.responseUrls.get(token);
  if (!url) throw new SlackError('expired_url');
  if (url.uses >= uses) throw new SlackError('used_url');
  if (slackNow(state) - url.issuedAt > life) throw new SlackError('expired_url');
  url.uses += 1;
  say(state, url, body);
}

/** Say something back, whether in an acknowledgement or through a response URL. */
export function say(state: State, url: ResponseUrl, body: Readonly<Record<string, unknown>>): void {
  if (body.delete_original === true && url.original) remove(state, url.original);
  else url.outcome.said.push(show(state, url, body));
  answer(url.outcome);
}

function show(state: State, url: ResponseUrl, body: Readonly<Record<string, unknown>>): Message {
  const { channel, userId } = url;
  const text = typeof body.text === 'string' ? body.text : '';
  // Measured by others: a response URL takes blocks that chat.postMessage finds too long.
  const blocks = acceptedBlocks(body.blocks, Number.POSITIVE_INFINITY);
  if (text === '' && blocks.length === 0) throw new SlackError('no_text');
  // A command has no original: Slack posts afresh whatever it was asked to replace.
  const original = body.replace_original === true ? url.original : null;
  const onlyFor = original ? original.onlyFor : body.response_type === 'in_channel' ? null : userId;
  guarded(state, { kind: onlyFor ? 'ephemeral' : kindOf(state, channel), posted: !original, text, blocks });
  if (!original) return post(state, { channel, user: app.userId, text, blocks, onlyFor });
  url.original = edit(state, original, { text, blocks });
  return url.original;
}

const kindOf = (state: State, channel: string): 'dm' | 'channel' =>
  conversation(state, channel)?.kind === 'dm' ? 'dm' : 'channel';

function forgetOld(state: State): void {
  for (const [token, { issuedAt }] of state.responseUrls) {
    if (slackNow(state) - issuedAt < life * 2) return;
    state.responseUrls.delete(token);
  }
}
