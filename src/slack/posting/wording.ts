import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import { lineThatOpens } from '../buttons/shared/open-message.ts';
import { button, primary } from '../message.ts';
import { noticeNamed, notices, pages } from '../notices/index.ts';
import { type DirectMessages, type Letter, letterOf } from './letter.ts';
import type { Told } from './notice.ts';

/** A page of the person’s own, which is published: it notifies nobody. */
export const isPage = (name: string): boolean => pages.some((page) => page.name === name);

export const isAtOnce = (name: string): boolean => notices.some((one) => one.name === name && one.atOnce);

/** Words whatever waits in the outbox, as the person it goes to. */
export const wordingOf =
  (directMessages: DirectMessages) =>
  async (name: string, told: Told, perform: Perform, drafts: DraftsOf): Promise<Letter | null> => {
    const page = pages.find((one) => one.name === name);
    if (page) return { ...(await page.word(perform, told, drafts)), neutral: [], never: [] };
    const worded = await noticeNamed(name).word(perform, told, drafts);
    if (worded === null) return null;
    return letterOf(worded, primary(worded.opens ?? button('Open', lineThatOpens(name, told))), directMessages);
  };
