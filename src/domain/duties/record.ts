import { handbookChapter, procedures } from './authorities.ts';
import type { Duty } from './duty.ts';
import { managerAnswers } from './manager-answer.ts';
import {
  afterReview,
  allSentOn,
  distributedOn,
  managersTurn,
  planUpdatedOn,
  recorded,
  stepOn,
  toBeSent,
} from './record-steps.ts';

const handbook = handbookChapter('chapter 3');
const byGuidance = { weight: 'guidance', confidence: 'reported' } as const;

export const decisionsRecord: Duty = {
  ...byGuidance,
  id: 'decisions-record',
  title: 'Decisions of the review sent',
  says: 'within 5 working days of the review being completed',
  authority: handbook,
  owedBy: 'the IRO',
  limit: { workingDays: 5 },
  // A review that decided nothing has nothing to send.
  arises: (history) =>
    afterReview(({ file }, { id }) => allSentOn(file, id))(history).filter(
      ({ about }) => toBeSent(history.file, about).length > 0,
    ),
};

/** Silence does not breach it: after the last day the decisions count as agreed, and nothing more is owed. */
export const managerResponse: Duty = {
  ...byGuidance,
  id: 'manager-response',
  title: 'Manager’s answer to the decisions',
  says: 'within 5 working days of the decisions reaching the manager',
  authority: handbook,
  owedBy: 'the team manager',
  limit: managerAnswers,
  arises: (history) => recorded(history).flatMap((review) => managersTurn(history, review)),
};

/** Ten working days are in published procedures and in nothing that was read: good practice, until it is. */
export const carePlanUpdate: Duty = {
  id: 'care-plan-update',
  title: 'Care plan updated after the review',
  says: 'within 10 working days of the review being completed',
  authority: procedures('Published local procedures; no number in the regulations'),
  weight: 'practice',
  confidence: 'reported',
  owedBy: 'the social worker',
  limit: { workingDays: 10 },
  arises: afterReview(planUpdatedOn),
};

export const reviewRecordFull: Duty = {
  ...byGuidance,
  id: 'review-record-full',
  title: 'Full record of the review written',
  says: 'within 15 working days of the review being completed',
  authority: handbook,
  owedBy: 'the IRO',
  limit: { workingDays: 15 },
  arises: afterReview((history, { id }) => stepOn(history, id, 'record written')),
};

export const reviewRecordDistribute: Duty = {
  ...byGuidance,
  id: 'review-record-distribute',
  title: 'Record of the review sent out',
  says: 'within 20 working days of the review being completed',
  authority: handbook,
  owedBy: 'the IRO service',
  limit: { workingDays: 20 },
  arises: afterReview((history, { id }) => distributedOn(history, id)),
};

/** The clocks of a review that was recorded here. One known only from a file has no record to be late with. */
export const recordDuties: readonly Duty[] = [
  decisionsRecord,
  managerResponse,
  carePlanUpdate,
  reviewRecordFull,
  reviewRecordDistribute,
];
