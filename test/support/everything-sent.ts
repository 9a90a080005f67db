import { randomUUID } from 'node:crypto';
import type { DecisionEvent } from '../../src/domain/decisions/decisions.ts';
import type { Change } from '../../src/domain/records/case-file.ts';
import { type About, subjectInWords } from '../../src/domain/records/notices.ts';
import { notices } from '../../src/slack/notices/index.ts';
import { storeOn } from '../../src/store/store.ts';
import type { WorkbenchChannel, WorkbenchPerson } from '../../src/workbench/options.ts';
import { aChallenge, aChallengeEvent } from './a-challenge.ts';
import { aPracticeNote } from './a-concern.ts';
import { aCouncil, caseloadCsv, staffCsv, teamsCsv } from './a-council.ts';
import { aHandover, anApproval, anEarlyRequest } from './builders.ts';
import { circulated, personId } from './circulated.ts';
import { inTransaction } from './in-transaction.ts';
import { type TheBot, theBot } from './the-bot.ts';

/** Few, so that a morning is quick: one team, and one more for a child to go to. */
const only = (csv: string, ...rows: RegExp[]) =>
  csv
    .split('\n')
    .filter((line, at) => at === 0 || line === '' || rows.some((row) => row.test(line)))
    .join('\n');
export const files = {
  ...Object.fromEntries(
    Object.entries(aCouncil).map(([name, csv]) => [
      name,
      /staff|teams/.test(name) ? csv : only(csv, /^(2041|1986|2300)/),
    ]),
  ),
  'staff.csv': only(staffCsv, /PRIYA|MARCUS|HELEN|FARAH|GARETH|DAN|SANA|JOSS|IVY/),
  'teams.csv': teamsCsv,
  'caseload.csv': only(caseloadCsv, /^(2041|1986|2300)/),
};

const wording = 'Book a dental check';
/** All that says which child it is, and what was decided for the child. */
const telltale = /2041|K\.M\.|KM\b|dental check/;

/** Those who hear of the child, and what of; each is told by a message of its own, or by a Home. */
export const told = {
  U0PRIYA: [
    'draft for the iro',
    'draft kept',
    'early request for the iro',
    'answers for the iro',
    'question for the iro',
    'restriction changed',
    'iro to introduce',
    'acted for',
    'approval answered',
    'challenge answered',
    'my day',
    'home',
  ],
  U0DAN: [
    'decisions for the owner',
    'reply for the owner',
    'iro allocated',
    'challenge of the team',
    'note to see',
    'my day',
    'home',
  ],
  U0FARAH: [
    'decisions for the manager',
    'second extension',
    'put off again',
    'review taken back',
    'taken back',
    'reply for the manager',
    'challenge to answer',
    'challenge weighed',
    'my day',
    'home',
  ],
  U0JOSS: ['home'],
  U0HELEN: ['new child', 'approval asked', 'home'],
} as const satisfies Record<string, readonly string[]>;
export type Reader = keyof typeof told;

/** Kinds that name no child to anybody: who covers, who can’t be reached, who waits for them. */
const naming = new Set<string>([...Object.values(told).flat(), 'team day', 'iros day', 'week']);
export const namingNobody = notices.map(({ name }) => name).filter((name) => !naming.has(name));

export interface EverythingSent extends TheBot {
  childId: string;
  account(id: string): WorkbenchPerson;
  on(at: string): Promise<void>;
  /** What stands in Slack for this person and says which child it is: the kinds of message, with the day of a digest. */
  naming(who: string): string[];
  inChannel(): string[];
}

/** The North team’s channel is this one. */
export const inChannel = ({ id }: WorkbenchChannel) => ({ ...files, 'teams.csv': teamsCsv.replace('C0NORTH', id) });

/**
 * 2041 is named in one message of every kind there is that can, in two mornings’ digests, the first of them from
 * Monday 15 June 2026, and on five Homes. It is Tuesday the 16th, half past nine.
 */
