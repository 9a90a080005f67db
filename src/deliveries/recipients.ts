import type { Pace } from './pace.ts';
import type { Member, PostOffice } from './post-office.ts';
import type { Reply } from './reply.ts';

/** Who may be written to, and where: asked of Slack once in a while for each person, and not again. */
export interface Recipients {
  /** Whether Slack still counts them as one of us. */
  isColleague(slackUserId: string): Promise<Reply<boolean>>;
  line(slackUserId: string): Promise<Reply<string>>;
}

/** As long as somebody who asks something is remembered. In milliseconds. */
const rememberedFor = 5 * 60_000;

interface Parts {
  office: PostOffice;
  pace: Pace;
  monotonic: () => number;
  isOneOfUs: (member: Member) => boolean;
}

/** Slack takes a message to somebody who has left and says nothing, so it is asked about them first. */
export function recipientsOf({ office, pace, monotonic, isOneOfUs }: Parts): Recipients {
  const known = new Map<string, { is: boolean; until: number }>();
  const lines = new Map<string, string>();

  /** Nobody is asked about while Slack says that it has been asked too often. */
  async function paced<Result>(method: string, ask: () => Promise<Reply<Result>>): Promise<Reply<Result>> {
    const seconds = pace.heldFor(method, null);
    if (seconds > 0) return { came: 'limited', seconds };
    const reply = await ask();
    if (reply.came === 'limited') pace.hold(method, null, reply.seconds);
    return reply;
  }

  return {
    isColleague: async (slackUserId) => {
      const before = known.get(slackUserId);
      if (before && before.until > monotonic()) return { came: 'done', result: before.is };
      const reply = await paced('users.info', () => office.member(slackUserId));
      if (reply.came !== 'done') return reply;
      const is = isOneOfUs(reply.result);
      known.set(slackUserId, { is, until: monotonic() + rememberedFor });
      return { came: 'done', result: is };
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
