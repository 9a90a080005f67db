import { auditBreaks } from '../../src/store/audit/audit.ts';
import type { TheBot } from './the-bot.ts';

interface Row {
  key: string;
  slackUserId: string;
  state: string;
  sent: number;
  lost: number;
  channel: string | null;
  ts: string | null;
}

const repeat = 'You may have seen this already.';

/**
 * Where the ledger and Slack do not agree, or somebody was told too often, or a chain of the audit does not hold: a
 * sentence for each. One message is what everybody is owed, and one more, which says so, for each reply that was lost.
 */
export async function disagreements(slack: TheBot): Promise<string[]> {
  const rows = await slack.database.query<Row[]>(
    `select key, slack_user_id as "slackUserId", state, sent, lost, channel, ts
     from delivery join person on person.id = person_id`,
  );
  const { breaks } = await auditBreaks(slack.database);
  return [...rows.flatMap((row) => [...wrongWith(slack, row)]), ...breaks.map(({ says }) => says)];
}

function* wrongWith(slack: TheBot, row: Row): Generator<string> {
  const { key, slackUserId, state, sent, lost, channel, ts } = row;
  const who = `${slackUserId}, ${key}`;
  const inSlack = slack
    .visibleTo(slackUserId, channel ?? slack.dm(slackUserId))
    .map((message) => ({ ...message, mark: markOf(message.metadata) }))
    .filter(({ mark }) => mark.key === key);
  if (inSlack.length > 1 + lost) yield `${who}: ${inSlack.length} messages, and ${lost} replies lost`;
  const unsaid = inSlack.slice(1).filter(({ text }) => !text.includes(repeat));
  if (unsaid.length > 0) yield `${who}: a repeat does not say so`;
  if (state !== 'sent') return yield* state === 'dead' ? [] : [`${who}: is left ${state}`];
  if (ts === null) {
    if (inSlack.length > 0) yield `${who}: nothing was told, and Slack has it`;
    return;
  }
  const held = inSlack.find((message) => message.ts === ts);
  if (!held) yield `${who}: is not in Slack where the ledger has it`;
  else if (held.mark.version !== sent) yield `${who}: version ${held.mark.version} in Slack, ${sent} in the ledger`;
}

const markOf = (metadata: unknown) => Object(Object(metadata).event_payload) as { key?: string; version?: number };

/** How many messages with this key somebody can see, and how many of those say that they may be a repeat. */
export function seenOf(slack: TheBot, slackUserId: string, key: string) {
  const seen = slack
    .visibleTo(slackUserId, slack.dm(slackUserId))
    .filter(({ metadata }) => markOf(metadata).key === key);
  return { times: seen.length, repeats: seen.filter(({ text }) => text.includes(repeat)).length };
}
