import type { Challenge, ChallengeTheme } from '../../domain/challenges/challenges.ts';
import { daysOf, firstStage, informally, urgentStage } from '../../domain/challenges/stages.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { applied } from '../shared/applied.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { challengeEvent, reaches } from './challenge-events.ts';
import { type ChallengeRow, challengeIn, challengeRow } from './challenge-row.ts';
import { tellPut, tellWorker } from './challenge-tellings.ts';
import { whatHasNotHappened } from './what-has-not-happened.ts';
import { type CanBeAsked, chosenToAsk, whoCanBeAsked } from './whom-to-put-to.ts';

export interface ChallengeToRaise {
  child: NamedChild;
  kinds: readonly string[];
  /** What the history says; the IRO puts it into their own words. */
  happened: string;
  people: readonly CanBeAsked[];
  /** The answer is due by then at each stage, if it is put today. */
  answerBy: Readonly<Record<number, Day>>;
  urgentStage: number;
  wantedBy: Day;
  today: Day;
  /** The decision it grows out of, as it reads. */
  decision: string | null;
}

interface About {
  child: ChildKey;
  /** The decision that brings it up; null: the child’s plan as a whole. */
  decision: Id | null;
}

export const challengeToRaise = caseAction({
  name: 'challenge-to-raise',
  auditedAs: 'opened the form to raise a challenge',
  permission: 'challenge',
  child: ({ child }: About) => child,
  decide: (file, { decision }, circumstances) => ({ result: toRaise(file, decision, circumstances) }),
});

export interface Raising
  extends Pick<
      Challenge,
      | 'kind'
      | 'theme'
      | 'happened'
      | 'means'
      | 'asks'
      | 'wantedBy'
      | 'isUrgent'
      | 'talkedOn'
      | 'talkedWith'
      | 'notTalkedBecause'
    >,
    About {
  theme: ChallengeTheme;
  /** One of those who can be asked. */
  to: string;
  skippedBecause: string | null;
}

/** Puts it on record, and to whoever is asked first. Nobody but the child’s IRO can end it. */
export const raiseChallenge = caseAction({
  name: 'raise-challenge',
  auditedAs: 'raised a challenge',
  permission: 'challenge',
  alters: true,
  child: ({ child }: Raising) => child,
  decide: (file, { child: _, decision, to, skippedBecause, ...said }, circumstances) => {
    const { actor, today, now, newId } = circumstances;
    const chosen = chosenToAsk(to, file, circumstances);
    const problem = whatIsWrong({ ...said, skippedBecause, stage: chosen.stage }, today);
    if (problem) throw new Refusal(problem.says, problem.field);
    const challenge: Challenge = {
      ...said,
      id: newId(),
      childId: file.child.id,
      decisionId: file.decisions.some(({ id }) => id === decision) ? decision : null,
      ...{ raisedById: actor.personId ?? '', raisedOn: today, raisedAt: now },
    };
    const put = challengeEvent(
      challenge,
      'put',
      {
        ...{ stage: chosen.stage, post: chosen.post, toId: chosen.id, skippedBecause },
        reachesOn: reaches(chosen.id, circumstances),
      },
      circumstances,
    );
    const changes: Change[] = [
      { put: 'challenge', row: challenge },
      { put: 'challenge_event', row: put },
      ...tellPut(put, circumstances),
      ...tellWorker(file, put, circumstances),
    ];
    const after = applied(file, changes);
    const result: ChallengeRow = challengeRow(challengeIn(after, challenge.id, circumstances), after, circumstances);
    return { result, changes };
  },
});

type Checked = Omit<Raising, 'child' | 'decision' | 'to' | 'theme' | 'kind'> & { stage: number };
export type RaisingQuestion =
  | 'happened'
  | 'means'
  | 'asks'
  | 'wantedBy'
  | 'talkedOn'
  | 'notTalkedBecause'
  | 'skippedBecause';

/** What stands in the way, under its question: also asked by the form, so that it can be put right there. */
export function whatIsWrong(said: Checked, today: Day): { field: RaisingQuestion; says: string } | null {
  const blank = (['happened', 'means', 'asks'] as const).find((field) => said[field].trim() === '');
  if (blank) return { field: blank, says: 'Say it in a line. Whoever is asked reads it.' };
  if (said.wantedBy < today) return { field: 'wantedBy', says: 'That day has gone. Choose today or a day to come.' };
  if (said.talkedOn !== null && said.talkedOn > today) {
    return { field: 'talkedOn', says: 'That day is in the future. Give the day you talked.' };
  }
  if (said.talkedOn === null && !said.isUrgent && said.stage !== informally && said.notTalkedBecause === null) {
    return {
      field: 'notTalkedBecause',
      says: 'Say why it was not talked about first. It is kept on the child’s file.',
    };
  }
  if (said.stage > firstStage && !said.isUrgent && said.skippedBecause === null) {
    return { field: 'skippedBecause', says: 'Say in a line why the stages before are left out.' };
  }
  return null;
}

function toRaise(file: CaseFile, decision: Id | null, circumstances: Circumstances): ChallengeToRaise {
  const { today, law } = circumstances;
  const people = whoCanBeAsked(file, circumstances);
  if (people.every(({ because }) => because !== null)) {
    throw new Refusal(
      'There is nobody to put a challenge to: the team has no manager, and no senior manager is in the staff file. Ask for one to be added.',
    );
  }
  const stages = [...new Set(people.map(({ stage }) => stage))];
  const meant = file.decisions.find(({ id, isConfidential }) => id === decision && !isConfidential);
  return {
    child: childOf(file),
    kinds: law.challenges.kinds,
    happened: whatHasNotHappened(file, decision, circumstances),
    people,
    answerBy: Object.fromEntries(
      stages.map((stage) => {
        const reachesOn = people.find((one) => one.stage === stage)?.id ?? '';
        return [
          stage,
          law.calendar.addWorkingDays(reaches(reachesOn, circumstances), daysOf(stage, law.challenges).workingDays),
        ];
      }),
    ),
    urgentStage: urgentStage(law.challenges),
    wantedBy: law.calendar.addWorkingDays(today, daysOf(firstStage, law.challenges).workingDays),
    today,
    decision: meant?.wording ?? null,
  };
}
