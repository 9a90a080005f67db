import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import { lineThatOpens } from '../buttons/shared/open-message.ts';
import { button, primary } from '../message.ts';
import { isPosted, type Kept, notices, pages, wordNotice } from '../notices/index.ts';
import { type DirectMessages, type Post, postOf } from './post.ts';

/** A page of the person’s own, which is published: it notifies nobody. */
export const isPage = (name: string): boolean => pages.some((page) => page.name === name);

export const isAtOnce = (name: string): boolean => notices.some((one) => one.name === name && one.atOnce);

/** Words whatever waits in the outbox, as the person it goes to. */
export const noticeWording =
  (directMessages: DirectMessages) =>
  async (name: string, told: Kept, perform: Perform, drafts: DraftsOf): Promise<Post | null> => {
    const page = pages.find((one) => one.name === name);
    if (page) return { ...(await page.word(perform, { ...told, subject: page.name }, drafts)), neutral: [], never: [] };
    if (!isPosted(name)) throw new Error(`There is no notice ${name}.`);
    const worded = await wordNotice(name, told, perform, drafts);
    if (worded === null) return null;
    return postOf(worded, primary(worded.opens ?? button('Open', lineThatOpens(name, told))), directMessages);
  };
