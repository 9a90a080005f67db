import { questionForIro, replyForManager, replyForOwner } from '../../casework/decisions/question-on-decision.ts';
import type { Notice, Told } from '../posting/notice.ts';
import { questionNotice, replyNotice } from '../views/decisions/question.ts';

const asked = ({ childId, subject }: Pick<Told<'question for the iro'>, 'childId' | 'subject'>) => ({
  child: { id: childId ?? '' },
  ...subject,
});

export const questionForTheIro: Notice<'question for the iro'> = {
  name: 'question for the iro',
  word: async (perform, told) => {
    const found = await perform(questionForIro, asked(told));
    return { ...questionNotice(found), about: [found.row.child] };
  },
};

/** A reply that was taken back is no reply: there is nothing to tell. */
export const replyForTheManager: Notice<'reply for the manager'> = {
  name: 'reply for the manager',
  word: async (perform, told) => {
    const found = await perform(replyForManager, asked(told));
    return found.reply && { ...replyNotice(found, `decisions ${found.row.child.id}`), about: [found.row.child] };
  },
};

export const replyForTheOwner: Notice<'reply for the owner'> = {
  name: 'reply for the owner',
  word: async (perform, told) => {
    const found = await perform(replyForOwner, asked(told));
    return found.reply && { ...replyNotice(found, 'mine'), about: [found.row.child] };
  },
};
