import type { KnownOfReview, MeetingOutcome, Objection } from './objection.ts';
import type { GateName } from './reviewing.ts';

/** By the second review there is a permanence plan. */
export function aboutThePlan(
  { permanence, answers, decisions }: MeetingOutcome,
  { place, excused }: KnownOfReview,
): Objection[] {
  // A review whose place is not known is not the first as far as anybody can tell.
  if (place === 1 || permanence !== null || decisions.some(isPermanencePlan)) return [];
  if (excused?.includes('no permanence plan') || answers.gates.some(isNoPlan)) return [];
  return [
    {
      about: 'noPlanBecause',
      says: 'By the second review there must be a permanence plan. Choose one, decide on one, or say why not.',
    },
  ];
}

const isNoPlan = ({ gate }: { gate: GateName }) => gate === 'no permanence plan';

/** The decision that is proposed where there is no plan. */
export const permanenceDecision = 'Permanence plan agreed and recorded';
const isPermanencePlan = ({ wording }: { wording: string }) => wording === permanenceDecision;
