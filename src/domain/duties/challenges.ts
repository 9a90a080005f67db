import { challengeStanding } from '../challenges/challenge-standing.ts';
import { type ChallengeEvent, eventsOfChallenge } from '../challenges/challenges.ts';
import { daysOf, firstStage, informally, postOf } from '../challenges/stages.ts';
import type { CareHistory } from '../reviews/care-history.ts';
import type { Day } from '../time/day.ts';
import { spanInWords } from '../time/span.ts';
import { handbookChapter, procedures } from './authorities.ts';
import { challengeAnswerWithin, formalStagesWithin } from './challenge-limits.ts';
import type { Duty } from './duty.ts';
import type { Occasion } from './occasion.ts';

/** Local, and set by each council: never law. */
const local = {
  what: 'The days of one stage',
  authority: procedures('The council’s own dispute process; days differ from one to the next'),
  weight: 'practice',
  confidence: 'reported',
} as const;

/** The answer to a challenge, at each stage it was put to. */
export const challengeAnswer: Duty = {
  id: 'challenge-answer',
  title: 'Answer to the challenge',
  says: 'within the days that this stage has',
  authority: handbookChapter('6.1', '6.2'),
  weight: 'guidance',
  confidence: 'reported',
  threshold: local,
  owedBy: 'whoever is asked',
  limit: challengeAnswerWithin,
  arises: (history) => stagesIn(history).map((stage) => stage.occasion),
};

/** All formal stages together, whatever each has by itself. */
export const challengeFormalStages: Duty = {
  id: 'challenge-formal-stages',
  title: 'End of the formal stages',
  says: 'within 20 working days of the first formal stage, whatever days each stage has',
  authority: handbookChapter('6.2'),
  weight: 'guidance',
  confidence: 'reported',
  owedBy: 'the council',
  limit: formalStagesWithin,
  arises: ({ file, law }) =>
    file.challenges.flatMap((challenge): Occasion[] => {
      const events = eventsOfChallenge(challenge, file.challengeEvents);
      const first = events.find(isFormal);
      if (!first) return [];
      const closed = events.findLast(({ kind }) => kind === 'closed')?.on ?? null;
      const { formalFrom } = challengeStanding(file, challenge, first.on, law);
      return [
        {
          ...{ about: challenge.id, from: formalFrom, fromWhat: 'put to the first formal stage', metOn: closed },
          ...{ endsOn: null, sourceDueOn: null },
        },
      ];
    }),
};

const isFormal = ({ kind, stage }: ChallengeEvent) => kind === 'put' && (stage ?? informally) >= firstStage;

/** The clocks of challenges. Apart from the other duties: who may know of one is another question than who may see a date. */
export const challengeDuties: readonly Duty[] = [challengeAnswer, challengeFormalStages];

function stagesIn({ file, law }: CareHistory): { occasion: Occasion }[] {
  return file.challenges.flatMap((challenge) => {
    const events = eventsOfChallenge(challenge, file.challengeEvents);
    const puts = events.filter(({ kind }) => kind === 'put');
    return puts.map((put, at) => {
      const next = puts[at + 1];
      const during = events.slice(events.indexOf(put), next ? events.indexOf(next) : events.length);
      const upTo = during.filter(({ id }) => id !== put.id && id !== next?.id);
      const standing = challengeStanding(
        { ...file, challengeEvents: [...before(events, put), ...upTo] },
        challenge,
        put.on,
        law,
      );
      const stage = put.stage ?? informally;
      const from: Day = put.reachesOn ?? put.on;
      const full = law.calendar.addWorkingDays(from, daysOf(stage, law.challenges).workingDays);
      const isCut = standing.answerBy !== full;
      const post =
        stage === informally
          ? 'tried informally'
          : `put to the ${(put.post ?? postOf(stage, law.challenges)).toLowerCase()}`;
      const answered =
        during.find(({ kind }) => kind === 'fix' || kind === 'differently' || kind === 'closed')?.on ?? null;
      return {
        occasion: {
          about: put.id,
          from,
          fromWhat: isCut
            ? `${post}. The formal stages end sooner than its ${spanInWords(daysOf(stage, law.challenges))}`
            : `${post}, which has ${spanInWords(daysOf(stage, law.challenges))} here`,
          ...(isCut ? { agreedOn: standing.answerBy } : { limit: daysOf(stage, law.challenges) }),
          metOn: answered,
          endsOn: answered === null && next ? next.on : null,
          endsWhat: 'taken to the next stage',
          sourceDueOn: null,
        },
      };
    });
  });
}

const before = (events: readonly ChallengeEvent[], put: ChallengeEvent) => events.slice(0, events.indexOf(put) + 1);
