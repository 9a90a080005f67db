import { idFrom, type Typed } from '../../../domain/records/id.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { type Command, message } from '../../command.ts';
import { say } from '../../message.ts';
import { notices } from '../../notices/index.ts';
import type { Told } from '../../posting/notice.ts';

const name = 'open-message';
const noChild = '-';
const dashed = (notice: string) => notice.replaceAll(' ', '-');

/** What the button of a message holds: which one it is, whose it is about, and what of. Our own ids and days. */
export const lineThatOpens = (notice: string, { childId, subject }: Pick<Told, 'childId' | 'subject'>): string =>
  [name, dashed(notice), childId ?? noChild, subject].join(' ');

/** The days of a digest, and what it says of them. */
const aDay = /^(?:(?:missed:)?\d{4}-\d{2}-\d{2}|quiet)$/;

const isOurs = (word: Typed) => idFrom(word) !== null || aDay.test(word);

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
    const notice = notices.find((one) => dashed(one.name) === which);
    const childId = idFrom(child);
    if (!notice || (childId === null && child !== noChild) || !rest.every(isOurs)) {
      throw new Refusal('That message is not known.');
    }
    const told = { childId, subject: rest.join(' '), isThere: true };
    const worded = await notice.word(perform, told, drafts);
    return message(worded ?? say('This has moved on. There is nothing for you to do here.'));
  },
};
