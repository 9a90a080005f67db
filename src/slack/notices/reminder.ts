import { reminder } from '../../casework/digests/remind.ts';
import type { Notice } from '../posting/notice.ts';
import { reminderNotice } from '../views/digests/reminder.ts';

export const reminderTold: Notice<'reminder'> = {
  name: 'reminder',
  word: async (perform, { subject }) => {
    const found = await perform(reminder, { from: subject });
    return found && { ...reminderNotice(found), about: [] };
  },
};
