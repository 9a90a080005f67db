import { answerEarly } from '../buttons/dates/answer-early.ts';
import { agree } from '../buttons/decisions/agree.ts';
import { ask } from '../buttons/decisions/ask.ts';
import { decision } from '../buttons/decisions/decision.ts';
import { oneByOne } from '../buttons/decisions/one-by-one.ts';
import { quietNote } from '../buttons/decisions/quiet-note.ts';
import { sendDecisionsCommand } from '../buttons/decisions/send-decisions.ts';
import { talkFirstCommand } from '../buttons/decisions/talk-first.ts';
import { undo } from '../buttons/decisions/undo.ts';
import { snooze } from '../buttons/drift/snooze.ts';
import { wake } from '../buttons/drift/wake.ts';
import { whyDrift } from '../buttons/drift/why-drift.ts';
import { introduced } from '../buttons/letters/introduced.ts';
import { letterGiven } from '../buttons/letters/letter-given.ts';
import { openIntroduction } from '../buttons/letters/open-introduction.ts';
import { changeSettings } from '../buttons/people/change-settings.ts';
import { channelInitials } from '../buttons/people/channel-initials.ts';
import { confirmCover } from '../buttons/people/confirm-cover.ts';
import { endCover } from '../buttons/people/end-cover.ts';
import { mark } from '../buttons/readiness/mark.ts';
import { prepare } from '../buttons/readiness/prepare.ts';
import { whyReady } from '../buttons/readiness/why-ready.ts';
import { openPaper } from '../buttons/reviews/open-paper.ts';
import { pasted } from '../buttons/reviews/pasted.ts';
import { planUpdated } from '../buttons/reviews/plan-updated.ts';
import { undoMidwayCommand } from '../buttons/reviews/undo-midway.ts';
import { undoReviewCommand } from '../buttons/reviews/undo-review.ts';
import { discard } from '../buttons/shared/discard.ts';
import { openMessage } from '../buttons/shared/open-message.ts';
import { resume } from '../buttons/shared/resume.ts';
import type { Command } from '../command.ts';
import { caseload } from './children/caseload.ts';
import { child } from './children/child.ts';
import { opened } from './children/opened.ts';
import { early } from './dates/early.ts';
import { nextReview } from './dates/next-review.ts';
import { schedule } from './dates/schedule.ts';
import { why } from './dates/why.ts';
import { decisions } from './decisions/decisions.ts';
import { mine } from './decisions/mine.ts';
import { remind } from './decisions/remind.ts';
import { day } from './digests/day.ts';
import { launcher } from './digests/launcher.ts';
import { week } from './digests/week.ts';
import { drift } from './drift/drift.ts';
import { introduce } from './letters/introduce.ts';
import { letter } from './letters/letter.ts';
import { channels } from './people/channels.ts';
import { cover } from './people/cover.ts';
import { settings } from './people/settings.ts';
import { contact } from './readiness/contact.ts';
import { ready } from './readiness/ready.ts';
import { distribute } from './reviews/distribute.ts';
import { editReview } from './reviews/edit-review.ts';
import { midway } from './reviews/midway.ts';
import { papers } from './reviews/papers.ts';
import { record } from './reviews/record.ts';
import { recordText } from './reviews/record-text.ts';
import { drafts } from './shared/drafts.ts';
import { help } from './shared/help.ts';

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
