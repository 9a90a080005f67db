import { questionForIro, replyForManager, replyForOwner } from '../../casework/decisions/question-on-decision.ts';
import type { Notice, Told } from '../posting/notice.ts';
import { questionNotice, replyNotice } from '../views/decisions/question.ts';

const asked = ({ childId, subject }: Told) => {
  const [decision = '', question = ''] = subject.split(' ');
  return { child: { id: childId ?? '' }, decision, question };
};

export const questionForTheIro: Notice = {
  name: 'question for the iro',
  word: async (perform, told) => {
    const found = await perform(questionForIro, asked(told));
    return { ...questionNotice(found), about: [found.row.child] };
  },
};

/** A reply that was taken back is no reply: there is nothing to tell. */
export const replyForTheManager: Notice = {
  name: 'reply for the manager',
  word: async (perform, told) => {
    const found = await perform(replyForManager, asked(told));
    return found.reply && { ...replyNotice(found, `decisions ${found.row.child.id}`), about: [found.row.child] };
  },
};

export const replyForTheOwner: Notice = {
  name: 'reply for the owner',
  word: async (perform, told) => {
    const found = await perform(replyForOwner, asked(told));
    return found.reply && { ...replyNotice(found, 'mine'), about: [found.row.child] };
  },
};
