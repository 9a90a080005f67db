import { answerChallenge, type ChallengeAnswer } from '../../../casework/challenges/answer-challenge.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import type { Recording } from './one-challenge-form.ts';

/** Records what the one who is asked says of a challenge. */
export const answers = (perform: Perform, { child, challenge, draft }: Recording, answer: ChallengeAnswer) =>
  perform(answerChallenge, { child, challenge, answer }, draft);
