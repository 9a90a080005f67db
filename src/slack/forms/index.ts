import type { Form } from '../filling-in/form.ts';
import { allocateForm } from './allocating/allocate.ts';
import { whatIfForm } from './allocating/what-if.ts';
import { adviceForm } from './challenges/advice.ts';
import { challengeForm } from './challenges/challenge.ts';
import { challengeAsk } from './challenges/challenge-ask.ts';
import { challengeClose } from './challenges/challenge-close.ts';
import { challengeDifferently } from './challenges/challenge-differently.ts';
import { challengeEscalate } from './challenges/challenge-escalate.ts';
import { challengeFix } from './challenges/challenge-fix.ts';
import { challengeNotEnough } from './challenges/challenge-not-enough.ts';
import { challengePass } from './challenges/challenge-pass.ts';
import { challengeReply } from './challenges/challenge-reply.ts';
import { concernForm } from './challenges/concern.ts';
import { concernAnswer } from './challenges/concern-answer.ts';
import { concernClose } from './challenges/concern-close.ts';
import { concernPass } from './challenges/concern-pass.ts';
import { evidencePackForm } from './challenges/evidence-pack.ts';
import { noteForm } from './challenges/note.ts';
import { themeForm } from './challenges/theme.ts';
import { answerQuestionForm } from './children/answer-question.ts';
import { newChildForm } from './children/new-child.ts';
import { restrictForm } from './children/restrict.ts';
import { answerEarlyForm } from './dates/answer-early.ts';
import { earlyForm } from './dates/early.ts';
import { notApprovedForm } from './dates/not-approved.ts';
import { scheduleForm } from './dates/schedule.ts';
import { askForm } from './decisions/ask.ts';
import { formsOfDecisions } from './decisions/by-verb.ts';
import { snoozeForm } from './drift/snooze.ts';
import { introducedForm } from './letters/introduced.ts';
import { letterGivenForm } from './letters/letter-given.ts';
import { letterWordsForm } from './letters/letter-words.ts';
import { actForForm } from './people/act-for.ts';
import { arrangeCoverForm } from './people/arrange-cover.ts';
import { changeSettingsForm } from './people/change-settings.ts';
import { channelInitialsForm } from './people/channel-initials.ts';
import { dutyRotaForm } from './people/duty-rota.ts';
import { contactForm } from './readiness/contact.ts';
import { prepareForm } from './readiness/prepare.ts';
import { distributeForm } from './reviews/distribute.ts';
import { editReviewForm } from './reviews/edit-review.ts';
import { midwayForm } from './reviews/midway.ts';
import { pastedForm } from './reviews/pasted.ts';
import { planUpdatedForm } from './reviews/plan-updated.ts';
import { recordReviewForm } from './reviews/record-review.ts';

/** Every modal form, by name. */
export const forms: readonly Form[] = [
  recordReviewForm,
  editReviewForm,
  distributeForm,
  pastedForm,
  planUpdatedForm,
  letterGivenForm,
  introducedForm,
  letterWordsForm,
  prepareForm,
  scheduleForm,
  notApprovedForm,
  contactForm,
  midwayForm,
  earlyForm,
  answerEarlyForm,
  snoozeForm,
  ...formsOfDecisions,
  askForm,
  changeSettingsForm,
  allocateForm,
  whatIfForm,
  arrangeCoverForm,
  channelInitialsForm,
  dutyRotaForm,
  actForForm,
  newChildForm,
  answerQuestionForm,
  restrictForm,
  challengeForm,
  challengeFix,
  challengeDifferently,
  challengePass,
  challengeAsk,
  challengeReply,
  challengeNotEnough,
  challengeEscalate,
  challengeClose,
  adviceForm,
  evidencePackForm,
  themeForm,
  noteForm,
  concernForm,
  concernAnswer,
  concernClose,
  concernPass,
];

export function formNamed(name: string): Form {
  const found = forms.find((one) => one.name === name);
  if (!found) throw new Error(`There is no form ${name}.`);
  return found;
}
