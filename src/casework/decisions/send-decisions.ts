import { standingOf } from '../../domain/decisions/decision-standing.ts';
import { sendingOf } from '../../domain/decisions/sendings.ts';
import type { Change } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import type { AboutReview } from '../shared/about-review.ts';
import { applied } from '../shared/applied.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { managerToAsk, type NotAsked, tellManagerOf } from './decision-events.ts';
import { decisionsSent } from './decisions-sent.ts';
import { unsentIn } from './unsent.ts';

export interface SentToManager {
  child: NamedChild;
  decisions: number;
  manager: string;
  answerBy: Day;
  isToAsker: boolean;
}

/** What was decided while there was no manager goes to whoever manages now, who has five working days from today. */
export const sendDecisions = caseAction({
  name: 'send-decisions',
  auditedAs: 'sent decisions to the manager',
  permission: 'send decisions',
  alters: true,
  child: ({ child }: AboutReview) => child,
  decide: (file, { review }, circumstances) => {
    const { staff, today, law, actor } = circumstances;
    const unsent = unsentIn(file, circumstances).filter(
      ({ decision }) => review === null || decision.reviewId === review,
    );
    const [first] = unsent;
    if (!first) throw new Refusal('Nothing is left to send: the manager has these already, or they have ended.');
    const { id: to, tell, because } = managerToAsk(file, circumstances);
    if (because !== null) throw new Refusal(`${whyNobody[because]} There is nobody to send these to.`);
    const manager = nameIn(staff, to) ?? '';
    const sendings = new Map(unsent.map(({ decision }) => [sendingOf(decision, file), decision.reviewId ?? '']));
    const changes = [...sendings].flatMap(([sending, reviewId]): Change[] => [
      { put: 'record_step', row: decisionsSent(sending, to, { ...circumstances, childId: file.child.id, reviewId }) },
      ...tellManagerOf(sending, file, tell),
    ]);
    const { answerBy } = standingOf(applied(file, changes), first.decision, today, law);
    const isToAsker = to === actor.personId;
    const result: SentToManager = { child: childOf(file), decisions: unsent.length, manager, answerBy, isToAsker };
    return { result, changes };
  },
});

const whyNobody: Record<NotAsked, string> = {
  'no manager': 'The team has no manager yet.',
  restricted: 'This child is restricted, and the team’s manager may not see them.',
  'not in Slack': 'The team’s manager can’t be reached in Slack.',
};
