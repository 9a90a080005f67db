import type { Standing } from '../../domain/decisions/decision-standing.ts';
import type { Decision, DecisionEvent, DecisionEventKind } from '../../domain/decisions/decisions.ts';
import type { Teller } from '../../domain/decisions/disagreement.ts';
import { sendingOf } from '../../domain/decisions/sendings.ts';
import { allows } from '../../domain/people/access.ts';
import { allocatedTo, type CaseFile, type Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { NoticeAbout } from '../../domain/records/notices.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Circumstances } from '../perform/action.ts';
import { coverOf, isInSlack } from '../perform/in-slack.ts';
import { recognised } from '../perform/recognised.ts';
import { managerOfTeam } from '../perform/who-is.ts';
import { mayRead, standingIn } from './decision-row.ts';

interface Said {
  /** The day it happened; left out, today. */
  on?: Day;
  note?: string | null;
  newDueOn?: Day | null;
  newOwnerId?: Id | null;
  instead?: string;
  childToldBy?: Teller;
}

type Knowing = Pick<Circumstances, 'staff' | 'today'>;

/** What somebody did to a decision, as a row of its own. */
export const eventChange = (...event: Parameters<typeof eventRow>): Change => ({
  put: 'decision_event',
  row: eventRow(...event),
});

export function eventRow(
  decision: Decision,
  kind: DecisionEventKind,
  said: Said,
  { actor, today, now, newId }: Circumstances,
): DecisionEvent {
  return {
    id: newId(),
    childId: decision.childId,
    decisionId: decision.id,
    kind,
    byId: actor.personId,
    on: said.on ?? today,
    at: now,
    note: said.note ?? null,
    newDueOn: said.newDueOn ?? null,
    newOwnerId: said.newOwnerId ?? null,
    instead: said.instead ?? null,
    childToldBy: said.childToldBy ?? null,
  };
}

/** One that is confidential is as if it were not there, for those who may not read it. */
export function standingOrGone(file: CaseFile, id: Id, circumstances: Circumstances): Standing {
  const standing = standingIn(file, id, circumstances);
  if (!standing || !mayRead(standing, file, circumstances)) throw new Refusal('That decision is no longer on record.');
  return standing;
}

/** Who may answer for the child’s team. A restricted child is, as a rule, not its manager’s to see: then nobody may. */
export function managerOf(file: CaseFile, { staff, today }: Knowing): Id | null {
  const id = managerOfTeam(staff, file.child.teamId)?.id ?? null;
  if (id === null || !file.child.restricted) return id;
  return allows(recognised({ personId: id }, staff), 'answer as manager', file, today) ? id : null;
}

/** Why nobody can be asked to agree what a review decided. */
export type NotAsked = 'no manager' | 'restricted' | 'not in Slack';

/** Who is to agree what a review decided, and whom it is sent to, who may cover for them; or why nobody: the silence of somebody who heard nothing says nothing. */
export function managerToAsk(
  file: CaseFile,
  asking: Knowing,
): { id: Id; tell: Id; because: null } | { id: null; tell: null; because: NotAsked } {
  const id = managerOf(file, asking);
  const tell = id === null || isInSlack(asking.staff, id) ? id : coverOf(asking.staff, id);
  if (id !== null && tell !== null) return { id, tell, because: null };
  if (id !== null) return { id: null, tell: null, because: 'not in Slack' };
  return {
    id,
    tell: null,
    because: managerOfTeam(asking.staff, file.child.teamId) === null ? 'no manager' : 'restricted',
  };
}

/** Each is told once for what was sent together, and the same message is edited from then on. */
export function tellIro(file: CaseFile, decision: Decision, { today }: Circumstances): Change[] {
  const sending = sendingOf(decision, file);
  return telling(file, allocatedTo(file, 'iro', today), 'answers for the iro', `answers-iro/${sending}`, sending);
}

/** Who turns the second key: the child’s IRO, or an IRO manager where the decision is the IRO’s own. */
export function confirmerOf(
  file: CaseFile,
  { reporter, firstKeys }: Standing,
  { today, staff }: Circumstances,
): Id | null {
  const iro = allocatedTo(file, 'iro', today);
  const first = [reporter, ...firstKeys];
  if (iro === null || !first.includes(iro)) return iro;
  return staff.people.find(({ role, id }) => role === 'iro manager' && !first.includes(id))?.id ?? null;
}

/** An IRO’s own decision, said to be done, is for somebody else to confirm: they are told of it. */
export function tellConfirmer(file: CaseFile, standing: Standing, circumstances: Circumstances): Change[] {
  const to = confirmerOf(file, standing, circumstances);
  const sending = sendingOf(standing.decision, file);
  return to === allocatedTo(file, 'iro', circumstances.today)
    ? []
    : telling(file, to, 'answers for the iro', `answers-iro/${sending}`, sending);
}

/** Whether they may see it is decided when it is worded: what they were told before a restriction says no more then. */
export function tellManager(file: CaseFile, decision: Decision, { staff }: Pick<Circumstances, 'staff'>): Change[] {
  const sending = sendingOf(decision, file);
  const manager = managerOfTeam(staff, file.child.teamId)?.id ?? null;
  const covering = staff.covers.filter(({ forPersonId }) => forPersonId === manager);
  return [
    ...tellManagerOf(sending, file, manager),
    // Where it was sent to whoever covers, theirs is what stands.
    ...covering.flatMap(({ byPersonId }) => tellManagerOf(sending, file, byPersonId).map(again)),
  ];
}

export const tellManagerOf = (sending: Id, file: CaseFile, manager: Id | null): Change[] =>
  telling(file, manager, 'decisions for the manager', `decisions-manager/${sending}`, sending);

/** What a manager was sent is worded again; a manager who was never sent it is sent nothing. */
export const retellManager = (
  file: CaseFile,
  { decision }: Standing,
  asking: Pick<Circumstances, 'staff'>,
): Change[] =>
  decision.isConfidential
    ? []
    : [...tellManager(file, decision, asking), ...secondExtensionTold(file, decision, asking)].map(again);

/** Only worded again, for whoever has it. */
export const again = (change: Change): Change =>
  'tell' in change ? { tell: { ...change.tell, onlyAgain: true } } : change;

export const tellOwner = (file: CaseFile, decision: Decision, owner: Id | null): Change[] =>
  tellOwnerOf(sendingOf(decision, file), file, owner);

export const tellOwnerOf = (sending: Id, file: CaseFile, owner: Id | null): Change[] =>
  telling(file, owner, 'decisions for the owner', `decisions-owner/${sending}/${owner}`, sending);

/** A decision put off a second time is the manager’s to know. What is confidential is not. */
export const tellOfSecondExtension = (file: CaseFile, { decision }: Standing, asking: Circumstances): Change[] =>
  decision.isConfidential ? [] : secondExtensionTold(file, decision, asking);

const secondExtensionTold = (file: CaseFile, { id }: Decision, { staff }: Pick<Circumstances, 'staff'>) =>
  telling(file, managerOfTeam(staff, file.child.teamId)?.id ?? null, 'second extension', `second-extension/${id}`, id);

/** Several decisions of the same message ask for it to be edited once. */
export const once = (changes: readonly Change[]): Change[] => [
  ...new Map(
    changes.map((change) => ['tell' in change ? `${change.tell.key} ${change.tell.to}` : change, change]),
  ).values(),
];

/** Those that are about decisions. */
type OfDecisions = Extract<
  NoticeAbout<Id>,
  'decisions for the manager' | 'decisions for the owner' | 'answers for the iro' | 'second extension'
>;

/**
 * One press sends each person one message at most: the first of these. The others, where they stand already, are worded
 * again. Of what somebody has just done themselves they are sent no first message: the answer says it.
 */
export function oneEach(changes: readonly Change[], by: Id | null): Change[] {
  const heard = new Set<Id | null>([by]);
  const told = new Map<string, Change>();
  // A first message is not undone by asking for the same one to be worded again.
  for (const change of [...changes.filter(isFirst), ...changes.filter((one) => !isFirst(one))]) {
    const key = 'tell' in change ? `${change.tell.key} ${change.tell.to}` : JSON.stringify(change);
    if (told.has(key)) continue;
    const isTheirFirst = isFirst(change) && !heard.has(change.tell.to);
    if (isTheirFirst) heard.add(change.tell.to);
    told.set(key, isTheirFirst ? change : again(change));
  }
  return [...told.values()];
}

const isFirst = (change: Change): change is Extract<Change, { tell: unknown }> =>
  'tell' in change && !change.tell.onlyAgain;

const telling = (file: CaseFile, to: Id | null, notice: OfDecisions, key: string, subject: Id): Change[] =>
  to === null ? [] : [{ tell: { key, to, notice, childId: file.child.id, subject } }];
