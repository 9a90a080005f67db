import { challengesOf } from '../challenges/challenge-standing.ts';
import { mustConsiderReferral } from '../challenges/must-consider.ts';
import { carePlanning } from '../duties/authorities.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

export const cafcassTestMet: DriftRule = {
  code: 'drift-cafcass-test-met',
  title: 'A referral to Cafcass must be considered',
  says: 'A challenge was raised formally and not put right, and nobody has kept whether Cafcass was turned to.',
  authority: carePlanning('reg 45(3)'),
  weight: 'statute',
  confidence: 'reported',
  whose: 'iro',
  todo: 'Refer, or keep why not',
  step: 'open the challenges',
  isOfIrosOwn: true,
  find: ({ file, today, law }) =>
    challengesOf(file, today, law)
      .filter((one) => mustConsiderReferral(one, file, today))
      .map(({ challenge, formalFrom }) => ({
        about: challenge.id,
        since: formalFrom ?? challenge.raisedOn,
        harm: 'act this week',
        detail: `challenged on ${dateInWords(challenge.raisedOn)}, and not put right`,
      })),
};
