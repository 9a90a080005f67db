import { cafcassTestMet } from './cafcass-test-met.ts';
import { careOrderHome } from './care-order-home.ts';
import { childNotSeenAlone } from './child-not-seen-alone.ts';
import { courtDelay } from './court-delay.ts';
import { decisionOverdue } from './decision-overdue.ts';
import { decisionUnassigned } from './decision-unassigned.ts';
import { decisionsOverdue } from './decisions-overdue.ts';
import { disputeLate } from './dispute-late.ts';
import { iroConflict } from './iro-conflict.ts';
import { latePaperwork } from './late-paperwork.ts';
import { noIro } from './no-iro.ts';
import { noIroContact } from './no-iro-contact.ts';
import { noPermanence } from './no-permanence.ts';
import { noPersonalAdviser } from './no-personal-adviser.ts';
import { noSocialWorker } from './no-social-worker.ts';
import { notParticipating } from './not-participating.ts';
import { pathwayLate } from './pathway-late.ts';
import { permanenceStalled } from './permanence-stalled.ts';
import { placementMoves } from './placement-moves.ts';
import { placementOrderUnmatched } from './placement-order-unmatched.ts';
import { quietChild } from './quiet-child.ts';
import { repeatDecision } from './repeat-decision.ts';
import { reviewAtRisk } from './review-at-risk.ts';
import { rightsNotTold } from './rights-not-told.ts';
import type { DriftRule } from './rule.ts';
import { section20Prolonged } from './section-20-prolonged.ts';
import { swChanges } from './sw-changes.ts';
import { twoExtensions } from './two-extensions.ts';
import { unregistered } from './unregistered.ts';

/** Every pattern that is not simply a duty past its date. */
export const driftRules: readonly DriftRule[] = [
  reviewAtRisk,
  noIro,
  iroConflict,
  noSocialWorker,
  swChanges,
  quietChild,
  notParticipating,
  childNotSeenAlone,
  rightsNotTold,
  noIroContact,
  noPermanence,
  section20Prolonged,
  permanenceStalled,
  repeatDecision,
  decisionOverdue,
  decisionsOverdue,
  decisionUnassigned,
  twoExtensions,
  disputeLate,
  cafcassTestMet,
  latePaperwork,
  placementMoves,
  unregistered,
  careOrderHome,
  courtDelay,
  placementOrderUnmatched,
  pathwayLate,
  noPersonalAdviser,
];
