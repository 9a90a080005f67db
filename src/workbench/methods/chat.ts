import { reached } from '../awaiting.ts';
import { type Conversation, conversation, dmId } from '../channels.ts';
import type { Message } from '../message.ts';
import { edit, findMessage, post, remove } from '../messages.ts';
import { app } from '../options.ts';
import { wireMessage } from '../payloads.ts';
import { acceptedBlocks, guarded } from '../shown.ts';
import { SlackError } from '../slack-error.ts';
import type { State } from '../state.ts';
import { type Args, type Method, string } from './method.ts';

export const postMessage: Method = {
  scope: 'chat:write',
  run(state, args) {
    const to = writable(state, string(args.channel));
    const { text, blocks } = content(args, 40_000);
    guarded(state, { kind: to.kind === 'dm' ? 'dm' : 'channel', posted: true, text, blocks });
    const threadTs = string(args.thread_ts) || undefined;
    const { metadata, client_msg_id } = args;
    const message = post(state, {
      channel: to.id,
      user: app.userId,
      text,
      blocks,
      metadata,
      threadTs,
      onlyFor: null,
      clientMsgId: string(client_msg_id) || undefined,
    });
    for (const member of to.members) reached(state, member);
    return { channel: to.id, ts: message.ts, message: wireMessage(state, message) };
  },
};

export const postEphemeral: Method = {
  scope: 'chat:write',
  run(state, args) {
    const to = writable(state, string(args.channel));
    const user = string(args.user);
    if (!to.members.includes(user)) throw new SlackError('user_not_in_channel');
    const { text, blocks } = content(args, 40_000);
    guarded(state, { kind: 'ephemeral', posted: true, text, blocks });
    const message = post(state, { channel: to.id, user: app.userId, text, blocks, onlyFor: user });
    reached(state, user);
    return { message_ts: message.ts };
  },
};

export const update: Method = {
  scope: 'chat:write',
  run(state, args) {
    const before = ours(state, args, 'cant_update_message');
    if (string(args.text).length > 4000) throw new SlackError('msg_too_long');
    const { text, blocks } = content(args, 4000);
    const to = conversation(state, before.channel);
    guarded(state, { kind: to?.kind === 'dm' ? 'dm' : 'channel', posted: false, text, blocks });
    const metadata = args.metadata ?? before.metadata;
    const after = edit(state, before, { text, blocks, metadata });
    for (const member of to?.members ?? []) reached(state, member);
    return { channel: after.channel, ts: after.ts, text, message: wireMessage(state, after) };
  },
};

export const deleteMessage: Method = {
  scope: 'chat:write',
  run(state, args) {
    const { channel, ts, ...rest } = ours(state, args, 'cant_delete_message');
    remove(state, { channel, ts, ...rest });
    return { channel, ts };
  },
};

export const getPermalink: Method = {
  scope: null,
  run(state, args) {
    const to = readable(state, string(args.channel));
    const ts = string(args.message_ts);
    if (!findMessage(state, to.id, ts)) throw new SlackError('message_not_found');
    return { channel: to.id, permalink: `${state.url}archives/${to.id}/p${ts.replace('.', '')}` };
  },
};

/** A place the app can see; a private channel without it might as well not exist. */
export function readable(state: State, id: string): Conversation {
  // A person's id stands for the app's direct line to them, even after they have left: Slack says yes and drops it.
  const found = conversation(state, state.people.has(id) ? dmId(id) : id);
  if (!found || (found.kind === 'private' && !found.members.includes(app.userId))) {
    throw new SlackError('channel_not_found');
  }
  return found;
}

function writable(state: State, id: string): Conversation {
  const found = readable(state, id);
  const joined = found.members.includes(app.userId) || state.options.scopes.includes('chat:write.public');
  if (!joined) throw new SlackError('not_in_channel');
  if (found.channel?.archived) throw new SlackError('is_archived');
  if (found.kind === 'dm' && state.options.messagesTab === 'off') throw new SlackError('messages_tab_disabled');
  return found;
}

/** A message the app posted, that everyone sees: an ephemeral can be neither edited nor deleted here. */
function ours(state: State, args: Args, otherwise: string): Message {
  const to = readable(state, string(args.channel));
  const message = findMessage(state, to.id, string(args.ts));
  if (!message || message.onlyFor) throw new SlackError('message_not_found');
  if (message.user !== app.userId) throw new SlackError(otherwise);
  if (to.channel?.archived) throw new SlackError('is_archived');
  return message;
}

function content(args: Args, longest: number): Pick<Message, 'text' | 'blocks'> {
  const text = string(args.text).slice(0, longest);
  const blocks = acceptedBlocks(args.blocks);
  if (text === '' && blocks.length === 0) throw new SlackError('no_text');
  return { text, blocks };
}
