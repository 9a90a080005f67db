import { allocate } from './allocating/allocate.ts';
import { allocationToMake } from './allocating/allocation-to-make.ts';
import { allocationTold } from './allocating/allocation-told.ts';
import { family } from './allocating/family.ts';
import { introduceNext, iroToIntroduce, undoIntroduceNext } from './allocating/introduce-next.ts';
import { undoAllocation } from './allocating/undo-allocation.ts';
import { whatIf } from './allocating/what-if.ts';
import { answerChallenge, challengeToAnswer } from './challenges/answer-challenge.ts';
import { challengesMine, challengesOfChild, challengesService, challengesTeam } from './challenges/challenge-lists.ts';
import { challengeNoticeFacts, challengePapers, evidencePackFacts } from './challenges/challenge-papers.ts';
import { concerns, concernTold } from './challenges/concern-list.ts';
import {
  answerConcern,
  closeConcern,
  concernToAnswer,
  concernToClose,
  passConcern,
} from './challenges/go-on-with-concern.ts';
import { outsideAdvice, turnToAdvice, undoAdvice } from './challenges/outside-advice.ts';
import { markNoteSeen, noteTold, noteToWrite, undoNote, writeNote } from './challenges/practice-note.ts';
import { challengeToRaise, raiseChallenge } from './challenges/raise-challenge.ts';
import { concernToRaise, raiseConcern } from './challenges/raise-concern.ts';
import { challengeTold, seeChallenge } from './challenges/see-challenge.ts';
import { giveTheme, itemToTheme } from './challenges/theme-item.ts';
import { undoChallenge, undoChallengeAnswer } from './challenges/undo-challenge.ts';
import { undoConcern } from './challenges/undo-concern.ts';
import { challengeToWeigh, weighChallenge } from './challenges/weigh-challenge.ts';
import { whyChallengeDate } from './challenges/why-challenge.ts';
import { answerQuestion } from './children/answer-question.ts';
import { caseload } from './children/caseload.ts';
import { caseloads } from './children/caseloads.ts';
import { childCard } from './children/child-card.ts';
import { childOfDraft, childOfOwnersDraft, draftHandedOver } from './children/child-of-draft.ts';
import { childrenToPick } from './children/children-to-pick.ts';
import { findChildren } from './children/find-children.ts';
import { importQuestions, questionsAnswered, questionsCounted, questionToAnswer } from './children/import-questions.ts';
import { addChild, newChildToAdd } from './children/new-child.ts';
import { newChildTold } from './children/new-child-told.ts';
import { changeRestriction, restrictionToChange, restrictionTold } from './children/restrict.ts';
import { whoOpened } from './children/who-opened.ts';
import {
  answerApproval,
  approvalAnswered,
  approvalAsked,
  approvalsToAnswer,
  approvalToRefuse,
  takeBackApproval,
  undoApproval,
} from './dates/answer-approval.ts';
import { askAnew } from './dates/ask-anew.ts';
import { askEarlyReview, earlyReviewToAsk } from './dates/ask-early-review.ts';
import { bookReview, cancelBooking, reviewToBook } from './dates/book-review.ts';
import { duesByState } from './dates/dues-by-state.ts';
import { answerEarlyRequest, earlyRequest, earlyRequestToAnswer } from './dates/early-request.ts';
import { nextReviews } from './dates/next-reviews.ts';
import { whyThisDate } from './dates/why-this-date.ts';
import { acceptChange } from './decisions/accept-change.ts';
import { answerAsManager } from './decisions/answer-as-manager.ts';
import { askAsManager, askAsOwner } from './decisions/ask-about-decision.ts';
import { decisionsMine, decisionsOfChildren, decisionsTeam } from './decisions/decision-lists.ts';
import { decisionsNoticeFacts } from './decisions/decisions-notice-facts.ts';
import { decisionsOfChild } from './decisions/decisions-of-child.ts';
import {
  decisionExtendedAgain,
  decisionsForIro,
  decisionsForManager,
  decisionsForOwner,
} from './decisions/decisions-of-review.ts';
import { decisionsPassedOn } from './decisions/decisions-passed-on.ts';
import { noteSilence } from './decisions/note-silence.ts';
import {
  decisionToAccept,
  decisionToAnswer,
  decisionToConfirm,
  decisionToReport,
  decisionToSettle,
  decisionToTalkAbout,
} from './decisions/one-decision.ts';
import { questionForIro, replyForManager, replyForOwner } from './decisions/question-on-decision.ts';
import { reportOnDecision } from './decisions/report-on-decision.ts';
import { sendDecisions } from './decisions/send-decisions.ts';
import { settleDecision } from './decisions/settle-decision.ts';
import { undoAnswer, undoReport, undoSettlement } from './decisions/undo-decision.ts';
import { councilTotals } from './digests/council-totals.ts';
import { home } from './digests/home.ts';
import { irosDay } from './digests/iros-day.ts';
import { month } from './digests/month.ts';
import { myDay } from './digests/my-day.ts';
import { mySettings } from './digests/my-settings.ts';
import { openHome } from './digests/open-home.ts';
import { quietNote, sendQuietNote } from './digests/quiet-note.ts';
import { remindColleagues, reminder } from './digests/remind.ts';
import { teamDay } from './digests/team-day.ts';
import { week } from './digests/week.ts';
import { whileAway } from './digests/while-away.ts';
import { driftList } from './drift/drift-list.ts';
import { driftOfChild, whyIsItSlipping } from './drift/drift-of-child.ts';
import { findingToSnooze, snoozeFinding } from './drift/snooze-finding.ts';
import { findingSnoozedAgain } from './drift/snoozed-again.ts';
import { wakeFinding } from './drift/wake-finding.ts';
import { giveIntroduction } from './letters/give-introduction.ts';
import { giveLetter } from './letters/give-letter.ts';
import { introductionFacts, introductionPreview } from './letters/introduction-facts.ts';
import { letterFacts, letterPreview } from './letters/letter-facts.ts';
import { writeLetterWords } from './letters/letter-words.ts';
import { actedForTold, actForIro, iroToActFor } from './people/act-for-iro.ts';
import { arrangeCover, coverToArrange, coverTold } from './people/arrange-cover.ts';
import { changeSettings } from './people/change-settings.ts';
import { setChannelInitials, teamChannel, teamChannels } from './people/channel-initials.ts';
import { confirmCover, coverToConfirm } from './people/confirm-cover.ts';
import { dutyRota, setDutyRota } from './people/duty-rota.ts';
import { endCover } from './people/end-cover.ts';
import { unreachablePeople } from './people/unreachable.ts';
import { whomToAsk, whoseChild } from './people/who.ts';
import { whoAmI } from './people/who-am-i.ts';
import { contactToLog, logContact } from './readiness/log-contact.ts';
import { itemToPrepare, prepareReview } from './readiness/prepare-review.ts';
import { readinessBoard } from './readiness/readiness.ts';
import { readinessList } from './readiness/readiness-list.ts';
import { undoContact } from './readiness/undo-contact.ts';
import { checkMidway, midwayToCheck } from './reviews/check-midway.ts';
import { distributeRecord } from './reviews/distribute-record.ts';
import { editReview, reviewToEdit } from './reviews/edit-review.ts';
import { papersOfReview } from './reviews/papers-of-review.ts';
import { pasteRecord } from './reviews/paste-record.ts';
import { previewReview } from './reviews/preview-review.ts';
import { reviewToRecord } from './reviews/record-form-facts.ts';
import { reviewBegun } from './reviews/record-in-parts.ts';
import { reviewRecordFacts, reviewRecordText } from './reviews/record-paper-facts.ts';
import { recordReview } from './reviews/record-review.ts';
import { reviewRowFacts } from './reviews/ssda903-row-facts.ts';
import { undoMidway } from './reviews/undo-midway.ts';
import { undoReview } from './reviews/undo-review.ts';
import { updatePlan } from './reviews/update-plan.ts';
import { nextReviewOfChild } from './shared/next-review-of-child.ts';
import { takenBackBy, takenBackOfChild } from './shared/told-taken-back.ts';
import { undoForChild, undoForStaff, undoInRegister } from './undoing/undo-just-done.ts';

