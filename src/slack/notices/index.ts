import type { HomeNotice, Notice } from '../posting/notice.ts';
import { answersForTheIro } from './answers-for-the-iro.ts';
import { cover } from './cover.ts';
import { coverToConfirmTold } from './cover-to-confirm.ts';
import { decisionsForTheManager } from './decisions-for-the-manager.ts';
import { decisionsForTheOwner } from './decisions-for-the-owner.ts';
import { draftForTheIro } from './draft-for-the-iro.ts';
import { draftKept } from './draft-kept.ts';
import { earlyRequestForTheIro } from './early-request-for-the-iro.ts';
import { homeNotice } from './home.ts';
import { myDayNotice } from './my-day.ts';
import { putOffAgainTold } from './put-off-again.ts';
import { questionForTheIro, replyForTheManager, replyForTheOwner } from './questions.ts';
import { quietNoteNotice } from './quiet-note.ts';
import { reminderTold } from './reminder.ts';
import { secondExtension } from './second-extension.ts';
import { teamDayNotice } from './team-day.ts';
import { unreachable } from './unreachable.ts';
import { weekNotice } from './week.ts';

/** Every kind of message the bot sends unasked. */
export const notices: readonly Notice[] = [
  draftForTheIro,
  draftKept,
  earlyRequestForTheIro,
  decisionsForTheManager,
  decisionsForTheOwner,
  answersForTheIro,
  secondExtension,
  putOffAgainTold,
  questionForTheIro,
  replyForTheManager,
  replyForTheOwner,
  reminderTold,
  quietNoteNotice,
  myDayNotice,
  teamDayNotice,
  weekNotice,
  cover,
  coverToConfirmTold,
  unreachable,
];

/** What is published, and so never posted, held or repeated. */
export const pages: readonly HomeNotice[] = [homeNotice];

export function noticeNamed(name: string): Notice {
  const found = notices.find((one) => one.name === name);
  if (!found) throw new Error(`There is no notice ${name}.`);
  return found;
}
