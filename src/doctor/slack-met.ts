import type { Clock } from '../clock.ts';
import { monotonic } from '../clock.ts';
import type { SlackSettings } from '../config.ts';
import { paceOf } from '../deliveries/pace.ts';
import { postOfficeAt } from '../deliveries/post-office.ts';
import { type RoomSeen, recipientsOf } from '../deliveries/recipients.ts';
import type { SlackReply } from '../deliveries/reply.ts';
import type { Instant } from '../domain/time/day.ts';
import { logTo } from '../log.ts';
import { isColleague } from '../slack/ways-in/colleagues.ts';
import { libraryLog } from '../slack/ways-in/library-log.ts';
import { rememberedBy } from '../slack/ways-in/remembered.ts';

/** Slack as it answered. */
export interface SlackMet {
  /** Slack’s name for why it would not; null: it did. */
  fault: string | null;
  teamId: string | null;
  /** What the app may do; null where Slack did not say. */
  scopes: readonly string[] | null;
  /** By Slack’s clock and by ours, when it answered. */
  saidAt: Instant | null;
  heardAt: Instant;
  room(channel: string): Promise<SlackReply<RoomSeen>>;
  post(slackUserId: string, text: string): Promise<SlackReply<string>>;
}

interface Answer {
  ok?: boolean;
  error?: string;
  team_id?: string;
  user_id?: string;
}

const patience = 10_000;

// Asked without the library: it keeps the headers to itself, and the scopes and the time are in them.
export async function meetSlack({ apiUrl, botToken }: SlackSettings, clock: Clock): Promise<SlackMet> {
  const reply = await fetch(`${apiUrl.replace(/\/?$/, '/')}auth.test`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}` },
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  const heardAt = clock.now();
  const answer = (await reply?.json().catch(() => null)) as Answer | null | undefined;
  const teamId = answer?.team_id ?? null;
  const office = postOfficeAt({ apiUrl, botToken, logger: libraryLog(logTo('error')), patience });
  const recipients = recipientsOf({
    office,
    pace: paceOf({ now: clock.now, monotonic, spacing: 0 }),
    remembered: rememberedBy(monotonic),
    isOneOfUs: (member) => isColleague(member, teamId),
    ourselves: () => answer?.user_id ?? null,
  });
  return {
    fault: answer?.ok ? null : nameOf(answer?.error),
    teamId,
    scopes: listed(reply?.headers.get('x-oauth-scopes')),
    saidAt: instantOf(reply?.headers.get('date')),
    heardAt,
    room: recipients.room,
    post: async (slackUserId, text) => {
      const line = await recipients.line(slackUserId);
      if (line.came !== 'done') return line;
      return office.post(
        line.result,
        { text, blocks: [], neutral: [], never: [] },
        { key: `doctor/${heardAt}`, version: 1 },
      );
    },
  };
}

/** A page of HTML is no name of Slack’s, and is not repeated. */
const nameOf = (error: string | undefined) => (/^[a-z_]{1,60}$/.test(error ?? '') ? (error ?? '') : 'no_answer');

const listed = (header: string | null | undefined) => (header ? header.split(',').map((scope) => scope.trim()) : null);

const instantOf = (header: string | null | undefined) => {
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};
