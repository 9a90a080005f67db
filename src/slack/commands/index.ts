import type { Command } from '../command.ts';
import { agree } from './agree.ts';
import { answerEarly } from './answer-early.ts';
import { ask } from './ask.ts';
import { caseload } from './caseload.ts';
import { changeSettings } from './change-settings.ts';
import { channelInitials } from './channel-initials.ts';
import { channels } from './channels.ts';
import { child } from './child.ts';
import { confirmCover } from './confirm-cover.ts';
import { contact } from './contact.ts';
import { cover } from './cover.ts';
import { day } from './day.ts';
import { decision } from './decision.ts';
import { decisions } from './decisions.ts';
import { discard } from './discard.ts';
import { distribute } from './distribute.ts';
import { drafts } from './drafts.ts';
import { drift } from './drift.ts';
import { early } from './early.ts';
import { editReview } from './edit-review.ts';
import { endCover } from './end-cover.ts';
import { help } from './help.ts';
import { introduce } from './introduce.ts';
import { introduced } from './introduced.ts';
import { launcher } from './launcher.ts';
import { letter } from './letter.ts';
import { letterGiven } from './letter-given.ts';
import { mark } from './mark.ts';
import { midway } from './midway.ts';
import { mine } from './mine.ts';
import { nextReview } from './next-review.ts';
import { oneByOne } from './one-by-one.ts';
import { openIntroduction } from './open-introduction.ts';
import { openMessage } from './open-message.ts';
import { openPaper } from './open-paper.ts';
import { opened } from './opened.ts';
import { papers } from './papers.ts';
import { pasted } from './pasted.ts';
import { planUpdated } from './plan-updated.ts';
import { prepare } from './prepare.ts';
import { quietNote } from './quiet-note.ts';
import { ready } from './ready.ts';
import { record } from './record.ts';
import { recordText } from './record-text.ts';
import { remind } from './remind.ts';
import { resume } from './resume.ts';
import { schedule } from './schedule.ts';
import { sendDecisionsCommand } from './send-decisions.ts';
import { settings } from './settings.ts';
import { snooze } from './snooze.ts';
import { talkFirstCommand } from './talk-first.ts';
import { undo } from './undo.ts';
import { undoMidwayCommand } from './undo-midway.ts';
import { undoReviewCommand } from './undo-review.ts';
import { wake } from './wake.ts';
import { week } from './week.ts';
import { why } from './why.ts';
import { whyDrift } from './why-drift.ts';
import { whyReady } from './why-ready.ts';

/** Everything that can be typed after /iro, in the order help shows it. */
export const commands: readonly Command[] = [
  launcher,
  day,
  week,
  nextReview,
  child,
  why,
  ready,
  schedule,
  contact,
  midway,
  early,
  caseload,
  record,
  decisions,
  mine,
  remind,
  drift,
  introduce,
  letter,
  recordText,
  papers,
  distribute,
  openPaper,
  openMessage,
  openIntroduction,
  letterGiven,
  introduced,
  pasted,
  planUpdated,
  drafts,
  opened,
  settings,
  cover,
  channels,
  resume,
  discard,
  whyReady,
  whyDrift,
  snooze,
  wake,
  mark,
  prepare,
  answerEarly,
  undoReviewCommand,
  undoMidwayCommand,
  editReview,
  decision,
  quietNote,
  agree,
  oneByOne,
  ask,
  talkFirstCommand,
  sendDecisionsCommand,
  undo,
  changeSettings,
  endCover,
  confirmCover,
  channelInitials,
  help,
];
