import { conversation, dmId } from '../channels.ts';
import { messagesIn } from '../messages.ts';
import { app } from '../options.ts';
import { wireMessage } from '../payloads.ts';
import { SlackError } from '../slack-error.ts';
import type { State } from '../state.ts';
import { readable } from './chat.ts';
import { type Args, type Method, string } from './method.ts';

const families = { public: 'channels', private: 'groups', dm: 'im' } as const;

const scopeTo = (verb: 'read' | 'history') => (state: State, args: Args) => {
  const found = conversation(state, string(args.channel));
  return found ? `${families[found.kind]}:${verb}` : null;
};

export const open: Method = {
  scope: 'im:write',
  run(state, args) {
    const person = state.people.get(string(args.users));
    if (!person) throw new SlackError('user_not_found');
    if (person.deactivated) throw new SlackError('user_disabled');
    if (person.bot) throw new SlackError('cannot_dm_bot');
    const id = dmId(person.id);
    return { channel: { id, ...(args.return_im ? { is_im: true, user: person.id, is_open: true } : {}) } };
  },
};

export const describeChannel: Method = {
  scope: scopeTo('read'),
  run(state, args) {
    const { id, kind, name, members, channel } = readable(state, string(args.channel));
    if (kind === 'dm') return { channel: { id, is_im: true, user: members[0], is_archived: false } };
    return {
      channel: {
        id,
        name,
        name_normalized: name,
        is_channel: kind === 'public',
        is_group: kind === 'private',
        is_im: false,
        is_private: kind === 'private',
        is_archived: channel?.archived ?? false,
        is_member: isMember(state, id),
        is_shared: channel?.shared ?? false,
        is_ext_shared: channel?.shared ?? false,
        is_org_shared: false,
        ...(args.include_num_members ? { num_members: members.length } : {}),
        context_team_id: state.options.workspace.teamId,
      },
    };
  },
};

export const members: Method = {
  scope: scopeTo('read'),
  run(state, args) {
    const everyone = readable(state, string(args.channel)).members;
    const { rows, next } = page(everyone, args, 100);
    return { members: rows, response_metadata: { next_cursor: next } };
  },
};

export const history: Method = {
  scope: scopeTo('history'),
  run(state, args) {
    const { id, kind } = readable(state, string(args.channel));
    if (kind !== 'dm' && !isMember(state, id)) throw new SlackError('not_in_channel');
    const oldest = Number(args.oldest ?? 0);
    const latest = Number(args.latest || Number.POSITIVE_INFINITY);
    const found = [...messagesIn(state, id).values()]
      .filter(({ ts, onlyFor }) => onlyFor === null && Number(ts) > oldest && Number(ts) < latest)
      .reverse();
    const { rows, next } = page(found, args, 100);
    return {
      messages: rows.map((message) => wireMessage(state, message, Boolean(args.include_all_metadata))),
      has_more: next !== '',
      response_metadata: { next_cursor: next },
    };
  },
};

function isMember(state: State, id: string): boolean {
  return conversation(state, id)?.members.includes(app.userId) ?? false;
}

function page<Row>(rows: readonly Row[], args: Args, usual: number): { rows: readonly Row[]; next: string } {
  const from = Number(Buffer.from(string(args.cursor), 'base64').toString() || 0);
  const to = from + Math.min(Number(args.limit) || usual, 1000);
  return { rows: rows.slice(from, to), next: to < rows.length ? Buffer.from(String(to)).toString('base64') : '' };
}
