import { reachOf } from '../../domain/people/access.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction, staffAction } from '../perform/action.ts';
import { iroNow } from '../shared/allocated-now.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { reachesChild } from './covers.ts';
import { dutyIroOn, leadIroOf, type ToReach, toReach } from './whom-to-ask.ts';

/** Whom anybody may ask: whoever is on duty this week, and whoever leads the IROs. */
export interface WhomToAsk {
  duty: ToReach | null;
  lead: ToReach | null;
  maySetRota: boolean;
}

/** The same, with who the child’s IRO is, and who covers for them. */
export interface WhoseChild extends WhomToAsk {
  child: NamedChild;
  iro: ToReach | null;
  cover: (ToReach & { toOn: Day }) | null;
}

export const whomToAsk = staffAction({
  name: 'whom-to-ask',
  auditedAs: 'saw whom to ask',
  permission: 'use the bot',
  decide: (_: Record<string, never>, circumstances) => ({ result: askIn(circumstances) }),
});

export const whoseChild = caseAction({
  name: 'whose-child',
  auditedAs: 'saw who the child’s IRO is',
  permission: 'see review dates',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => {
    const { staff } = circumstances;
    const iro = iroNow(file, circumstances);
    const covering = staff.covers.find((one) => one.forPersonId === iro && reachesChild(one, file));
    const by = covering && toReach(circumstances, covering.byPersonId);
    const result: WhoseChild = {
      ...askIn(circumstances),
      child: childOf(file),
      iro: toReach(circumstances, iro),
      cover: covering && by ? { ...by, toOn: covering.toOn } : null,
    };
    return { result };
  },
});

const askIn = (circumstances: Circumstances): WhomToAsk => ({
  duty: dutyIroOn(circumstances),
  lead: leadIroOf(circumstances),
  maySetRota: reachOf(circumstances.actor, 'set the duty rota') !== 'none',
});
