import { DateTime } from 'luxon';
import { addDays, type Calendar, mondayOf } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import { inventedChildren } from '../workbench/office/children.ts';
import type { OfficeChild } from '../workbench/office/office-child.ts';
import { isLeaver, leavers, leftOn, managerOf, staff } from '../workbench/office/staff.ts';
import { type Challenged, type ChallengeStep, challenged } from './challenged.ts';
import { ended, justMade, leftBehind, type Promised, type Step, underWay } from './decided.ts';

/** One thing that somebody of the invented council did, and when: by a Slack account, at a time in London. */
export interface Lived {
  day: Day;
  time: string;
  by: string;
  does: Doing;
}

export type Doing =
  | { kind: 'saw the child'; child: string; on: Day; alone: boolean }
  | { kind: 'held a review'; child: string; participation: string; decisions: readonly Promised[] }
  | { kind: 'about a decision'; child: string; wording: string; step: Step; longerBy: Day | null }
  | { kind: 'followed up'; child: string; step: FollowUp }
  | { kind: 'checked midway'; child: string; moving: 'as planned' | 'slowly' }
  | { kind: 'asked for an earlier review'; child: string; words: string }
  | { kind: 'asked to cancel'; child: string; booked: Day; of: string }
  | { kind: 'arranged cover'; whose: string; covers: string; until: Day }
  | { kind: 'set the rota'; weeks: readonly { weekOn: Day; whose: string }[] }
  | { kind: 'told of a new child'; child: NewToCare; on: Day }
  | { kind: 'sent the invitations' }
  | { kind: 'about a challenge'; child: string; step: ChallengeStep }
  | { kind: 'got ready'; child: string; item: 'report received' | 'care plan updated' };

/** Whom no file names yet, by the name of the team and the reference of a sister. */
export interface NewToCare {
  reference: string;
  initials: string;
  bornOn: Day;
  team: string;
  socialWorker: string;
  sister: string | null;
}

/** What is left to do once a review is recorded. */
export type FollowUp = 'letter given' | 'plan updated' | 'written up' | 'sent out';

/** Days before the day it opens on: when the council began, and when its files came in again. */
export const filesCameIn = [182, 91, 40, 8];

/** Working days before it opens on which everybody’s digest came. */
export const mornings = [3, 2, 1];

/** Days ago: nobody has answered yet; each decision has come some way; all of it has ended. */
const days = { newest: 4, onTheWay: 11, long: 45 };

/** What the people of the council did in the six months before it opens, in order. All invented. */
export function sixMonths(opens: Day, calendar: Calendar): Lived[] {
  const today = DateTime.fromISO(opens, { zone: 'utc' });
  const begins = today.minus({ days: (filesCameIn[0] ?? 0) - 20 });
  const last = calendar.addWorkingDays(opens, -1);
  const reviews = inventedChildren(today)
    .filter(({ iro, restricted, episodes }) => iro !== '' && !restricted && episodes.at(-1)?.to === null)
    .flatMap((child) => {
      const review = child.reviews.findLast(({ on }) => on > begins && (on.toISODate() ?? '') < last);
      const isKnown = review && cameBy(child.episodes[0]?.from, review.on, today);
      return isKnown ? [{ child, on: review.on.toISODate() ?? '', participation: review.participation }] : [];
    })
    .toSorted((one, other) => other.on.localeCompare(one.on));
  const ago = (count: number) => today.minus({ days: count }).toISODate() ?? '';
  const recent = reviews.filter(({ on }) => on >= ago(days.newest));
  const late = spread(
    reviews.filter(({ on }) => on < ago(days.onTheWay) && on >= ago(days.long)),
    5,
  );
  const longAgo = reviews.filter(({ on }) => on < ago(days.long));
  const old = spread(longAgo, 5);
  const [worker] = leavers;
  const beforeTheyLeft = late.findLast(
    ({ child, on }) => child.socialWorker !== worker?.id && on < ago(worker?.days ?? 0),
  );
  const held = [
    ...recent.slice(0, 1).map((one) => ({ ...one, decisions: justMade })),
    ...late.map((one, at) => ({
      ...one,
      decisions: [...onTheirWay(at), ...(worker && one === beforeTheyLeft ? [leftBehind(worker.id)] : [])],
    })),
    ...old.map((one, at) => ({ ...one, decisions: [promisedAt(ended, at)] })),
  ];
  const lived = [
    ...held.flatMap((one) => aroundReview(one, calendar)),
    ...old.slice(0, 5).flatMap(({ child, on }, at) => midway(child, on, at, calendar)),
    ...challenged(
      [...new Set([...old, ...longAgo])].map(({ child }) => child),
      opens,
      calendar,
    ).map(livedChallenge),
    ...requests(today, calendar),
    ...invitations(opens, calendar),
    ...twoSisters(today, calendar),
    ...cover(opens, calendar),
    ...rota(opens, calendar),
  ];
  const left = new Map(leavers.map((one) => [one.id, leftOn(one, today).toISODate() ?? '']));
  // What would come later has not happened yet; and what somebody who left would have done is not done.
  return lived
    .filter(({ day, by }) => day < opens && day < (left.get(by) ?? opens))
    .toSorted((one, other) => `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`));
}

