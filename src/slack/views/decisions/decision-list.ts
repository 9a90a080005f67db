import type { ChallengeRow } from '../../../casework/challenges/challenge-row.ts';
import type { ApprovalSeen } from '../../../casework/dates/answer-approval.ts';
import type { DecisionList, WhoseDecisions } from '../../../casework/decisions/decision-lists.ts';
import type { DecisionsOfChild } from '../../../casework/decisions/decisions-of-child.ts';
import { type PageOf, rowsOnPage } from '../../../casework/perform/page-of.ts';
import { count, countLate } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, header, type Message, section } from '../../message.ts';
import { stepButton } from '../../next-steps.ts';
import { challengeRows } from '../challenges/challenge-words.ts';
import { named } from '../children/child-name.ts';
import { approvalsListed } from '../dates/approval.ts';
import { decisionRows } from './decision-row.ts';
import { unsentBlocks } from './unsent.ts';

const titles: Record<WhoseDecisions, string> = {
  mine: 'Your decisions to carry out',
  team: 'Decisions in your team',
  children: 'Decisions still open',
};
const nothing: Record<WhoseDecisions, string> = {
  mine: 'You owe nothing from a review.',
  team: 'No decision is waiting in your team.',
  children: 'No decision is waiting for any child you can see.',
};

/** What is asked of them that is no decision, and comes before those. */
interface AskedBesides {
  approvals?: readonly ApprovalSeen[];
  challenges?: readonly ChallengeRow[];
}

/** Eight decisions a page, what waits for this person first. */
export function decisionList(list: DecisionList, asked: AskedBesides = {}): Message {
  const { approvals = [], challenges = [] } = asked;
  const { whose, rows, total, owed, overdue, waiting } = list;
  const besides = [
    ...(challenges.length > 0 ? [`${count(challenges.length, 'challenge')} to answer`] : []),
    ...(approvals.length > 0 ? [`${count(approvals.length, 'thing')} to approve`] : []),
  ];
  if (total === 0) {
    return {
      text: besides.length === 0 ? nothing[whose] : `${besides.join(', ')}.`,
      blocks: [
        header(titles[whose]),
        ...challenges.flatMap(challengeRows),
        ...approvalsListed(approvals),
        section(nothing[whose]),
        ...back,
      ],
    };
  }
  const isMine = whose === 'mine';
  const withIro = isMine ? total - owed : 0;
  const facts = [
    isMine ? `${count(owed, 'decision')} to carry out` : count(total, 'decision'),
    countLate(overdue, 'decision'),
    ...(isMine ? [] : [`${waiting} waiting for you`]),
    ...besides,
    ...(withIro > 0 ? [`${withIro} with the IRO now`] : []),
  ].join(' · ');
  return {
    text: `${count(isMine ? owed : total, 'decision')}: ${countLate(overdue, 'decision')}.`,
    blocks: [
      header(titles[whose]),
      context(facts),
      divider,
      ...challenges.flatMap(challengeRows),
      ...approvalsListed(approvals),
      ...unsentBlocks(list.unsent),
      ...rows.flatMap(decisionRows),
      divider,
      ...paging(list, `decisions ${whose}`),
    ],
  };
}

/** One child’s, as far as this person may read them. */
export function decisionsOfChildCard(list: DecisionsOfChild): Message {
  const { child, rows, total, finished } = list;
  const onTo = `decisions ${child.id}`;
  const done =
    finished > 0 ? [context(`${count(finished, 'decision')} done, withdrawn, closed, changed or made again.`)] : [];
  if (total === 0) {
    return {
      text: 'No decision is waiting.',
      blocks: [section(`*${named(child)}*: no decision is open.`), ...done, ...back],
    };
  }
  return {
    text: `${count(total, 'decision')} still open.`,
    blocks: [
      section(`*${named(child)} · ${count(total, 'decision')} still open*`),
      divider,
      ...unsentBlocks(list.unsent),
      ...rows.flatMap(decisionRows),
      divider,
      ...done,
      ...(list.mayActFor ? buttons(stepButton({ step: 'act for the IRO', child: child.id, onTo })) : []),
      ...paging(list, `decisions ${child.id}`),
    ],
  };
}

const back = buttons(button('My next reviews', 'next-review mine 1'));

const paging = ({ page, pages, total, rows }: PageOf<unknown>, line: string) => [
  ...buttons(
    ...(page < pages
      ? [button(`Show ${Math.min(rowsOnPage, total - page * rowsOnPage)} more`, `${line} ${page + 1}`)]
      : []),
    ...(page > 1 ? [button('Back to the first', `${line} 1`)] : []),
  ),
  ...(pages > 1 ? [context(`Page ${page} of ${pages}: ${rows.length} of ${count(total, 'decision')}`)] : []),
];
