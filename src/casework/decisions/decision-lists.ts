import { isInTeam, reachOf } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { byPressure, type DecisionRow, decisionsFor, isOpenRow, isOwed, waitsForThem } from './decision-row.ts';
import { type Unsent, unsentOf } from './unsent.ts';

export type WhoseDecisions = 'mine' | 'team' | 'children';

export interface DecisionList extends PageOf<DecisionRow> {
  whose: WhoseDecisions;
  overdue: number;
  /** How many are this person’s to carry out now: the rest of what they owe is with the IRO. */
  owed: number;
  /** How many wait for an answer from this person. */
  waiting: number;
  /** What this person could send to a manager now: the first few. */
  unsent: readonly Unsent[];
}

/** Everything that this person owes, for any child: also for somebody who sees nothing else of the child. */
export const decisionsMine = caseloadAction({
  name: 'decisions-mine',
  auditedAs: 'saw decisions they owe, in a list',
  permission: 'report on own decisions',
  among: (_: { page: number }) => ({}),
  decide: (files, { page }, circumstances) => listed('mine', page, openIn(files, circumstances).filter(isTheirsStill)),
});

/** Everything still to be done for the children within reach. */
export const decisionsOfChildren = caseloadAction({
  name: 'decisions-of-children',
  auditedAs: 'saw decisions, in a list',
  permission: 'read decisions',
  among: (_: { page: number }) => ({}),
  decide: (files, { page }, circumstances) =>
    listed('children', page, openIn(files, circumstances), toSend(files, circumstances)),
});

export const decisionsTeam = caseloadAction({
  name: 'decisions-team',
  auditedAs: 'saw decisions, in the team’s list',
  permission: 'read decisions',
  among: (_: { page: number }) => ({}),
  decide: (files, { page }, circumstances) => {
    const { actor } = circumstances;
    const inTeam = files.filter((file) => isInTeam(actor, file));
    if (actor.teams.length === 0 || reachOf(actor, 'read decisions') === 'none') {
      throw new Refusal('You have no team on record.', undefined, { step: 'see the decisions' });
    }
    if (reachOf(actor, 'read decisions') === 'own') {
      throw new Refusal('That list is for the team manager.', undefined, { step: 'see the decisions' });
    }
    return listed('team', page, openIn(inTeam, circumstances), toSend(inTeam, circumstances));
  },
});

/** One that they said is not theirs is theirs no longer, whoever will have it. */
const isTheirsStill = ({ may, state }: DecisionRow) => may.report && state !== 'needs an owner';

const openIn = (files: readonly CaseFile[], circumstances: Circumstances): DecisionRow[] =>
  files.flatMap((file) => decisionsFor(file, circumstances)).filter(isOpenRow);

const toSend = (files: readonly CaseFile[], circumstances: Circumstances): Unsent[] =>
  files
    .flatMap((file) => unsentOf(file, circumstances))
    .filter(({ manager }) => manager !== null)
    .slice(0, 3);

function listed(whose: WhoseDecisions, page: number, rows: readonly DecisionRow[], unsent: readonly Unsent[] = []) {
  const sorted = rows.toSorted(byPressure);
  const owed = sorted.filter(isOwed);
  const inOrder = whose === 'mine' ? [...owed, ...sorted.filter((row) => !isOwed(row))] : sorted;
  const shown = pageOf(inOrder, page);
  const result: DecisionList = {
    whose,
    ...shown,
    owed: owed.length,
    overdue: (whose === 'mine' ? owed : rows).filter(({ late }) => late !== null).length,
    waiting: rows.filter(waitsForThem).length,
    unsent,
  };
  return { result, shows: [...new Set([...shown.rows, ...unsent].map(({ child }) => child.id))] };
}