/** A file told of the child before the visit that comes before the review. */
const cameBy = (came: DateTime | undefined, on: DateTime, today: DateTime): boolean =>
  came !== undefined &&
  filesCameIn.some((days) => came < today.minus({ days: days + 4 }) && today.minus({ days }) < on.minus({ days: 7 }));

const promisedAt = (from: readonly Promised[], at: number): Promised => from[at % from.length] as Promised;

/** Two of them for each review, and so all of them: the first and the last, the second and the last but one. */
const onTheirWay = (at: number): readonly Promised[] =>
  [...new Set([at, underWay.length - 1 - at])].map((each) => promisedAt(underWay, each));

/** So many of them, evenly. */
const spread = <One>(all: readonly One[], most: number): One[] =>
  all
    .filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
    .slice(0, most);

interface Held {
  child: OfficeChild;
  on: Day;
  participation: string;
  decisions: readonly Promised[];
}

/** The visit before it, the review itself, and what became of each decision. */
function aroundReview({ child, on, participation, decisions }: Held, calendar: Calendar): Lived[] {
  const { reference, iro } = child;
  const visit = calendar.addWorkingDays(on, -3);
  return [
    { day: visit, time: '15:10', by: iro, does: { kind: 'saw the child', child: reference, on: visit, alone: true } },
    { day: on, time: '14:20', by: iro, does: { kind: 'held a review', child: reference, participation, decisions } },
    ...followUps.map(({ after, step, who }): Lived => {
      const by = { iro, worker: child.socialWorker, support: 'U0JOSS' }[who];
      return {
        ...{ day: calendar.addWorkingDays(on, after), time: '16:05', by },
        does: { kind: 'followed up', child: reference, step },
      };
    }),
    ...decisions.flatMap(({ wording, fate }) =>
      fate.map((step, at): Lived => {
        const longerBy = 'by' in step ? calendar.addWorkingDays(on, step.by) : null;
        return {
          day: calendar.addWorkingDays(on, step.after),
          time: `1${at}:${15 + at}`,
          by: whoOf(step, child),
          does: { kind: 'about a decision', child: reference, wording, step, longerBy },
        };
      }),
    ),
  ];
}

/** What a plan came to is said of the decision that it became. */
const livedChallenge = ({ child, step, ...when }: Challenged): Lived => ({
  ...when,
  does:
    'wording' in step
      ? { kind: 'about a decision', child, wording: step.wording, longerBy: null, step: planStep(step) }
      : { kind: 'about a challenge', child, step },
});

const planStep = ({ does, note }: { does: 'done' | 'confirmed'; note: string }): Step =>
  does === 'done' ? { after: 0, who: 'owner', does, note } : { after: 0, who: 'iro', does, note };

/** Working days after the review. */
const followUps = [
  { after: 4, step: 'letter given', who: 'iro' },
  { after: 7, step: 'plan updated', who: 'worker' },
  { after: 11, step: 'written up', who: 'support' },
  { after: 16, step: 'sent out', who: 'support' },
] as const;

