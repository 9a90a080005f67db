import { challengeDuties } from '../../domain/duties/challenges.ts';
import { duesOf } from '../../domain/duties/dues-of.ts';
import { type Explanation, explain } from '../../domain/duties/explain.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { caseAction } from '../perform/action.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import type { OneChallenge } from './answer-challenge.ts';
import { challengeIn } from './challenge-row.ts';

export interface WhyChallengeDate {
  child: NamedChild;
  explanations: readonly Explanation[];
}

/** The working behind the clock of the stage it is at and, once it is formal, behind that of all the stages. */
export const whyChallengeDate = caseAction({
  name: 'why-challenge-date',
  auditedAs: 'saw why a challenge’s date is what it is',
  permission: 'see challenges',
  child: ({ child }: OneChallenge) => child,
  decide: (file, { challenge }, circumstances) => {
    const { today, law } = circumstances;
    const { put } = challengeIn(file, challenge, circumstances);
    const about: readonly Id[] = [put.id, challenge];
    const dues = duesOf(file, today, law, challengeDuties).filter((due) => about.includes(due.about));
    if (dues.length === 0) throw new Refusal('No date runs for this challenge.');
    const result: WhyChallengeDate = { child: childOf(file), explanations: dues.map((due) => explain(due, law)) };
    return { result };
  },
});
