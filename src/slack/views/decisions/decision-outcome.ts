import type { ChangeAccepted } from '../../../casework/decisions/accept-change.ts';
import { type AnsweredAsManager, ownInWords } from '../../../casework/decisions/answer-as-manager.ts';
import type { ToTalkAbout } from '../../../casework/decisions/one-decision.ts';
import type { ReportedOn } from '../../../casework/decisions/report-on-decision.ts';
import type { Settled } from '../../../casework/decisions/settle-decision.ts';
import type { Undone } from '../../../casework/decisions/undo-decision.ts';
import type { Id } from '../../../domain/records/id.ts';
import { count, inWords } from '../../../domain/wording/words.ts';
import { button, buttons, clip, escaped, type Message, primary, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { decisionWordingOf, standsWords } from './decision-row.ts';
import { verbButton } from './verb-button.ts';

export const undoFor = (what: 'report' | 'answer' | 'settle', childId: string, about: string) =>
  button('Undo (10 minutes)', `undo ${what} ${childId} ${about}`);

/** Nobody is told at a weekend, on a day off, or late on a Friday. */
const inTime = 'at once, or when they are next at work';

/** What the manager answered, and for how many. */
export function answered({ child, about, answer, answered: rows, own }: AnsweredAsManager): Message {
  const [first] = rows;
  const lines = [
    `*${count(rows.length, 'decision')} ${answer}* · ${named(child)}`,
    ...rows.slice(0, 10).map(decisionWordingOf),
    ...(rows.length > 10 ? [`and ${rows.length - 10} more`] : []),
    ...(own ? [`${count(own.number, 'decision')} left. ${escaped(ownInWords(own))}`] : []),
    `The IRO hears of it ${inTime}.`,
  ];
  return {
    text: `${count(rows.length, 'decision')} ${answer}.`,
    blocks: [
      section(lines.join('\n')),
      ...buttons(
        undoFor('answer', child.id, rows.length === 1 && first ? first.id : about),
        button('Team’s decisions', 'decisions team 1'),
      ),
    ],
  };
}

const reports: Record<ReportedOn['kind'], string> = {
  done: 'Recorded as done. It now waits for the IRO to confirm.',
  progress: 'Your update is recorded. The date stays as it is.',
  'longer asked': 'You have asked for longer. The date stays as it is until the IRO answers.',
  'not mine': 'Recorded as not yours. The IRO will give it to somebody else.',
  'cannot be done': 'Recorded as something that can’t be done. The IRO will decide what happens next.',
  'given out': `Given to a colleague, who hears of it ${inTime}. Its date stays as it is.`,
};

export const reportedOn = ({ row, kind, newDueOn, managerTold, newOwner }: ReportedOn): Message => ({
  text: 'Recorded.',
  blocks: [
    section(
      [
        `*${decisionWordingOf(row)}* · ${named(row.child)}`,
        reports[kind],
        ...(newDueOn === null ? [] : [`Asked for: ${inWords(newDueOn)}.`]),
        ...(newOwner === null ? [] : [`It is now with ${escaped(newOwner)}.`]),
        ...(managerTold ? [`It would be the second extension, so the team manager hears of it ${inTime}.`] : []),
      ].join('\n'),
    ),
    ...buttons(undoFor('report', row.child.id, row.id), button('What I owe', 'mine')),
  ],
});

const settlements: Record<Settled['kind'], string> = {
  confirmed: 'Confirmed as done. Nothing more is asked of anyone.',
  'sent back': 'Sent back to its owner, who will see why.',
  extended: 'Given a later date.',
  withdrawn: 'Withdrawn. Its owner will see why.',
  closed: 'Closed, with what you said. Nothing more is asked of anyone.',
  'not challenged': 'Kept, and you will not challenge it. Your reason is on the list.',
  disputed: 'Kept, and the manager’s answer is disputed. Everyone who sees it sees that.',
  're-offered': `Given to somebody else, who hears of it ${inTime}.`,
  answered: 'Your answer is on its way to whoever asked. The dates stay as they are.',
};

export const settled = ({ row, kind, newDueOn, newOwner, managerTold }: Settled): Message => ({
  text: 'Recorded.',
  blocks: [
    section(
      [
        `*${decisionWordingOf(row)}* · ${named(row.child)}`,
        settlements[kind],
        ...(newDueOn === null ? [] : [`Now due by ${inWords(newDueOn)}.`]),
        ...(newOwner === null ? [] : [`It is now with ${escaped(newOwner)}.`]),
        ...(managerTold ? [`This is the second extension. The team manager hears of it ${inTime}.`] : []),
      ].join('\n'),
    ),
    ...buttons(
      ...(kind === 'closed' ? [] : [undoFor('settle', row.child.id, row.id)]),
      button('This child’s decisions', `decisions ${row.child.id}`),
    ),
  ],
});

export const changeAccepted = ({ row, change, owner }: ChangeAccepted): Message => ({
  text: 'Recorded.',
  blocks: [
    section(
      [
        `*${escaped(clip(change.wording, 300))}* · ${named(row.child)}`,
        `${escaped(owner)}, by ${inWords(change.dueOn)}.`,
        `This takes the place of: ${decisionWordingOf(row)}`,
        `Both stay on record. The manager and the owner hear of it ${inTime}.`,
      ].join('\n'),
    ),
    ...buttons(undoFor('settle', row.child.id, row.id), button('This child’s decisions', `decisions ${row.child.id}`)),
  ],
});

/** Nothing is recorded: a word between two people, and then one of two buttons. */
export function talkFirst({ row, disagrees }: ToTalkAbout): Message {
  const who = disagrees.slackUserId === null ? escaped(disagrees.name) : `<@${disagrees.slackUserId}>`;
  return {
    text: 'Talk first.',
    blocks: [
      section(`*${decisionWordingOf(row)}* · ${named(row.child)}\n${standsWords(row)}`),
      section(`Talk to ${who}. Nothing is recorded, and the decision stands, until you press one of these.`),
      ...buttons(verbButton('accept', row), verbButton('dispute', row)),
    ],
  };
}

/** `draft`: the form that it was said with, to go on with. */
export const undone = ({ child, undone: number }: Undone, draft: Id | null): Message => ({
  text: 'Undone.',
  blocks: [
    section(
      `*Undone* · ${named(child)}\nWhat you said of ${count(number, 'decision')} was taken back. Both stay on record.${draft === null ? '' : ' What you filled in is a draft again.'}`,
    ),
    ...buttons(
      ...(draft === null ? [] : [primary(button('Go on with it', `resume ${draft}`))]),
      button('What I owe', 'mine'),
    ),
  ],
});
