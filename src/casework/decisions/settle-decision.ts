import { isFinished, type Standing } from '../../domain/decisions/decision-standing.ts';
import { openQuestions } from '../../domain/decisions/questions.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { cannotOwn } from '../people/owners.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { secondKeyWanted, toActFirst } from '../shared/two-keys.ts';
import {
  eventChange,
  oneEach,
  retellManager,
  standingOrGone,
  tellIro,
  tellOfSecondExtension,
  tellOwner,
} from './decision-events.ts';
import { type DecisionRow, decisionRow, isIrosToClose } from './decision-row.ts';
import { isSecond, limitsOf, over, problemWithDate } from './report-on-decision.ts';
import { tellingOfReply } from './telling-of-questions.ts';

export type DecisionSettlement =
  | { kind: 'confirmed'; note: string }
  | { kind: 'sent back'; note: string }
  | { kind: 'extended'; newDueOn: Day; note: string }
  | { kind: 'withdrawn'; note: string }
  | { kind: 'closed'; note: string }
  | { kind: 'disputed'; note: string }
  | { kind: 're-offered'; newOwnerId: Id; note: string }
  | { kind: 'answered'; note: string }
  | { kind: 'not challenged'; note: string };

export interface Settled {
  row: DecisionRow;
  kind: DecisionSettlement['kind'];
  newDueOn: Day | null;
  /** Who has it now, where it was given to somebody else. */
  newOwner: string | null;
  managerTold: boolean;
}

/** The second key: the IRO answers what the owner or the manager said, always with a line that says why. */
export const settleDecision = caseAction({
  name: 'settle-decision',
  auditedAs: 'settled a decision',
  permission: 'turn the second key',
  alters: true,
  child: ({ child }: { child: ChildKey; decision: Id; settle: DecisionSettlement }) => child,
  decide: (file, { decision, settle }, circumstances) => {
    const standing = standingOrGone(file, decision, circumstances);
    const objection =
      cannotSettle(standing) ??
      toActFirst(standing, file, circumstances) ??
      problemWith(settle, standing, file, circumstances);
    if (objection) throw objection;
    const managerTold = settle.kind === 'extended' && isSecond(standing) && !standing.decision.isConfidential;
    const questions = openQuestions(standing.events);
    const newOwnerId = settle.kind === 're-offered' ? settle.newOwnerId : null;
    const told: Change[] = [
      ...(managerTold ? tellOfSecondExtension(file, standing, circumstances) : []),
      ...retellManager(file, standing, circumstances),
      ...(settle.kind === 'answered' ? tellingOfReply(file, standing.decision, questions, circumstances) : []),
      ...tellOwner(file, standing.decision, newOwnerId ?? standing.reporter),
      ...tellIro(file, standing.decision, circumstances),
    ];
    const changes: Change[] = [
      eventChange(standing.decision, settle.kind, settle, circumstances),
      ...oneEach(told, circumstances.actor.personId),
    ];
    const result: Settled = {
      row: decisionRow(standing, file, circumstances),
      kind: settle.kind,
      newDueOn: settle.kind === 'extended' ? settle.newDueOn : null,
      newOwner: nameIn(circumstances.staff, newOwnerId),
      managerTold,
    };
    return { result, changes };
  },
});

export const cannotSettle = (standing: Standing): Refusal | null =>
  isFinished(standing) ? new Refusal(over(standing)) : null;

function problemWith(
  settle: DecisionSettlement,
  standing: Standing,
  file: CaseFile,
  asking: Circumstances,
): Refusal | null {
  if (settle.note.trim() === '') return new Refusal('Say why, in a line.', 'note');
  const isTurned = !turnsNothing.includes(settle.kind);
  const wanted = isTurned ? secondKeyWanted(standing, file, asking) : null;
  if (wanted) return wanted;
  switch (settle.kind) {
    case 'confirmed':
      return notDoneYet(standing);
    case 'sent back':
      return nothingToSendBack(standing);
    case 'closed':
      return isIrosToClose(standing)
        ? null
        : new Refusal('Its owner says when it is done. To end it now, withdraw it.');
    case 'extended':
      return problemWithDate(settle.newDueOn, limitsOf(standing, file, asking));
    case 'disputed':
      return nothingToDispute(standing);
    case 'answered':
      return openQuestions(standing.events).length > 0 ? null : new Refusal(nothingAsked);
    case 'not challenged':
      return standing.toChallenge === null ? new Refusal('Nobody is to challenge it any more.') : null;
    case 're-offered':
      return settle.newOwnerId === standing.owner
        ? new Refusal('It is theirs already. Choose somebody else.', 'owner')
        : cannotOwn(settle.newOwnerId, file, asking);
    default:
      return null;
  }
}

/** They change nothing of how it stands, so the first key may say them. */
const turnsNothing: readonly DecisionSettlement['kind'][] = ['answered', 'disputed', 'not challenged'];

const nothingAsked = 'Nothing is asked of this decision now: it was answered already, or taken back.';

const nothingToSendBack = (standing: Standing) => (standing.state === 'asked for longer' ? null : notDoneYet(standing));

const notDoneYet = ({ state }: Standing) =>
  state === 'waiting for confirmation' ? null : new Refusal('Its owner has not said that it is done, or took it back.');

const nothingToDispute = ({ manager, isDisputed }: Standing) => {
  if (isDisputed) return new Refusal('You have kept this decision and disputed the answer already.');
  if (manager === 'disagreed' || manager === 'deemed agreed') return null;
  return new Refusal(
    manager === 'agreed' ? 'The manager agreed, so there is nothing to dispute.' : 'The manager has not answered yet.',
  );
};
