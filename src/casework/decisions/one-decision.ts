import type { Standing } from '../../domain/decisions/decision-standing.ts';
import type { DecisionOwner } from '../../domain/decisions/decisions.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Refusal } from '../../domain/records/refusal.ts';
import { type OwnerChoice, ownersOf } from '../people/owners.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn, personIn } from '../perform/who-is.ts';
import { secondKeyWanted, toActFirst } from '../shared/two-keys.ts';
import { cannotAccept, insteadOf } from './accept-change.ts';
import { ownsThem } from './answer-as-manager.ts';
import { confirmerOf, managerOf, standingOrGone } from './decision-events.ts';
import { type DecisionRow, decisionRow, owns } from './decision-row.ts';
import { cannotReport, type ExtensionLimits, isSecond, limitsOf } from './report-on-decision.ts';
import { cannotSettle } from './settle-decision.ts';

interface Asked {
  child: ChildKey;
  decision: Id;
}

/** What a form about one decision needs to know. */
export interface OneDecision {
  child: DecisionRow['child'];
  row: DecisionRow;
  limits: ExtensionLimits;
  /** Another extension would be the second, or later. */
  isSecondExtension: boolean;
  iro: string | null;
  /** Whoever will be asked to confirm that it is done. */
  confirmer: string | null;
  manager: string | null;
  /** Who it could be given to: those nearest the child first. */
  people: readonly OwnerChoice[];
  /** Of all colleagues: what is decided may name them. */
  staffNames: readonly string[];
  /** Whose it is now; null: somebody outside the service. */
  ownerId: Id | null;
  ownerRole: DecisionOwner;
  /** What the manager who disagrees would do instead. */
  instead: string | null;
}

const child = ({ child }: Asked) => child;

/** For its owner. Refused at once where it has moved to somebody else. */
export const decisionToReport = caseAction({
  name: 'decision-to-report',
  auditedAs: 'opened a decision to report on it',
  permission: 'report on own decisions',
  child,
  decide: (file, asked: Asked, circumstances) => found(file, asked, circumstances, cannotReport),
});

/** For the IRO. */
export const decisionToSettle = caseAction({
  name: 'decision-to-settle',
  auditedAs: 'opened a decision to settle it',
  permission: 'turn the second key',
  child,
  decide: (file, asked: Asked, circumstances) => found(file, asked, circumstances, settling(file)),
});

/** The same, before confirming: never by the person who said it was done. */
export const decisionToConfirm = caseAction({
  name: 'decision-to-confirm',
  auditedAs: 'opened a decision to confirm it',
  permission: 'turn the second key',
  child,
  decide: (file, asked: Asked, circumstances) =>
    found(
      file,
      asked,
      circumstances,
      (standing) => settling(file)(standing, circumstances) ?? secondKeyWanted(standing, file, circumstances),
    ),
});

/** Where the manager disagreed: the IRO may take what the manager would do instead. */
export const decisionToAccept = caseAction({
  name: 'decision-to-accept',
  auditedAs: 'opened a decision to accept a change',
  permission: 'turn the second key',
  child,
  decide: (file, asked: Asked, circumstances) =>
    found(
      file,
      asked,
      circumstances,
      (standing) => cannotAccept(standing) ?? toActFirst(standing, file, circumstances),
    ),
});

/** For the manager. Refused at once for a decision that the manager owns. */
export const decisionToAnswer = caseAction({
  name: 'decision-to-answer',
  auditedAs: 'opened a decision to answer it',
  permission: 'answer as manager',
  child,
  decide: (file, asked: Asked, circumstances) =>
    found(file, asked, circumstances, (standing) =>
      owns(standing, circumstances) ? ownsThem([standing], file, circumstances) : cannotSettle(standing),
    ),
});

export interface ToTalkAbout {
  row: DecisionRow;
  disagrees: { name: string; slackUserId: string | null };
}

/** Who to talk to before answering a disagreement. */
export const decisionToTalkAbout = caseAction({
  name: 'decision-to-talk-about',
  auditedAs: 'opened a decision to ask about it',
  permission: 'turn the second key',
  child,
  decide: (file, { decision }: Asked, circumstances) => {
    const standing = standingOrGone(file, decision, circumstances);
    const objection = cannotAccept(standing) ?? toActFirst(standing, file, circumstances);
    if (objection) throw objection;
    const said = standing.events.findLast(({ kind }) => kind === 'disagreed');
    const person = personIn(circumstances.staff, said?.byId ?? null);
    const disagrees = { name: person?.name ?? 'the manager', slackUserId: person?.slackUserId ?? null };
    const result: ToTalkAbout = { row: decisionRow(standing, file, circumstances), disagrees };
    return { result };
  },
});

/** What is over can’t be settled by anybody; else it is for the IRO, or whoever acts for them. */
const settling =
  (file: CaseFile): Objecting =>
  (standing, circumstances) =>
    cannotSettle(standing) ?? toActFirst(standing, file, circumstances);

type Objecting = (standing: Standing, circumstances: Circumstances) => Refusal | null;

function found(file: CaseFile, { decision }: Asked, circumstances: Circumstances, objecting: Objecting) {
  const { today, staff } = circumstances;
  const standing = standingOrGone(file, decision, circumstances);
  const objection = objecting(standing, circumstances);
  if (objection) throw objection;
  const nameOf = (id: Id | null) => nameIn(staff, id);
  const row = decisionRow(standing, file, circumstances);
  const result: OneDecision = {
    child: row.child,
    row,
    limits: limitsOf(standing, file, circumstances),
    isSecondExtension: isSecond(standing) && !row.isConfidential,
    iro: nameOf(allocatedTo(file, 'iro', today)),
    confirmer: nameOf(confirmerOf(file, standing, circumstances)),
    manager: nameOf(managerOf(file, circumstances)),
    people: ownersOf(file, circumstances),
    staffNames: staff.people.map(({ name }) => name),
    ownerId: standing.owner,
    ownerRole: standing.decision.ownerRole,
    instead: insteadOf(standing),
  };
  return { result };
}
