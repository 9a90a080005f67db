import type { Button } from '@slack/types';
import type { NextStep, StepName } from '../domain/records/next-step.ts';
import type { Refusal } from '../domain/records/refusal.ts';
import { button, type Message, say } from './message.ts';

interface Worded {
  label: string;
  line: string;
}

/** How each step that the casework offers looks here: the words on a button, and the line behind it. */
const worded: { [Name in StepName]: (step: NextStep<Name>) => Worded } = {
  'answer a question': ({ child, decision }) => ({ label: 'Answer', line: `decision answer ${child} ${decision}` }),
  'confirm that it is done': ({ child, decision }) => ({
    label: 'Confirm',
    line: `decision confirm ${child} ${decision}`,
  }),
  'answer for longer': ({ child, decision }) => ({ label: 'Answer', line: `decision extend ${child} ${decision}` }),
  'give to somebody': ({ child, decision }) => ({
    label: 'Give to somebody',
    line: `decision offer ${child} ${decision}`,
  }),
  'say that it is done': ({ child, decision }) => ({ label: 'Done', line: `decision done ${child} ${decision}` }),
  'send a quiet note': ({ child, decision }) => ({
    label: 'Send them a quiet note',
    line: `quiet-note ${child} ${decision}`,
  }),
  'answer one by one': ({ child, sending }) => ({ label: 'Go one by one', line: `one-by-one ${child} ${sending}` }),
  'look into a decision': ({ child }) => ({ label: 'Open', line: `decisions ${child}` }),
  'take up a decision': ({ child }) => ({ label: 'Decisions', line: `decisions ${child}` }),
  'answer an early request': ({ child, request }) => ({ label: 'Answer', line: `answer-early ${child} ${request}` }),
  'answer what is to be approved': ({ child, approval }) => ({
    label: 'Answer',
    line: `approval ${child} ${approval}`,
  }),
  'take back what is asked': ({ child, approval }) => ({
    label: 'Take it back',
    line: `take-back-approval ${child} ${approval}`,
  }),
  'hold the review': ({ child }) => ({ label: 'Get ready', line: `ready ${child}` }),
  'get the review ready': ({ child }) => ({ label: 'Get ready', line: `ready ${child}` }),
  'send the invitations': ({ child }) => ({ label: 'Get ready', line: `ready ${child}` }),
  'log a contact': ({ child }) => ({ label: 'Log contact', line: `contact ${child}` }),
  'log the talk with the child': ({ child }) => ({ label: 'Log a contact', line: `contact ${child}` }),
  'mark an item': ({ child, item }) => ({ label: 'Mark done', line: `mark ${child} ${slug(item)}` }),
  'undo an item': ({ child, item }) => ({ label: 'Undo', line: `mark ${child} ${slug(item)} undo` }),
  'fill in an item': ({ child, item }) => ({ label: 'Fill in', line: `prepare ${child} ${slug(item)}` }),
  'change an item': ({ child, item }) => ({ label: 'Change', line: `prepare ${child} ${slug(item)}` }),
  'check midway': ({ child }) => ({ label: 'Midway check', line: `midway ${child}` }),
  'give the letter': ({ child }) => ({ label: 'Letter', line: `letter ${child}` }),
  'send out the record': ({ child, review }) => ({ label: 'Send out', line: `papers ${child} ${review}` }),
  'edit the record': ({ child, review }) => ({ label: 'Edit the record', line: `edit-review ${child} ${review}` }),
  'act for the IRO': ({ child, onTo }) => ({
    label: 'Act for the IRO',
    line: ['act-for', child, ...(onTo === undefined ? [] : [onTo])].join(' '),
  }),
  'raise a challenge': ({ child, decision }) => ({ label: 'Challenge', line: `challenge ${child} ${decision}` }),
  'open a challenge': ({ child, challenge }) => ({ label: 'Open', line: `challenge-open ${child} ${challenge}` }),
  'open a note': ({ child, note }) => ({ label: 'Open', line: `note-open ${child} ${note}` }),
  'see the challenges': () => ({ label: 'Challenges', line: 'challenges mine 1' }),
  'see the concerns': () => ({ label: 'Concerns', line: 'concerns 1' }),
  'see the decisions': () => ({ label: 'Open', line: 'decisions children 1' }),
  'see what they owe': () => ({ label: 'What I owe', line: 'mine' }),
  'see what is slipping': () => ({ label: 'What is slipping', line: 'drift' }),
  'see the next reviews': () => ({ label: 'Next reviews', line: 'next-review mine 1' }),
  'see what waits for the IRO': () => ({ label: 'Open', line: 'mine' }),
};

const slug = (name: string) => name.replaceAll(' ', '-');

/** `about` is for a screen reader. */
export function stepButton<Name extends StepName>(step: NextStep<Name>, about?: string): Button {
  const { label, line } = worded[step.step](step);
  return button(label, line, about);
}

/** A refusal, with what may be done instead to press. */
export const refused = ({ message, next }: Refusal): Message =>
  next === undefined ? say(message) : say(message, stepButton(next));
