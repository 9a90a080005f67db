import {
  answerApproval,
  approvalAsked,
  takeBackApproval,
  undoApproval,
} from '../../../casework/dates/answer-approval.ts';
import { type Command, fillIn, type LineAsked, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { approvalCard, approvalSettled } from '../../views/dates/approval.ts';

const listedBy = 'The message that asks you to approve it';
const about = ({ words: [child, approval] }: LineAsked) => ({
  child: { id: pressed(child, listedBy) },
  approval: pressed(approval, listedBy),
});

const common = {
  aliases: [],
  usage: '<child> <approval>',
  example: '/iro day',
  permission: 'approve changes',
  opens: 'message',
} as const;

export const approvalCommand: Command = {
  ...common,
  name: 'approval',
  summary: 'what you are asked to approve, and why',
  detail: 'Any IRO manager may answer, but for whoever asked and whom they act for or cover.',
  run: async (asked) => message(approvalCard(await asked.perform(approvalAsked, about(asked)))),
};

export const approve: Command = {
  ...common,
  name: 'approve',
  summary: 'approve a change of a review’s date, or that a review did not happen',
  detail: 'Only this counts: to be named approves nothing.',
  run: async (asked) =>
    message(approvalSettled(await asked.perform(answerApproval, { ...about(asked), answer: 'approved', note: null }))),
};

export const notApproved: Command = {
  ...common,
  name: 'not-approved',
  summary: 'say that a change is not approved, and why',
  detail: 'The date stands, and whoever asked is told why.',
  opens: 'modal',
  run: async (asked) => {
    const { child, approval } = about(asked);
    return fillIn('not-approved', { child, subject: approval });
  },
};

export const undoApprovalCommand: Command = {
  ...common,
  name: 'undo-approval',
  summary: 'take back an answer just given',
  detail: 'For ten minutes, by whoever gave it.',
  run: async (asked) => message(approvalSettled(await asked.perform(undoApproval, about(asked)))),
};

export const takeBackApprovalCommand: Command = {
  ...common,
  name: 'take-back-approval',
  summary: 'take back a change that waits to be approved',
  detail: 'For whoever asked, and the child’s IRO. The date stands.',
  permission: 'book a review',
  run: async (asked) => message(approvalSettled(await asked.perform(takeBackApproval, about(asked)))),
};