/** Everything there is to ask or to do: what the audit calls each, and its words for it, are found here. */
export const actions = [
  allocationToMake,
  allocate,
  undoAllocation,
  allocationTold,
  family,
  whatIf,
  iroToIntroduce,
  introduceNext,
  undoIntroduceNext,
  caseload,
  caseloads,
  childCard,
  childOfDraft,
  childOfOwnersDraft,
  draftHandedOver,
  childrenToPick,
  findChildren,
  importQuestions,
  questionsCounted,
  questionsAnswered,
  questionToAnswer,
  answerQuestion,
  newChildToAdd,
  addChild,
  newChildTold,
  restrictionToChange,
  changeRestriction,
  restrictionTold,
  whoOpened,
  earlyReviewToAsk,
  askEarlyReview,
  reviewToBook,
  bookReview,
  cancelBooking,
  duesByState,
  approvalAsked,
  askAnew,
  approvalAnswered,
  approvalToRefuse,
  approvalsToAnswer,
  answerApproval,
  undoApproval,
  takeBackApproval,
  earlyRequest,
  earlyRequestToAnswer,
  answerEarlyRequest,
  nextReviews,
  whyThisDate,
  acceptChange,
  answerAsManager,
  askAsManager,
  askAsOwner,
  decisionsMine,
  decisionsOfChildren,
  decisionsTeam,
  decisionsNoticeFacts,
  decisionsOfChild,
  decisionsForManager,
  decisionsForOwner,
  decisionsForIro,
  decisionExtendedAgain,
  noteSilence,
  decisionToReport,
  decisionToSettle,
  decisionToConfirm,
  decisionToAccept,
  decisionToAnswer,
  decisionToTalkAbout,
  questionForIro,
  replyForManager,
  replyForOwner,
  reportOnDecision,
  sendDecisions,
  settleDecision,
  undoReport,
  undoAnswer,
  undoSettlement,
  home,
  myDay,
  mySettings,
  openHome,
  sendQuietNote,
  quietNote,
  decisionsPassedOn,
  remindColleagues,
  reminder,
  irosDay,
  councilTotals,
  teamDay,
  week,
  driftList,
  driftOfChild,
  whyIsItSlipping,
  findingSnoozedAgain,
  findingToSnooze,
  snoozeFinding,
  wakeFinding,
  giveIntroduction,
  giveLetter,
  writeLetterWords,
  introductionFacts,
  introductionPreview,
  letterFacts,
  letterPreview,
  iroToActFor,
  actForIro,
  actedForTold,
  coverToArrange,
  arrangeCover,
  coverTold,
  changeSettings,
  teamChannels,
  teamChannel,
  setChannelInitials,
  coverToConfirm,
  confirmCover,
  endCover,
  unreachablePeople,
  whoAmI,
  whomToAsk,
  whoseChild,
  whileAway,
  dutyRota,
  setDutyRota,
  contactToLog,
  logContact,
  ...Object.values(itemToPrepare),
  ...Object.values(prepareReview),
  readinessList,
  readinessBoard,
  midwayToCheck,
  checkMidway,
  distributeRecord,
  reviewToEdit,
  editReview,
  papersOfReview,
  pasteRecord,
  previewReview,
  recordReview,
  reviewBegun,
  reviewRecordFacts,
  reviewRecordText,
  reviewRowFacts,
  reviewToRecord,
  undoMidway,
  undoContact,
  undoReview,
  takenBackOfChild,
  takenBackBy,
  updatePlan,
  nextReviewOfChild,
  challengeToRaise,
  raiseChallenge,
  challengeToAnswer,
  answerChallenge,
  challengeToWeigh,
  weighChallenge,
  seeChallenge,
  challengeTold,
  challengesMine,
  challengesTeam,
  challengesService,
  challengesOfChild,
  undoChallenge,
  undoChallengeAnswer,
  whyChallengeDate,
  outsideAdvice,
  turnToAdvice,
  undoAdvice,
  challengePapers,
  challengeNoticeFacts,
  evidencePackFacts,
  itemToTheme,
  giveTheme,
  noteToWrite,
  writeNote,
  noteTold,
  markNoteSeen,
  undoNote,
  concernToRaise,
  raiseConcern,
  concernToAnswer,
  answerConcern,
  concernToClose,
  passConcern,
  closeConcern,
  undoConcern,
  concerns,
  concernTold,
  month,
  ...Object.values(undoForChild),
  ...Object.values(undoForStaff),
  ...Object.values(undoInRegister),
] as const;
