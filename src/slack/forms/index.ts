import type { Form } from '../filling-in/form.ts';
import { answerEarlyForm } from './dates/answer-early.ts';
import { earlyForm } from './dates/early.ts';
import { scheduleForm } from './dates/schedule.ts';
import { askForm } from './decisions/ask.ts';
import { decisionAccept } from './decisions/decision-accept.ts';
import { decisionAnswer } from './decisions/decision-answer.ts';
import { decisionBack } from './decisions/decision-back.ts';
import { decisionCannot } from './decisions/decision-cannot.ts';
import { decisionClose } from './decisions/decision-close.ts';
import { decisionConfirm } from './decisions/decision-confirm.ts';
import { decisionDisagree } from './decisions/decision-disagree.ts';
import { decisionDispute } from './decisions/decision-dispute.ts';
import { decisionDone } from './decisions/decision-done.ts';
import { decisionExtend } from './decisions/decision-extend.ts';
import { decisionKeepDate } from './decisions/decision-keep-date.ts';
import { decisionLonger } from './decisions/decision-longer.ts';
import { decisionNotMine } from './decisions/decision-not-mine.ts';
import { decisionOffer } from './decisions/decision-offer.ts';
import { decisionProgress } from './decisions/decision-progress.ts';
import { decisionWithdraw } from './decisions/decision-withdraw.ts';
import { snoozeForm } from './drift/snooze.ts';
import { introducedForm } from './letters/introduced.ts';
import { letterGivenForm } from './letters/letter-given.ts';
import { arrangeCoverForm } from './people/arrange-cover.ts';
import { changeSettingsForm } from './people/change-settings.ts';
import { channelInitialsForm } from './people/channel-initials.ts';
import { contactForm } from './readiness/contact.ts';
import { prepareForm } from './readiness/prepare.ts';
import { distributeForm } from './reviews/distribute.ts';
import { editReviewForm } from './reviews/edit-review.ts';
import { midwayForm } from './reviews/midway.ts';
import { recordReviewForm } from './reviews/record-review.ts';

/** What an owner says of a decision. */
export const ownersForms: readonly Form[] = [
  decisionDone,
  decisionProgress,
  decisionLonger,
  decisionNotMine,
  decisionCannot,
];

/** Every modal form, by name. */
export const forms: readonly Form[] = [
  recordReviewForm,
  editReviewForm,
  distributeForm,
  letterGivenForm,
  introducedForm,
  prepareForm,
  scheduleForm,
  contactForm,
  midwayForm,
  earlyForm,
  answerEarlyForm,
  snoozeForm,
  ...ownersForms,
  decisionConfirm,
  decisionBack,
  decisionKeepDate,
  decisionWithdraw,
  decisionClose,
  decisionDispute,
  decisionAnswer,
  decisionExtend,
  decisionOffer,
  decisionDisagree,
  decisionAccept,
  askForm,
  changeSettingsForm,
  arrangeCoverForm,
  channelInitialsForm,
];

export function formNamed(name: string): Form {
  const found = forms.find((one) => one.name === name);
  if (!found) throw new Error(`There is no form ${name}.`);
  return found;
}
