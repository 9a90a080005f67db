import type { Pace } from './pace.ts';
import type { Member, PostOffice, SlackRoom } from './post-office.ts';
import type { SlackReply } from './reply.ts';

/** Who may be written to, and where: asked of Slack once in a while for each person, and not again. */
export interface Recipients {
  /** Whether Slack still counts them as one of us; `afresh`, whatever it said a while ago. */
  isColleague(slackUserId: string, afresh?: boolean): Promise<SlackReply<boolean>>;
  line(slackUserId: string): Promise<SlackReply<string>>;
  /** Who would read what is posted there. Asked afresh each time: people come and go. */
  room(channel: string | null): Promise<SlackReply<RoomSeen>>;
}

/** Why nothing can be posted there, or who is in it. */
export type RoomSeen =
  | { will: false; because: 'none' | 'not found' | 'not private' | 'shared' | 'archived' | 'bot not there' }
  /** `strangers` are guests, bots other than ours, and people from elsewhere. */
  | { will: true; members: readonly string[]; strangers: number };

/** What Slack said of them a moment ago, to anybody here: forgotten when it says that an account has changed. */
export interface Remembered {
  before(slackUserId: string): boolean | null;
  asking(): (slackUserId: string, is: boolean) => void;
}

interface Parts {
  office: PostOffice;
  pace: Pace;
  remembered: Remembered;
  isOneOfUs: (member: Member) => boolean;
  /** The bot’s own user id: it is in every channel it posts to. */
  ourselves: () => string | null;
}

/** Slack takes a message to somebody who has left and says nothing, so it is asked about them first. */
export function recipientsOf({ office, pace, remembered, isOneOfUs, ourselves }: Parts): Recipients {
  const lines = new Map<string, string>();

  /** Nobody is asked about while Slack says that it has been asked too often. */
  async function paced<Result>(method: string, ask: () => Promise<SlackReply<Result>>): Promise<SlackReply<Result>> {
    const seconds = pace.heldFor(method, null);
    if (seconds > 0) return { came: 'limited', seconds };
    const reply = await ask();
    if (reply.came === 'limited') pace.hold(method, null, reply.seconds);
    return reply;
  }

  async function isColleague(slackUserId: string, afresh = false): Promise<SlackReply<boolean>> {
    const before = afresh ? null : remembered.before(slackUserId);
    if (before !== null) return { came: 'done', result: before };
    const keep = remembered.asking();
    const reply = await paced('users.info', () => office.member(slackUserId));
    if (reply.came !== 'done') return reply;
    const is = isOneOfUs(reply.result);
    keep(slackUserId, is);
    return { came: 'done', result: is };
  }

  return {
    isColleague,
    room: async (channel) => {
      if (channel === null) return { came: 'done', result: { will: false, because: 'none' } };
      // Until Slack has said who the bot is, it would take itself for a stranger there.
      const self = ourselves();
      if (self === null) return { came: 'failed', fault: 'not_introduced' };
      const reply = await paced('conversations.info', () => office.room(channel));
      if (reply.came === 'refused') return { came: 'done', result: { will: false, because: 'not found' } };
      if (reply.came !== 'done') return reply;
      const because = whyNot(reply.result);
      if (because !== null) return { came: 'done', result: { will: false, because } };
      const members = reply.result.members.filter((id) => id !== self);
      let strangers = 0;
      for (const member of members) {
        const colleague = await isColleague(member);
        // Somebody whom Slack will not name to us is nobody we know.
        if (colleague.came !== 'done' && colleague.came !== 'refused') return colleague;
        if (colleague.came === 'refused' || !colleague.result) strangers += 1;
      }
      return { came: 'done', result: { will: true, members, strangers } };
    },
    line: async (slackUserId) => {
      const before = lines.get(slackUserId);
      if (before !== undefined) return { came: 'done', result: before };
      const reply = await paced('conversations.open', () => office.line(slackUserId));
      if (reply.came === 'done') lines.set(slackUserId, reply.result);
      return reply;
    },
  };
}

function whyNot({ isPrivate, isShared, isArchived, isMember }: SlackRoom) {
  if (isArchived) return 'archived' as const;
  if (!isPrivate) return 'not private' as const;
  if (isShared) return 'shared' as const;
  return isMember ? null : ('bot not there' as const);
}
