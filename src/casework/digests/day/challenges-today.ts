import { challengesOf, isOpenChallenge, type NextOfChallenge } from '../../../domain/challenges/challenge-standing.ts';
import { formalStagesWithin } from '../../../domain/duties/challenge-limits.ts';
import { allocatedTo } from '../../../domain/records/case-file.ts';
import { lateSince } from '../../../domain/time/late.ts';
import { type ChallengeRow, challengesFor } from '../../challenges/challenge-row.ts';
import { nameOfAnybody } from '../../perform/who-is.ts';
import { type DayRow, type FileRead, isTheirIro, rowOf } from './day-row.ts';
import type { Open } from './decisions-today.ts';
import type { Awaited } from './waiting.ts';

const yours: Record<NextOfChallenge, string> = {
  answer: 'An IRO’s challenge to answer',
  'ask somebody': 'Nobody can answer your challenge any more: choose who is asked',
  'weigh the answer': 'Your challenge has an answer: enough, or not?',
  'go on': 'No answer, or no plan carried out: take your challenge further, or close it',
  'carry it out': 'The plan you gave an IRO',
  'close it': 'The plan is carried out: close your challenge, or go on',
};

/** What a challenge wants of the reader next; and, near the end of its formal days, the one red line. */
export function challengesToday({ file, circumstances }: FileRead): DayRow[] {
  const { actor, today, law } = circumstances;
  if (file.challenges.length === 0) return [];
  return challengesFor(file, circumstances).flatMap((row) => {
    const { next } = row;
    // A plan that became a decision is owed, and said, as a decision.
    if (next === null || (next.is === 'carry it out' && next.isYours)) return [];
    const isRed = row.isNearEnd && (actor.role === 'iro manager' || isTheirIro({ file, circumstances }));
    // Silence is counted, and they may answer until it goes up.
    const isOpenStill = row.may.answer && !next.isYours;
    if (!next.isYours && !isRed && !isOpenStill) return [];
    return [
      rowOf(file, circumstances, {
        what: [
          ...(isRed ? [redWords(row)] : []),
          ...(next.isYours ? [`${yours[next.is]}: ${row.theme}`] : []),
          ...(isOpenStill ? [`An IRO’s challenge that you can still answer: ${row.theme}`] : []),
        ].join('. '),
        ...(isOpenStill
          ? {
              whose: null,
              by: row.answerBy,
              late: lateSince(row.answerBy, today, law.calendar),
              harm: 'act today' as const,
            }
          : {
              whose: next.isYours ? null : next.by,
              by: next.on,
              late: next.late,
              harm: isRed || next.late !== null || row.isUrgent ? ('act today' as const) : null,
            }),
        next: { step: 'open a challenge', child: row.child.id, challenge: row.id },
      }),
    ];
  });
}

/** What the IRO said they would challenge when they recorded a review, and has not: theirs until they do, or let it be. */
export const toRaise = ({ file, circumstances }: FileRead, open: readonly Open[]): DayRow[] =>
  open
    .filter(({ row }) => row.toChallenge !== null)
    .map(({ row }) =>
      rowOf(file, circumstances, {
        what: `You said you will challenge this: ${row.isConfidential ? 'a confidential decision' : row.wording}`,
        by: row.toChallenge?.on ?? null,
        late: null,
        harm: 'act this week',
        next: { step: 'raise a challenge', child: row.child.id, decision: row.id },
      }),
    );

const redWords = ({ formalDay }: ChallengeRow) =>
  `A challenge is at day ${formalDay ?? 0} of ${formalStagesWithin.workingDays}`;

/** Whom the IRO waits for: whoever is asked, or carries out a plan. */
export function challengesAwaited(reading: FileRead): Awaited[] {
  const { file, circumstances } = reading;
  if (file.challenges.length === 0 || !isTheirIro(reading)) return [];
  const { today, law, staff } = circumstances;
  const iro = allocatedTo(file, 'iro', today);
  return challengesOf(file, today, law)
    .filter(isOpenChallenge)
    .flatMap(({ owed }): Awaited[] => {
      if (owed === null || owed.byId === null || owed.byId === iro || owed.next !== 'answer') return [];
      const who = nameOfAnybody(staff, owed.byId);
      return [{ who, personId: owed.byId, what: 'challenges', by: owed.by }];
    });
}
