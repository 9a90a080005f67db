import { childrenAct, ours } from '../duties/authorities.ts';
import type { Duty } from '../duties/duty.ts';
import type { Founded } from '../duties/grounds.ts';
import {
  iroMeetChildBeforeFirst,
  reviewInvitations,
  swIroConsult,
  swReportToIro,
  swTalkChildArrangements,
} from '../duties/preparation.ts';
import type { StaffRole } from '../people/people.ts';
import type { PreparationItem } from '../reviews/reviewing.ts';

/** What stands on the readiness board: an entry that somebody makes, or a talk that was logged. */
export type ReadinessName = PreparationItem | 'IRO talked with the child alone';

/** A talk is logged by those who had it; what the child wants is for those who work on participation. */
export type ReadinessPermission = 'prepare a review' | 'note participation' | 'log a talk';

/** One thing to have ready, whose it is, and the rule that its date is counted back by. */
export interface ReadinessItem {
  name: ReadinessName;
  /** “Care plan updated since the last review” */
  title: string;
  /** For a list of what is missing: “care plan update”. */
  short: string;
  owner: StaffRole | 'social worker and IRO';
  rule: Founded & Pick<Duty, 'limit' | 'says'>;
  /** Who may say that it is done. */
  permission: ReadinessPermission;
  /** True when saying so takes more than a press. */
  asks: boolean;
}

const prepare = 'prepare a review';
const participation = 'note participation';

/** The Act gives the right and no number of days: ours follow the report, or the invitations. */
const byAct = { weight: 'statute', threshold: ours('The number of days') } as const;
const viewsBack: ReadinessItem['rule'] = {
  ...byAct,
  confidence: 'read',
  limit: swReportToIro.limit,
  says: swReportToIro.says,
  authority: childrenAct('s.26(2)(d), has views sought before the review, and sets no number of days'),
};
const someoneToSpeak: ReadinessItem['rule'] = {
  ...byAct,
  confidence: 'general',
  limit: reviewInvitations.limit,
  says: reviewInvitations.says,
  authority: childrenAct('s.26A, gives a right to an advocate, and sets no number of days'),
};

/** In order of their dates. */
export const readinessItems: readonly ReadinessItem[] = [
  one('social worker talked with the child', 'Social worker has talked with the child', 'social worker’s talk', {
    rule: swTalkChildArrangements,
  }),
  one('choices', 'What the child chose', 'child’s choices', {
    rule: swTalkChildArrangements,
    permission: participation,
    asks: true,
  }),
  one('planning talk', 'Social worker and IRO have talked about the review', 'planning talk', {
    owner: 'social worker and IRO',
    rule: swIroConsult,
    permission: 'log a talk',
    asks: true,
  }),
  one('venue and invitations', 'Venue booked and invitations sent', 'venue and invitations', {
    owner: 'business support',
    rule: reviewInvitations,
  }),
  one('consultation out', 'Consultation papers sent', 'papers out', {
    owner: 'business support',
    rule: reviewInvitations,
    asks: true,
  }),
  one('advocate or interpreter', 'Advocate and interpreter', 'advocate or interpreter', {
    owner: 'participation worker',
    rule: someoneToSpeak,
    permission: participation,
    asks: true,
  }),
  one('consultation back', 'Consultation papers back', 'papers back', {
    owner: 'business support',
    rule: viewsBack,
    asks: true,
  }),
  one('report received', 'Social worker’s report', 'social worker’s report', { asks: true }),
  one('care plan updated', 'Care plan updated since the last review', 'care plan update'),
  one('plan shared', 'Care plan shared with child, carer and family', 'care plan shared', { asks: true }),
  one('disagreements noted', 'Disagreements noted', 'disagreements', { asks: true }),
  one('IRO talked with the child alone', 'IRO has seen or spoken with the child alone', 'IRO’s talk with the child', {
    owner: 'iro',
    rule: iroMeetChildBeforeFirst,
    permission: 'log a talk',
    asks: true,
  }),
];

export const itemNamed = (name: string): ReadinessItem | undefined => readinessItems.find((item) => item.name === name);

type Rest = Omit<ReadinessItem, 'name' | 'title' | 'short'>;

/** The social worker’s, with the report, and done with one press, unless it says otherwise. */
function one(name: ReadinessName, title: string, short: string, rest: Partial<Rest> = {}): ReadinessItem {
  return { name, title, short, owner: 'social worker', rule: swReportToIro, permission: prepare, asks: false, ...rest };
}
