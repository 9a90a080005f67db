import { carePlanning, childrenAct, ours, together } from '../duties/authorities.ts';
import type { PermanenceKind } from '../records/case-file.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

export const permanenceStalled: DriftRule = {
  code: 'drift-permanence-stalled',
  title: 'The permanence plan stands still',
  says: 'The permanence plan has not changed over two reviews since it was known, and the child does not live where it says.',
  authority: together(carePlanning('Sch 7'), childrenAct('s.1(2)')),
  weight: 'statute',
  confidence: 'general',
  threshold: ours('Two reviews'),
  whose: 'social worker',
  todo: 'Say what the next step is, and by when',
  step: 'open the decisions',
  find({ file, care }) {
    const plan = file.permanencePlans.at(-1);
    if (!care || !plan || plan.knownOn < care.from) return [];
    const placement = care.episode?.placement ?? null;
    if (plan.kind === 'other' || placement === null || livesThere[plan.kind]?.includes(placement)) return [];
    const second = care.facts.reviews.filter(({ completedOn }) => (completedOn ?? '') > plan.knownOn)[1];
    if (!second?.completedOn) return [];
    const detail = `the same plan from ${dateInWords(plan.knownOn)}, over two reviews or more`;
    return [{ about: plan.id, since: second.completedOn, harm: 'act this week', detail }];
  },
};

/** Placements that carry a plan out while the child is still looked after. Going home or an order would end care. */
const livesThere: Partial<Record<PermanenceKind, readonly string[]>> = {
  'long-term fostering': ['U1', 'U4'],
  'long-term residential': ['K2', 'S1', 'R1'],
  'supported living': ['K3', 'H5', 'P2'],
  adoption: ['A3', 'A4', 'A5', 'A6'],
};