export async function everythingSent(north: WorkbenchChannel): Promise<EverythingSent> {
  const accounts = ['U0PRIYA', 'U0DAN', 'U0FARAH', 'U0HELEN', 'U0JOSS', 'U0MARCUS', 'U0SANA', 'U1DAN'].map(
    (id): WorkbenchPerson => ({ id, name: id }),
  );
  const slack = await theBot({
    at: '2026-06-15T07:00:00Z',
    files: inChannel(north),
    people: accounts,
    channels: [north],
  });
  const review = await circulated(slack, [{ wording, dueOn: '2026-05-11', madeOn: '2026-03-19' }]);
  const decisionId = await review.decisionId(wording);
  const [priya, dan, farah, helen] = await Promise.all(
    ['U0PRIYA', 'U0DAN', 'U0FARAH', 'U0HELEN'].map((id) => personId(slack, id)),
  );
  const childId = review.childId;
  const event = (kind: DecisionEvent['kind'], byId: string | undefined, at: string): DecisionEvent => ({
    ...{ id: randomUUID(), childId, decisionId, kind, byId: byId ?? '', on: '2026-06-15' },
    ...{
      at: `2026-06-15T${at}:00Z`,
      note: 'In my words',
      newDueOn: null,
      newOwnerId: null,
      instead: null,
      childToldBy: null,
    },
  });
  const [iros] = await slack.database.query<{ id: string }[]>(
    `select id from allocation where child_id = $1 and role = 'iro' and to_on is null`,
    [childId],
  );
  // Done days ago, so that nobody reaches the child by it.
  const acting = {
    ...{ id: randomUUID(), childId, personId: helen ?? '', forPersonId: priya ?? '' },
    ...{ because: 'x', on: '2026-06-15', at: '2026-06-15T06:50:00Z' },
  };
  const approval = anApproval({
    ...{ id: randomUUID(), childId, rowId: randomUUID(), askedById: priya ?? '', ofId: helen ?? '' },
    ...{ askedOn: '2026-06-12', askedAt: '2026-06-12T09:00:00Z', answer: 'not approved', note: 'x' },
    ...{ answeredById: helen ?? '', answeredOn: '2026-06-12', answeredAt: '2026-06-12T09:30:00Z' },
  });
  const handover = aHandover({
    ...{ id: randomUUID(), childId, fromId: priya ?? '', toId: priya ?? '', allocationId: iros?.id ?? '' },
    ...{ doneOn: '2026-06-12', doneById: priya ?? '', doneAt: '2026-06-12T09:00:00Z' },
  });
  // Closed days ago, so that nobody reaches the child by it.
  const challenge = aChallenge({ id: randomUUID(), childId, raisedById: priya ?? '' });
  const challenged = (['put', 'closed'] as const).map((kind) =>
    aChallengeEvent({
      ...{ id: randomUUID(), childId, challengeId: challenge.id, kind, byId: priya ?? '', on: '2026-06-12' },
      ...(kind === 'put' && { toId: farah ?? '' }),
    }),
  );
  const note = aPracticeNote({
    ...{ id: randomUUID(), childId, workerId: dan ?? '', managerId: null, byId: priya ?? '' },
    ...{ on: '2026-06-15', at: '2026-06-15T06:50:00Z' },
  });
  const asked = [event('asked', farah, '06:00'), event('asked', dan, '06:05')];
  const early = anEarlyRequest({ id: randomUUID(), childId, askedOn: '2026-06-15', recordedById: dan ?? '' });
  const snooze = { id: randomUUID(), childId, personId: dan ?? '', finding: `drift-decision-overdue ${decisionId}` };
  const draft = { id: randomUUID(), begunAt: '2026-06-15T06:30:00Z' };
  await slack.database.query(
    `insert into draft (id, person_id, form, child_id, page, round, answers, begun_at, saved_at)
     values ($1, $2, 'record-review', $3, 0, 0, '{}', $4, '2026-06-15T06:40:00Z')`,
    [draft.id, priya, childId, draft.begunAt],
  );
  const tell = (to: string | undefined, about: About): Change => ({
    tell: { key: `${about.notice}/${subjectInWords(about)}`, to: to ?? '', childId, ...about },
  });
  // Taken back in the place of what was said before.
  const inItsPlace = { key: 'review taken back/1', to: farah ?? '', childId } as const;
  const another = { ...inItsPlace, key: 'taken back/1' } as const;
  const question = (at: number) => ({ decision: decisionId, question: asked[at]?.id ?? '' });
  await inTransaction(storeOn(slack.database), (tx) =>
    tx.apply([
      ...[...asked, event('answered', priya, '06:10')].map((row): Change => ({ put: 'decision_event', row })),
      { put: 'early_request', row: early },
      { put: 'handover', row: handover },
      {
        put: 'snooze',
        row: { ...snooze, untilOn: '2026-06-15', because: 'x', madeOn: '2026-06-12', madeAt: '2026-06-12T06:00:00Z' },
      },
      tell(priya, { notice: 'draft for the iro', subject: { draft: draft.id, begunBy: dan ?? '' } }),
      tell(priya, { notice: 'draft kept', subject: draft.id }),
      tell(priya, { notice: 'early request for the iro', subject: early.id }),
      tell(priya, { notice: 'answers for the iro', subject: review.reviewId }),
      tell(priya, { notice: 'restriction changed', subject: helen ?? '' }),
      tell(helen, { notice: 'new child', subject: dan ?? '' }),
      tell(priya, { notice: 'question for the iro', subject: question(0) }),
      tell(farah, { notice: 'reply for the manager', subject: question(0) }),
      tell(dan, { notice: 'reply for the owner', subject: question(1) }),
      tell(dan, { notice: 'iro allocated', subject: iros?.id ?? '' }),
      tell(priya, { notice: 'iro to introduce', subject: handover.id }),
      { put: 'approval', row: approval },
      tell(helen, { notice: 'approval asked', subject: approval.id }),
      tell(priya, { notice: 'approval answered', subject: approval.id }),
      { put: 'acting', row: acting },
      tell(priya, { notice: 'acted for', subject: acting.id }),
      { put: 'practice_note', row: note },
      tell(dan, { notice: 'note to see', subject: note.id }),
      { put: 'challenge', row: challenge },
      ...challenged.map((row): Change => ({ put: 'challenge_event', row })),
      tell(farah, { notice: 'challenge to answer', subject: challenge.id }),
      tell(priya, { notice: 'challenge answered', subject: challenge.id }),
      tell(farah, { notice: 'challenge weighed', subject: challenge.id }),
      tell(dan, { notice: 'challenge of the team', subject: challenge.id }),
      tell(farah, { notice: 'second extension', subject: decisionId }),
      tell(farah, { notice: 'put off again', subject: snooze.id }),
      { tell: { ...inItsPlace, notice: 'second extension', subject: decisionId } },
      { tell: { ...another, notice: 'second extension', subject: decisionId } },
    ]),
  );
  /** When the first of what failed for a moment is tried again, if that is within ten minutes. */
  const nextTry = async (): Promise<Date | undefined> => {
    const [next] = await slack.database.query<{ at: Date | null }[]>(
      `select min(next_at) as at from delivery
       where state in ('waiting', 'unknown') and next_at <= $1::timestamptz + interval '10 minutes'`,
      [slack.clock.now()],
    );
    return next?.at ?? undefined;
  };
  const on = async (at: string) => {
    slack.clock.moveTo(at);
    await slack.bot.ring();
    // A machine that stops for seconds cuts connections: what was lost with them comes minutes later.
    for (let next = await nextTry(); next; next = await nextTry()) {
      slack.clock.moveTo(new Date(next.getTime() + 1_000).toISOString());
      await slack.bot.ring();
    }
  };
  const kindsIn = (who: string, where: string) =>
    slack
      .visibleTo(who, where)
      .filter(({ onlyFor, text, blocks }) => onlyFor === null && telltale.test(JSON.stringify([text, blocks])))
      .map(({ metadata }) => keyIn(metadata));
  await on('2026-06-15T08:30:00Z');
  const byPriya = { subject: priya ?? '', onlyAgain: true } as const;
  await inTransaction(storeOn(slack.database), (tx) =>
    tx.apply([
      { tell: { ...inItsPlace, ...byPriya, notice: 'review taken back' } },
      { tell: { ...another, ...byPriya, notice: 'taken back' } },
    ]),
  );
  for (const who of Object.keys(told)) await slack.openHome(who);
  await on('2026-06-16T08:30:00Z');
  return {
    ...slack,
    childId,
    on,
    account: (id) => accounts.find((one) => one.id === id) ?? { id, name: id },
    naming: (who) => [
      ...kindsIn(who, slack.dm(who)),
      ...(telltale.test(JSON.stringify(slack.home(who) ?? '')) ? ['home'] : []),
    ],
    inChannel: () => kindsIn('U0DAN', north.id),
  };
}

/** The notice, and the day of a digest. */
const keyIn = (metadata: unknown): string => {
  const key = String((metadata as { event_payload?: { key?: unknown } } | undefined)?.event_payload?.key ?? '');
  const [kind = '', day = ''] = key.split('/');
  return /^(my|team) day$/.test(kind) ? `${kind} ${day}` : (kinds[kind] ?? kind);
};

const kinds: Readonly<Record<string, string>> = {
  'decisions-manager': 'decisions for the manager',
  'decisions-owner': 'decisions for the owner',
};
