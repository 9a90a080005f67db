import { type ChallengeStanding, challengesOf, isOpenChallenge } from '../../domain/challenges/challenge-standing.ts';
import {
  type ChallengeOutcome,
  type ChallengeTheme,
  challengeOutcomes,
  challengeThemes,
} from '../../domain/challenges/challenges.ts';
import { concernStanding } from '../../domain/challenges/concerns.ts';
import { directorIn } from '../../domain/challenges/director.ts';
import { type Parted, parted, type Said, said } from '../../domain/challenges/few.ts';
import { informally, postOf, stagesOf } from '../../domain/challenges/stages.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { addDays, firstOfMonth } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { type EvidenceSaid, evidenceSaid } from '../challenges/concern-row.ts';
import { type Circumstances, sweepAction } from '../perform/action.ts';
import { isInSlack } from '../perform/in-slack.ts';
import { personIn } from '../perform/who-is.ts';

/** What challenges came to in the month before this one: counts, and no child, no IRO and no number under five. */
export interface Month {
  /** Its first day, and its last. */
  from: Day;
  to: Day;
  raised: Parted<ChallengeTheme>;
  /** Those open today, by the stage they are at. It has no total: what is open is what was, and came, less what went. */
  open: Pick<Parted<string>, 'rows' | 'hidden'>;
  closed: Parted<ChallengeOutcome>;
  /** Working days from raising to closing, of those closed. */
  median: Said;
  /** Plans given in answer to a challenge that were confirmed as carried out. */
  plansDone: Said;
  /** Those that are open, and those closed in the month. */
  concerns: readonly MonthConcern[];
  director: 'you' | { name: string; canBeTold: boolean } | null;
}

export interface MonthConcern {
  theme: ChallengeTheme;
  evidence: EvidenceSaid;
  asked: string | null;
  state: 'asked' | 'answered' | 'closed';
  wantedBy: Day;
  late: ReturnType<typeof concernStanding>['late'];
  outcome: string | null;
}

export const month = sweepAction({
  name: 'month',
  auditedAs: 'saw what challenges came to in a month, and no child',
  permission: 'see service totals',
  among: () => ({ challenged: true }),
  begin: (_: Record<string, never>, circumstances) => {
    const { today, law } = circumstances;
    const to = addDays(firstOfMonth(today), -1);
    const from = firstOfMonth(to);
    const isIn = (day: Day) => from <= day && day <= to;
    const raised = new Map<ChallengeTheme, number>();
    const open = new Map<string, number>();
    const closed = new Map<ChallengeOutcome, number>();
    const days: number[] = [];
    let plansDone = 0;
    const addOne = (standing: ChallengeStanding) => {
      const { challenge, stage, put, events } = standing;
      if (isIn(challenge.raisedOn)) more(raised, challenge.theme);
      if (isOpenChallenge(standing)) {
        const post = stage === informally ? null : put.post;
        more(open, post ?? postOf(stage, law.challenges));
      }
      const end = events.findLast(({ kind }) => kind === 'closed');
      if (!end?.outcome || !isIn(end.on)) return;
      more(closed, end.outcome);
      days.push(law.calendar.workingDaysBetween(challenge.raisedOn, end.on));
    };
    return {
      add: (file) => {
        for (const standing of challengesOf(file, today, law)) addOne(standing);
        plansDone += plansDoneIn(file, isIn);
      },
      end: () => {
        const posts = stagesOf(law.challenges).map((stage) => postOf(stage, law.challenges));
        const { rows, hidden } = parted([...new Set([...posts, ...open.keys()])], open);
        const result: Month = {
          ...{ from, to },
          raised: parted(challengeThemes, raised),
          open: { rows, hidden },
          closed: parted(challengeOutcomes, closed),
          median: said(days.length) === null ? null : medianOf(days),
          plansDone: said(plansDone),
          concerns: concernsIn(isIn, circumstances),
          director: directorFor(circumstances),
        };
        return { result };
      },
    };
  },
});

function more<Label>(counts: Map<Label, number>, label: Label): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = sorted.length % 2 === 1 ? [sorted[half], sorted[half]] : sorted.slice(half - 1);
  return (below + above) / 2;
}

function plansDoneIn({ challengeEvents, decisionEvents }: CaseFile, isIn: (day: Day) => boolean): number {
  const plans = new Set(challengeEvents.flatMap(({ kind, decisionId }) => (kind === 'fix' ? (decisionId ?? []) : [])));
  const done = decisionEvents.filter(
    ({ kind, on, decisionId }) => kind === 'confirmed' && isIn(on) && plans.has(decisionId),
  );
  return new Set(done.map(({ decisionId }) => decisionId)).size;
}

const concernsIn = (isIn: (day: Day) => boolean, { staff, today, law }: Circumstances): readonly MonthConcern[] =>
  staff.concerns
    .map((one) => concernStanding(one, staff.concernEvents, today, law.calendar))
    .filter(({ closed }) => closed === null || isIn(closed.on))
    .map(({ concern, askedId, state, late, closed }) => ({
      ...{ theme: concern.theme, evidence: evidenceSaid(concern.evidence), state, late, wantedBy: concern.wantedBy },
      asked: personIn(staff, askedId)?.name ?? null,
      outcome: closed?.outcome ?? null,
    }));

function directorFor({ staff, law, actor }: Circumstances): Month['director'] {
  const director = directorIn(staff.people, law.challenges);
  if (director === null) return null;
  if (actor.actsFor.includes(director.id)) return 'you';
  return { name: director.name, canBeTold: isInSlack(staff, director.id) };
}
