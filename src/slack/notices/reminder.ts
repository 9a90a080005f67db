import { reminder } from '../../casework/remind.ts';
import type { Notice } from '../notice.ts';
import { reminderNotice } from '../views/reminder.ts';

export const reminderTold: Notice = {
  name: 'reminder',
  word: async (perform, { subject }) => {
    const found = await perform(reminder, { from: subject });
    return found && { ...reminderNotice(found), about: [] };
  },
};
