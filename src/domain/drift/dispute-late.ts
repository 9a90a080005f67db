import { challengesOf } from '../challenges/challenge-standing.ts';
import { formalStagesWithin } from '../duties/challenge-limits.ts';
import { challengeAnswer } from '../duties/challenges.ts';
import { addDays } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

/** R12. For the IRO and the IRO manager: who else knows of a challenge hears of it from the challenge itself. */
export const disputeLate: DriftRule = {
  code: 'drift-dispute-late',
  title: 'A challenge that nobody moves',
  says: 'The next step of a challenge is past its date, or the days of its formal stages are nearly up.',
  authority: challengeAnswer.authority,
  weight: 'guidance',
  confidence: 'reported',
  whose: 'iro',
  todo: 'Take it to the next stage, or close it with what came of it',
  step: 'open the challenges',
  isOfIrosOwn: true,
  find: ({ file, today, law }) =>
    challengesOf(file, today, law)
      .filter(({ owed, isNearEnd }) => owed !== null && (owed.late !== null || isNearEnd))
      .map(({ challenge, owed, isNearEnd, formalBy }) => ({
        about: challenge.id,
        since: owed?.late ? addDays(owed.by, 1) : today,
        harm: isNearEnd || challenge.isUrgent ? 'act today' : 'act this week',
        detail: isNearEnd
          ? `all ${formalStagesWithin.workingDays} formal days are up on ${dateInWords(formalBy ?? today)}`
          : `the next step was due by ${dateInWords(owed?.by ?? today)}`,
        dueOn: null,
        personId: owed?.byId ?? null,
      })),
};
