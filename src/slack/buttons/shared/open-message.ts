import { idFrom } from '../../../domain/records/id.ts';
import { subjectFrom } from '../../../domain/records/notices.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { type Command, message } from '../../command.ts';
import { say } from '../../message.ts';
import { isPosted, type Kept, notices, wordNotice } from '../../notices/index.ts';

const name = 'open-message';
const noChild = '-';
const dashed = (notice: string) => notice.replaceAll(' ', '-');

/** What the button of a message holds: which one it is, whose it is about, and what of. Our own ids and days. */
export const lineThatOpens = (notice: string, { childId, subject }: Pick<Kept, 'childId' | 'subject'>): string =>
  [name, dashed(notice), childId ?? noChild, subject].join(' ');

/** A message as it stands now, for whoever presses: what was posted says nothing of a child. */
export const openMessage: Command = {
  name,
  aliases: [],
  usage: '<message>',
  summary: 'see what a message of mine is about',
  detail: 'Every direct message is posted with counts and dates only, and has this on its button.',
  example: '/iro day',
  permission: null,
  opens: 'message',
  run: async ({ words: [which, child, ...rest], perform, drafts }) => {
    const notice = notices.find(({ name: one }) => dashed(one) === which)?.name;
    const subject = rest.join(' ');
    const childId = idFrom(child);
    if (
      notice === undefined ||
      !isPosted(notice) ||
      (childId === null && child !== noChild) ||
      subjectFrom(notice, subject) === null
    ) {
      throw new Refusal('That message is not known.');
    }
    const worded = await wordNotice(notice, { childId, subject, isThere: true }, perform, drafts);
    return message(worded ?? say('This has moved on. There is nothing for you to do here.'));
  },
};