const iros = staff.filter(({ id, role }) => role === 'iro' && !isLeaver(id)).map(({ id }) => id);

/** Who is on duty from the week in which it opens: each in turn. */
const rota = (opens: Day, calendar: Calendar): Lived[] => {
  const weeks = Array.from({ length: 6 }, (_, at) => ({
    weekOn: addDays(mondayOf(opens), at * 7),
    whose: iros[(at + 1) % iros.length] ?? '',
  }));
  const day = calendar.addWorkingDays(opens, -1);
  return [{ day, time: '16:30', by: 'U0HELEN', does: { kind: 'set the rota', weeks } }];
};

const whoOf = ({ who }: Step, child: OfficeChild) =>
  ({ manager: managerOf(child.team), owner: child.socialWorker, iro: child.iro })[who];

/** Of some it was made in time, and of the last ones nobody made it. */
function midway({ reference, iro }: OfficeChild, reviewed: Day, at: number, calendar: Calendar): Lived[] {
  const day = calendar.addWorkingDays(reviewed, 58);
  const moving = at % 2 === 0 ? 'as planned' : 'slowly';
  return [{ day, time: '11:40', by: iro, does: { kind: 'checked midway', child: reference, moving } }];
}

/** The first is due this week: some of it is ready, its worker asks whether it could be sooner, and another to cancel. */
function requests(today: DateTime, calendar: Calendar): Lived[] {
  const opens = today.toISODate() ?? '';
  const [before, last] = [calendar.addWorkingDays(opens, -2), calendar.addWorkingDays(opens, -1)];
  const by = 'U0DAN';
  const visited = { kind: 'saw the child', child: '2004', on: before, alone: true } as const;
  return [
    { day: before, time: '09:50', by, does: visited },
    { day: before, time: '10:05', by, does: { kind: 'got ready', child: '2004', item: 'report received' } },
    { day: before, time: '10:06', by, does: { kind: 'got ready', child: '2004', item: 'care plan updated' } },
    { day: before, time: '11:05', by: 'U0PRIYA', does: { ...visited } },
    {
      ...{ day: last, time: '11:20', by },
      does: { kind: 'asked for an earlier review', child: '2001', words: 'I want to talk about seeing Mum more.' },
    },
    {
      ...{ day: last, time: '15:30', by },
      does: { kind: 'asked to cancel', child: '2001', booked: calendar.addWorkingDays(opens, 4), of: 'U0HELEN' },
    },
  ];
}

/** Every other week, for the reviews of the four weeks from then. */
const invitations = (opens: Day, calendar: Calendar): Lived[] =>
  [11, 1].map((ago) => ({
    ...{ day: calendar.addWorkingDays(opens, -ago), time: '11:30', by: 'U0JOSS' },
    does: { kind: 'sent the invitations' },
  }));

/** On the last Friday, twenty minutes before the office closes: they wait for an IRO, and the clocks run. */
function twoSisters(today: DateTime, calendar: Calendar): Lived[] {
  const opens = today.toISODate() ?? '';
  const friday = calendar.lastWorkingDayOnOrBefore(addDays(mondayOf(opens), -3));
  const born = (years: number) => today.minus({ years, days: 40 }).toISODate() ?? '';
  const sisters = [
    { reference: '2151', initials: 'EL', bornOn: born(9), sister: null },
    { reference: '2152', initials: 'NL', bornOn: born(6), sister: '2151' },
  ];
  return sisters.map((one, at) => ({
    ...{ day: friday, time: `16:4${at}`, by: 'U0JOSS' },
    does: { kind: 'told of a new child', on: friday, child: { ...one, team: 'North', socialWorker: 'U0SANA' } },
  }));
}

const cover = (opens: Day, calendar: Calendar): Lived[] => [
  {
    ...{ day: calendar.addWorkingDays(opens, -4), time: '10:30', by: 'U0HELEN' },
    does: {
      ...{ kind: 'arranged cover', whose: 'U0SIOBHAN', covers: 'U0MARCUS' },
      until: calendar.addWorkingDays(opens, 6),
    },
  },
];
