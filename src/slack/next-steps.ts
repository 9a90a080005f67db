import type { Button } from '@slack/types';
import type { Instead, NextStep, StepName } from '../domain/records/next-step.ts';
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
  'hold the review': ({ child }) => ({ label: 'Getting ready', line: `ready ${child}` }),
  'get the review ready': ({ child }) => ({ label: 'Get ready', line: `ready ${child}` }),
  'send the invitations': ({ child }) => ({ label: 'Ready', line: `ready ${child}` }),
  'log a contact': ({ child }) => ({ label: 'Log contact', line: `contact ${child}` }),
  'log the talk with the child': ({ child }) => ({ label: 'Log a contact', line: `contact ${child}` }),
  'mark an item': ({ child, item }) => ({ label: 'Mark done', line: `mark ${child} ${slug(item)}` }),
  'undo an item': ({ child, item }) => ({ label: 'Undo', line: `mark ${child} ${slug(item)} undo` }),
  'fill in an item': ({ child, item }) => ({ label: 'Fill in', line: `prepare ${child} ${slug(item)}` }),
  'change an item': ({ child, item }) => ({ label: 'Change', line: `prepare ${child} ${slug(item)}` }),
  'check midway': ({ child }) => ({ label: 'Midway check', line: `midway ${child}` }),
  'give the letter': ({ child }) => ({ label: 'Letter', line: `letter ${child}` }),
  'send out the record': ({ child, review }) => ({ label: 'Send out', line: `distribute ${child} ${review}` }),
  'see the decisions': () => ({ label: 'Open', line: 'decisions children 1' }),
  'see what waits for the IRO': () => ({ label: 'Open', line: 'mine' }),
};

const slug = (name: string) => name.replaceAll(' ', '-');

/** `about` is for a screen reader. */
export function stepButton<Name extends StepName>(step: NextStep<Name>, about?: string): Button {
  const { label, line } = worded[step.step](step);
  return button(label, line, about);
}

/** What to do instead, after the reason why something can’t be done. */
const instead: Record<Instead, string> = {
  'edit the record': 'Edit it instead, with a reason: /iro edit-review.',
  'do it beside the finding': 'Press the button beside it instead.',
  'see what they owe': '/iro mine lists what you owe.',
  'see what is slipping': '/iro drift lists what is.',
  'see which decisions stand': '/iro decisions lists what stands.',
  'see all their children’s dates': 'Type /iro next-review on its own for the children you can see.',
  'see all that is slipping': 'Type /iro drift on its own for the children you can see.',
  'see all their children’s decisions': 'Type /iro decisions on its own for the children you can see.',
};

/** A refusal, with what may be done instead: in words, or to press. */
export function refused({ message, next }: Refusal): Message {
  if (next === undefined) return say(message);
  return typeof next === 'string' ? say(`${message} ${instead[next]}`) : say(message, stepButton(next));
}
