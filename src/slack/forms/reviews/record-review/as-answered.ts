import type { GateQuestion } from '../../../../domain/reviews/objection.ts';
import { gates } from '../../../../domain/reviews/objections.ts';
import { isParticipation } from '../../../../domain/reviews/participation.ts';
import type { ReviewAnswers } from '../../../../domain/reviews/reviewing.ts';
import { areasAnswered } from './areas-of-life.ts';
import { linesOfParts } from './parts.ts';
import { answering, type WizardAnswers } from './wizard.ts';

/** A record’s answers, back under their questions. */
export function asAnswered(record: ReviewAnswers): Partial<WizardAnswers> {
  const { whatHappened, child, plan } = record;
  return answering({
    ...whatHappened,
    parts: linesOfParts(whatHappened.parts, whatHappened.on),
    ...child,
    participation: isParticipation(child.participation) ? child.participation : null,
    ...plan,
    reportOnTime: yesNo(plan.reportOnTime),
    planIsCurrent: yesNo(plan.planIsCurrent),
    childSupportsPlan: yesNo(plan.childSupportsPlan),
    ...reasonsIn(record),
    ...areasAnswered(record.areas),
  });
}

const yesNo = (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no');

function reasonsIn(record: ReviewAnswers) {
  const reasons: { [Question in GateQuestion]?: string } = {};
  for (const { gate, question } of gates) {
    const passed = record.gates.find((one) => one.gate === gate);
    if (passed) reasons[question] = passed.because;
  }
  return reasons;
}
