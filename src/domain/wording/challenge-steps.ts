import type { NextOfChallenge } from '../challenges/challenge-standing.ts';
import type { ChildTold } from '../challenges/challenges.ts';

/** What is next, as a phrase that follows a name: “Jo Reed to answer”. */
export const toDoWords: Record<NextOfChallenge, string> = {
  answer: 'to answer',
  'ask somebody': 'to choose who is asked',
  'weigh the answer': 'to say whether the answer is enough',
  'go on': 'to take it further or close it',
  'carry it out': 'to carry out the plan',
  'close it': 'to say whether that is the end of it',
};

export const toldWords: Record<ChildTold, string> = {
  'told by the IRO': 'The child has been told, by the IRO.',
  'told by the social worker': 'The child has been told, by the social worker.',
  'told by the carer': 'The child has been told, by the carer.',
  'not told yet': 'The child has not been told yet.',
};
