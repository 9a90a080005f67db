import type { Verb } from '../../../domain/decisions/verbs.ts';
import type { Form } from '../../filling-in/form.ts';
import { decisionAccept } from './decision-accept.ts';
import { decisionAnswer } from './decision-answer.ts';
import { decisionBack } from './decision-back.ts';
import { decisionCannot } from './decision-cannot.ts';
import { decisionClose } from './decision-close.ts';
import { decisionConfirm } from './decision-confirm.ts';
import { decisionDisagree } from './decision-disagree.ts';
import { decisionDispute } from './decision-dispute.ts';
import { decisionDone } from './decision-done.ts';
import { decisionDropChallenge } from './decision-drop-challenge.ts';
import { decisionExtend } from './decision-extend.ts';
import { decisionGiveOut } from './decision-give-out.ts';
import { decisionKeepDate } from './decision-keep-date.ts';
import { decisionLonger } from './decision-longer.ts';
import { decisionNotMine } from './decision-not-mine.ts';
import { decisionOffer } from './decision-offer.ts';
import { decisionProgress } from './decision-progress.ts';
import { decisionWithdraw } from './decision-withdraw.ts';

/** What asks for the words of each verb: none is without its form. */
const decisionForms: Record<Verb, Form> = {
  done: decisionDone,
  progress: decisionProgress,
  longer: decisionLonger,
  'not-mine': decisionNotMine,
  cannot: decisionCannot,
  'give-out': decisionGiveOut,
  confirm: decisionConfirm,
  back: decisionBack,
  'keep-date': decisionKeepDate,
  extend: decisionExtend,
  withdraw: decisionWithdraw,
  close: decisionClose,
  dispute: decisionDispute,
  accept: decisionAccept,
  answer: decisionAnswer,
  offer: decisionOffer,
  disagree: decisionDisagree,
  'drop-challenge': decisionDropChallenge,
};

export const formsOfDecisions: readonly Form[] = Object.values(decisionForms);
