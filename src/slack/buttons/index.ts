import type { Command } from '../command.ts';
import { introduceNextCommand, undoIntroduceNextCommand } from './allocating/introduce-next.ts';
import { undoAllocationCommand } from './allocating/undo-allocation.ts';
import { addAdvice, undoAdviceButton } from './challenges/of-advice.ts';
import {
  challengeFormButton,
  challengeThis,
  openChallenge,
  undoChallengeButton,
  watchChallenge,
  whyChallengeButton,
} from './challenges/of-challenge.ts';
import { concernFormButton, concernUndoButton } from './challenges/of-concern.ts';
import { noteSeen, noteUndo, openNote } from './challenges/of-note.ts';
import { chooseEvidencePack, openChallengePaper } from './challenges/of-papers.ts';
import { themeButton } from './challenges/of-theme.ts';
import { answerQuestion } from './children/answer-question.ts';
import { answerEarly } from './dates/answer-early.ts';
import {
  approvalCommand,
  approve,
  notApproved,
  takeBackApprovalCommand,
  undoApprovalCommand,
} from './dates/approval.ts';
import { agree } from './decisions/agree.ts';
import { ask } from './decisions/ask.ts';
import { decision } from './decisions/decision.ts';
import { oneByOne } from './decisions/one-by-one.ts';
import { quietNote } from './decisions/quiet-note.ts';
import { sendDecisionsCommand } from './decisions/send-decisions.ts';
import { talkFirstCommand } from './decisions/talk-first.ts';
import { undo } from './decisions/undo.ts';
import { snooze } from './drift/snooze.ts';
import { wake } from './drift/wake.ts';
import { whyDrift } from './drift/why-drift.ts';
import { introduced } from './letters/introduced.ts';
import { letterGiven } from './letters/letter-given.ts';
import { letterWords } from './letters/letter-words.ts';
import { openIntroduction } from './letters/open-introduction.ts';
import { changeSettings } from './people/change-settings.ts';
import { channelInitials } from './people/channel-initials.ts';
import { confirmCover } from './people/confirm-cover.ts';
import { endCover } from './people/end-cover.ts';
import { whileAway } from './people/while-away.ts';
import { mark } from './readiness/mark.ts';
import { prepare } from './readiness/prepare.ts';
import { undoContactCommand } from './readiness/undo-contact.ts';
import { whyReady } from './readiness/why-ready.ts';
import { openPaper } from './reviews/open-paper.ts';
import { pasted } from './reviews/pasted.ts';
import { planUpdated } from './reviews/plan-updated.ts';
import { undoMidwayCommand } from './reviews/undo-midway.ts';
import { undoReviewCommand } from './reviews/undo-review.ts';
import { discard } from './shared/discard.ts';
import { openMessage } from './shared/open-message.ts';
import { resume } from './shared/resume.ts';
import { undoDone } from './shared/undo-done.ts';

/** Lines that are only ever on a button: nobody is told to type them, and help leaves them out. */
export const pressedLines: readonly Command[] = [
  openPaper,
  openMessage,
  openIntroduction,
  letterGiven,
  letterWords,
  introduced,
  pasted,
  planUpdated,
  resume,
  discard,
  undoDone,
  whyReady,
  whyDrift,
  snooze,
  wake,
  mark,
  prepare,
  answerEarly,
  approvalCommand,
  approve,
  notApproved,
  undoApprovalCommand,
  takeBackApprovalCommand,
  answerQuestion,
  undoReviewCommand,
  undoMidwayCommand,
  undoContactCommand,
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
  whileAway,
  confirmCover,
  channelInitials,
  undoAllocationCommand,
  introduceNextCommand,
  undoIntroduceNextCommand,
  openChallenge,
  challengeThis,
  challengeFormButton,
  watchChallenge,
  undoChallengeButton,
  whyChallengeButton,
  addAdvice,
  undoAdviceButton,
  openChallengePaper,
  chooseEvidencePack,
  themeButton,
  openNote,
  noteSeen,
  noteUndo,
  concernFormButton,
  concernUndoButton,
];
