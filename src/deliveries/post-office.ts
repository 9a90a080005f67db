import { createHash } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import { type Logger, type UsersInfoResponse, WebClient, type WebClientOptions } from '@slack/web-api';
import { clientOptions } from '../client-options.ts';
import type { NamedUnder } from '../domain/people/named.ts';
import { effect, question, type SlackReply } from './reply.ts';
import { type Words, wouldTell } from './would-tell.ts';

export interface Post extends Words {
  /** Posted in the place of its blocks, because what is posted notifies: they follow by an edit, which does not. */
  neutral: readonly KnownBlock[];
  /** What a child of its is called, in words that may not stand in it where it notifies. */
  never: readonly string[];
  /** For the team’s channel that was looked at, and not for the person. */
  toRoom?: boolean;
  /** What kind of thing it says, where the next one depends on it. */
  said?: string;
  /** What it says is slipping, where the next one depends on it. */
  lines?: readonly string[];
  /** The children it names. */
  names?: readonly NamedUnder[];
}

/** A channel, as far as it matters who would read there. */
export interface SlackRoom {
  isPrivate: boolean;
  isShared: boolean;
  isArchived: boolean;
  isMember: boolean;
  members: readonly string[];
}

/** What a message carries unseen, so that it can be known again. */
export interface Mark {
  key: string;
  version: number;
}

export type Member = NonNullable<UsersInfoResponse['user']>;

/** Slack, as deliveries use it: every call answers with what came of it, and none is repeated by the library. */
export interface PostOffice {
  member(slackUserId: string): Promise<SlackReply<Member>>;
  /** The person’s own line to the bot. */
  line(slackUserId: string): Promise<SlackReply<string>>;
  /** Needs `groups:read`, and `channels:read` to see that a channel is not private. */
  room(channel: string): Promise<SlackReply<SlackRoom>>;
  /** The person’s Home. */
  publish(slackUserId: string, blocks: readonly KnownBlock[]): Promise<SlackReply<void>>;
  /** What it says of a child is left for the edit that follows. Answers with the ts: the message’s name from then on. */
  post(channel: string, letter: Post, mark: Mark): Promise<SlackReply<string>>;
  edit(channel: string, ts: string, letter: Post, mark: Mark): Promise<SlackReply<string>>;
  /** A message of ours with this key among the newest there: null when there is none. Needs `im:history`. */
  find(channel: string, key: string): Promise<SlackReply<{ ts: string; version: number } | null>>;
  /** Waits for nothing more: whatever is unanswered is lost. */
  cut(): void;
}

export interface PostOfficeSettings {
  apiUrl: string;
  botToken: string;
  logger: Logger;
  /** How long Slack may take over one call, in milliseconds. */
  patience?: number;
}

/** What the post office itself refuses to post. */
export const wouldTellFault = 'would_tell';

const noUnfurls = { unfurl_links: false, unfurl_media: false };

export function postOfficeAt({ apiUrl, botToken, logger, patience = 10_000 }: PostOfficeSettings): PostOffice {
  const open = new Set<AbortController>();
  // Its own, with what the library does by itself put out: retries would post twice, and a pause for one channel would hold up all the others.
  const send: NonNullable<WebClientOptions['fetch']> = async (url, init) => {
    const call = new AbortController();
    init?.signal?.addEventListener('abort', () => call.abort());
    open.add(call);
    // Slack sends nobody on, least of all with a message in hand.
    return await fetch(url, { ...init, signal: call.signal, redirect: 'error' }).finally(() => open.delete(call));
  };
  const client = new WebClient(botToken, clientOptions({ apiUrl, logger, patience, fetch: send }));
  return {
    member: (user) => question(client.users.info({ user }).then(({ user: found }) => found ?? {})),
    line: (users) => question(client.conversations.open({ users }).then(({ channel }) => named(channel?.id))),
    room: (channel) => question(roomAt(client, channel)),
    publish: (user_id, blocks) =>
      effect(client.views.publish({ user_id, view: { type: 'home', blocks: [...blocks] } }).then(() => undefined)),
    post: async (channel, letter, mark) => {
      const { text } = letter;
      const blocks = letter.toRoom ? letter.blocks : letter.neutral;
      if (wouldTell({ text, blocks }, letter)) return tells;
      const message = { channel, text, blocks: [...blocks], metadata: metadataOf(mark), ...noUnfurls };
      return effect(
        client.chat
          .postMessage({ ...message, ...{ client_msg_id: sameId(`${channel} ${mark.key}`) } })
          .then(({ ts }) => named(ts)),
      );
    },
    edit: async (channel, ts, letter, mark) => {
      // An edit notifies nobody; but everyone in a channel reads it.
      if (letter.toRoom && wouldTell(letter, letter)) return tells;
      const { text, blocks } = letter;
      return effect(
        client.chat
          .update({ channel, ts, text, blocks: [...blocks], metadata: metadataOf(mark) })
          .then(({ ts: after }) => named(after)),
      );
    },
    find: (channel, key) =>
      question(
        client.conversations.history({ channel, limit: 200, include_all_metadata: true }).then(({ messages = [] }) => {
          const found = messages.find(({ metadata }) => payloadOf(metadata).key === key);
          return found?.ts === undefined ? null : { ts: found.ts, version: Number(payloadOf(found.metadata).version) };
        }),
      ),
    cut: () => {
      for (const call of open) call.abort();
    },
  };
}

/** Everyone in it, however many pages that takes. */
async function roomAt(client: WebClient, channel: string): Promise<SlackRoom> {
  const { channel: found } = await client.conversations.info({ channel });
  const members: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({ channel, limit: 200, ...(cursor && { cursor }) });
    members.push(...(page.members ?? []));
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return {
    isPrivate: found?.is_private === true,
    isShared: [found?.is_shared, found?.is_ext_shared, found?.is_org_shared].includes(true),
    isArchived: found?.is_archived === true,
    isMember: found?.is_member === true,
    members,
  };
}

/** Not even asked of Slack. What it would have told is nobody’s to read, in a log either. */
const tells = { came: 'refused', fault: wouldTellFault } as const;

const metadataOf = ({ key, version }: Mark) => ({ event_type: 'iro_delivery', event_payload: { key, version } });

const payloadOf = (metadata: unknown) => Object(Object(metadata).event_payload) as { key?: unknown; version?: unknown };

/** A reply without the one thing it is for is no reply. */
function named(id: string | undefined): string {
  if (id === undefined) throw new Error('Slack’s reply names nothing.');
  return id;
}

/** The same for every sending of one message, whichever copy of the service sends it. */
function sameId(message: string): string {
  const hex = createHash('sha256').update(message).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
