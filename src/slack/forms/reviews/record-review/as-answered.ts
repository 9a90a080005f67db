import type { ReviewAnswers } from '../../../../domain/reviews/reviewing.ts';
import type { Answers } from '../../../filling-in/form.ts';
import { linesOf } from './parts.ts';
import { keyOf } from './wizard.ts';

/** A record’s answers, back under their questions. */
export function asAnswered({ whatHappened, child, areas, plan, gates }: ReviewAnswers): Answers {
  const yesNo = (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no');
  return {
    ...whatHappened,
    parts: linesOf(whatHappened.parts, whatHappened.on),
    ...child,
    ...plan,
    reportOnTime: yesNo(plan.reportOnTime),
    planIsCurrent: yesNo(plan.planIsCurrent),
    childSupportsPlan: yesNo(plan.childSupportsPlan),
    ...Object.fromEntries(gates.map(({ gate, because }) => [keyOf(gate), because])),
    ...Object.fromEntries(
      areas.flatMap(({ area, state, line }) => [
        [`area:${area}`, state],
        [`line:${area}`, line],
      ]),
    ),
  };
}
