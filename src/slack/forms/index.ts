import type { Form } from '../form.ts';
import { acceptForm } from './accept-change.ts';
import { answerEarlyForm } from './answer-early.ts';
import { arrangeCoverForm } from './arrange-cover.ts';
import { askForm } from './ask.ts';
import { changeSettingsForm } from './change-settings.ts';
import { channelInitialsForm } from './channel-initials.ts';
import { contactForm } from './contact.ts';
import { disagree } from './disagree.ts';
import { distributeForm } from './distribute.ts';
import { earlyForm } from './early.ts';
import { editReviewForm } from './edit-review.ts';
import { introducedForm } from './introduced.ts';
import { irosForms } from './iros-forms.ts';
import { letterGivenForm } from './letter-given.ts';
import { midwayForm } from './midway.ts';
import { ownersForms } from './owners-forms.ts';
import { prepareForm } from './prepare.ts';
import { recordReviewForm } from './record-review.ts';
import { scheduleForm } from './schedule.ts';
import { snoozeForm } from './snooze.ts';

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
  ...irosForms,
  disagree,
  acceptForm,
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
