import { type Weighing, weighChallenge } from '../../../casework/challenges/weigh-challenge.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import type { Recording } from './one-challenge-form.ts';

/** Records what the child’s IRO makes of it. */
export const weighs = (perform: Perform, { child, challenge, draft }: Recording, weighing: Weighing) =>
  perform(weighChallenge, { child, challenge, weighing }, draft);
