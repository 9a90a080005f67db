import type { LetterFacts } from '../casework/letters/letter-facts.ts';
import type { DecisionLine } from '../casework/shared/about-review.ts';

export type Right = LetterFacts['said']['rightsTold'][number];
export type Owners = Partial<Record<DecisionLine['ownerRole'], string>>;

/** The sentences of the letter after a review that are the same in all of them. What was typed goes in between. */
export interface LetterWording {
  didNotHappen: (day: string) => string;
  held: (day: string) => string;
  begun: (day: string) => string;
  led: Record<'child' | 'child with IRO' | 'IRO', string>;
  /** What the child said follows each of these four, as it was said. */
  said: string;
  proudOf: string;
  notGoingWell: string;
  wantsChanged: string;
  achieved: string;
  /** Colleagues, by what they are to the child. */
  roles: Owners;
  /** People outside the service, as a whole sentence. */
  outside: Owners;
  willDo: (who: string) => string;
  /** Of what is whoever’s writes the letter. */
  iWill: string;
  /** Of what says itself whose it is. */
  done: string;
  nextBy: (day: string) => string;
  nextOn: (when: string) => string;
  /** Of a review that is not over. */
  restBy: (day: string) => string;
  restOn: (when: string) => string;
  rights: (told: readonly Right[]) => string;
  noWayToReach: string;
  reach: (ways: string) => string;
  signed: string;
}
