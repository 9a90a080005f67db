import type { Finding } from './rule.ts';

/** What kind of thing is slipping, as a channel may count it: never beside a child’s reference (ruling Slack 9). */
export const driftKinds = [
  'reviews at risk or late',
  'plans',
  'visits and talks',
  'papers',
  'midway checks',
  'who has the child',
  'decisions',
  'the placement and the court',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/** Of each code: a pattern’s, or a duty’s that is not a review’s. Whatever is not here is a review. */
const kinds: Readonly<Record<string, DriftKind>> = {
  'care-plan-update': 'plans',
  'drift-no-permanence': 'plans',
  'drift-permanence-stalled': 'plans',
  'drift-pathway-late': 'plans',
  'drift-s20-prolonged': 'plans',
  'drift-quiet-child': 'visits and talks',
  'drift-child-not-seen-alone': 'visits and talks',
  'drift-no-iro-contact': 'visits and talks',
  'drift-not-participating': 'visits and talks',
  'drift-no-advocate-offer': 'visits and talks',
  'iro-tell-child': 'visits and talks',
  'sw-talk-child-arrangements': 'visits and talks',
  'iro-meet-child-before-first': 'visits and talks',
  'sw-iro-consult': 'papers',
  'sw-report-to-iro': 'papers',
  'review-invitations': 'papers',
  'decisions-record': 'papers',
  'review-record-full': 'papers',
  'review-record-distribute': 'papers',
  'drift-late-paperwork': 'papers',
  'midway-check': 'midway checks',
  'drift-no-iro': 'who has the child',
  'iro-service-told': 'who has the child',
  'iro-allocate-local': 'who has the child',
  'iro-appoint-guidance': 'who has the child',
  'iro-vacancy': 'who has the child',
  'iro-handover': 'who has the child',
  'drift-iro-conflict': 'who has the child',
  'drift-no-social-worker': 'who has the child',
  'drift-sw-changes': 'who has the child',
  'drift-no-pa': 'who has the child',
  'manager-response': 'decisions',
  'drift-repeat-decision': 'decisions',
  'drift-decision-overdue': 'decisions',
  'drift-decisions-overdue': 'decisions',
  'drift-decision-unassigned': 'decisions',
  'drift-two-extensions': 'decisions',
  'drift-dispute-late': 'decisions',
  'drift-cafcass-test-met': 'decisions',
  'drift-placement-moves': 'the placement and the court',
  'drift-unregistered': 'the placement and the court',
  'drift-care-order-home': 'the placement and the court',
  'drift-court-delay': 'the placement and the court',
  'drift-placement-order-unmatched': 'the placement and the court',
};

export const kindOf = ({ code }: Pick<Finding, 'code'>): DriftKind => kinds[code] ?? 'reviews at risk or late';
