import type { Button } from '@slack/types';
import { reachOf } from '../../../../domain/people/access.ts';
import type { Actor } from '../../../../domain/people/people.ts';
import { button } from '../../../message.ts';

/** For whoever keeps the register right: a child to add, and what the files leave open. */
export const registerButtons = ({ me, questions }: { me: Actor; questions: number | null }): Button[] => [
  ...(reachOf(me, 'add a child') === 'none' ? [] : [button('New child', 'new-child')]),
  ...(questions ? [button(`Questions (${questions.toLocaleString('en-GB')})`, 'questions 1')] : []),
];
