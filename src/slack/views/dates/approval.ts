import type { ApprovalSeen } from '../../../casework/dates/answer-approval.ts';
import { approvalWords, toApprove } from '../../../domain/wording/approval-words.ts';
import { dateInWords, inWords, sentence } from '../../../domain/wording/words.ts';
import {
  brief,
  button,
  buttons,
  context,
  escaped,
  type Message,
  type Notification,
  primary,
  section,
} from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named, referenceShown } from '../children/child-name.ts';

const changes: Record<ApprovalSeen['about'], string> = {
  move: 'To move a review past its legal limit',
  cancel: 'To cancel the date of a review',
  'did not happen': 'A review that did not happen',
};

/** What is asked, by whom and why; for a form says at its head whose it is. */
export const approvalAskedWords = (one: ApprovalSeen): string =>
  [
    `*${changes[one.about]}*`,
    ...(one.on === null
      ? []
      : [one.about === 'did not happen' ? `It was to be on ${inWords(one.on.on)}` : `Booked for ${dayWords(one.on)}`]),
    ...(one.about === 'move' && one.proposed !== null
      ? [
          `To be moved to ${[dayWords(one.proposed), one.proposed.venue]
            .filter((part) => part !== null)
            .map((part) => escaped(part ?? ''))
            .join(', ')}`,
        ]
      : []),
    `Why: ${brief(one.because, 400)}`,
    ...(one.proposed?.lateBecause ? [`Why past the limit: ${brief(one.proposed.lateBecause, 400)}`] : []),
    `Asked by ${escaped(one.askedBy ?? 'a colleague')} on ${dateInWords(one.askedOn)}`,
  ].join('\n');

const dayWords = ({ on, at }: { on: string; at: string | null }) =>
  [inWords(on), at].filter((part) => part !== null).join(' at ');

const about = ({ child, id }: ApprovalSeen) => `${child.id} ${id}`;

const answering = (one: ApprovalSeen) =>
  one.mayAnswer
    ? [
        primary(button('Approve', `approve ${about(one)}`, referenceShown(one.child))),
        button('Not approved', `not-approved ${about(one)}`, referenceShown(one.child)),
      ]
    : [];

const opening = ({ child }: ApprovalSeen) => button('Open', `child ${child.id}`, referenceShown(child));

/** How it stands; while it waits, only that the date does. */
const stands = (one: ApprovalSeen): string[] => {
  const words = one.state === 'waiting' && one.mayAnswer ? [] : [`*${escaped(sentence(approvalWords(one)))}*`];
  return [...words, ...(one.note === null ? [] : [`Why not: ${brief(one.note, 400)}`])];
};

/** To the one who is asked; once it is answered, what came of it, in the same message. */
export const approvalNotice = (one: ApprovalSeen): Notification => ({
  text:
    one.state === 'waiting'
      ? neutral`1 thing to approve, asked on ${dateInWords(one.askedOn)}.`
      : neutral`1 thing you were asked to approve has moved on.`,
  blocks: approvalBlocks(one),
});

const approvalBlocks = (one: ApprovalSeen) => [
  section(`${named(one.child)}\n${approvalAskedWords(one)}`),
  ...stands(one).map((words) => section(words)),
  ...(one.mayAnswer
    ? [
        context(
          one.about === 'did not happen' ? 'It is on record, and waits for you.' : 'Until you answer, the date stands.',
        ),
      ]
    : []),
  ...buttons(...answering(one), opening(one)),
];

/** The same for whoever opens it from a list. */
export const approvalCard = (one: ApprovalSeen): Message => ({
  text: '1 thing to approve.',
  blocks: approvalBlocks(one),
});

/** Said to whoever has just answered, or taken an answer or a request back. */
export const approvalSettled = (one: ApprovalSeen): Message => ({
  text: '1 thing answered.',
  blocks: [
    section(`*${named(one.child)}*\n${escaped(sentence(approvalWords(one)))}.`),
    section(whatFollows(one)),
    ...buttons(
      ...answering(one),
      ...(one.undoableUntil === null
        ? []
        : [button(`Undo (until ${one.undoableUntil})`, `undo-approval ${about(one)}`)]),
      opening(one),
    ),
  ],
});

function whatFollows(one: ApprovalSeen): string {
  const on = one.on === null ? 'The date' : inWords(one.on.on);
  if (one.state === 'taken back' || one.state === 'waiting') return `${on} stands.`;
  if (one.about === 'did not happen') return 'It stands on the record of the review. Whoever asked is told.';
  if (one.state === 'not approved') return `${on} stands. Whoever asked is told, and why.`;
  return one.about === 'move' && one.proposed !== null
    ? `The review is booked for ${dayWords(one.proposed)}. Whoever asked is told.`
    : 'The date is cancelled, and the review is still due. Whoever asked is told.';
}

/** To whoever asked: the answer, and what there is to do. */
export const approvalAnsweredNotice = (one: ApprovalSeen): Notification => ({
  text: neutral`1 answer about a change you asked for.`,
  blocks: [
    section(`${named(one.child)}\n*${escaped(sentence(approvalWords(one)))}*: ${toApprove(one)}`),
    ...(one.note === null ? [] : [section(`Why not: ${brief(one.note, 400)}`)]),
    ...buttons(
      ...(one.state === 'not approved' && one.about !== 'did not happen'
        ? [primary(button('Book the date', `schedule ${one.child.id}`, referenceShown(one.child)))]
        : []),
      ...(one.mayTakeBack
        ? [button('Take it back', `take-back-approval ${about(one)}`, referenceShown(one.child))]
        : []),
      opening(one),
    ),
  ],
});

/** What waits for the reader’s word, above what they owe. */
export const approvalsListed = (approvals: readonly ApprovalSeen[]) =>
  approvals
    .slice(0, mostListed)
    .flatMap((one) => [
      section(`*To approve* · ${named(one.child)} · ${toApprove(one)}`),
      ...buttons(...answering(one), button('Details', `approval ${about(one)}`, referenceShown(one.child))),
    ]);

const mostListed = 5;
