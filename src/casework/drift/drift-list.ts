import { byHarm } from '../../domain/drift/findings-of.ts';
import type { Finding } from '../../domain/drift/rule.ts';
import { findingKey, snoozedUntil } from '../../domain/drift/snooze.ts';
import { reachOf } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { type FindingRow, findingRow, findingsSeen, isTheirs } from './finding-row.ts';

export type WhoseDrift = 'mine' | 'team' | 'service';

export interface DriftAsked {
  /** Null: as wide as the person’s reach. */
  whose: WhoseDrift | null;
  page: number;
  /** What they have snoozed, and not the rest. */
  snoozed: boolean;
}

export interface DriftList extends PageOf<FindingRow> {
  whose: WhoseDrift;
  /** “Mine” is what this person has to do; otherwise all of it for their own children. */
  isToDo: boolean;
  /** Over every page. */
  today: number;
  children: number;
  /** How many this person has snoozed. */
  snoozed: number;
  showsSnoozed: boolean;
}

/** What is slipping for the children within reach, in the order of `byHarm`. */
export const driftList = caseloadAction({
  name: 'drift-list',
  auditedAs: 'saw what is slipping, in a list',
  permission: 'see drift',
  among: (_: DriftAsked, today) => ({ lookedAfterOn: today }),
  decide: (files, { whose: asked, page, snoozed }, circumstances) => {
    const whose = asked ?? usual[reachOf(circumstances.actor, 'see drift')] ?? 'mine';
    const found = foundFor(whose, files, circumstances);
    const asleep = found.filter((one) => isAsleep(one, circumstances));
    const listed = (snoozed ? asleep : found.filter((one) => !isAsleep(one, circumstances))).sort(
      (one, other) => byHarm(one.finding, other.finding) || (one.file.child.id < other.file.child.id ? -1 : 1),
    );
    const shown = pageOf(listed, page);
    const result: DriftList = {
      ...shown,
      rows: shown.rows.map(({ finding, file }) => findingRow(finding, file, circumstances)),
      whose,
      isToDo: whose === 'mine' && reachOf(circumstances.actor, 'see drift') !== 'own',
      today: listed.filter(({ finding }) => finding.harm === 'act today').length,
      children: new Set(listed.map(({ file }) => file.child.id)).size,
      snoozed: asleep.length,
      showsSnoozed: snoozed,
    };
    return { result, shows: [...new Set(result.rows.map(({ child }) => child.id))] };
  },
});

const usual: Partial<Record<string, WhoseDrift>> = { own: 'mine', team: 'team', all: 'service' };

interface OfFile {
  finding: Finding;
  file: CaseFile;
}

function foundFor(whose: WhoseDrift, files: readonly CaseFile[], circumstances: Circumstances): OfFile[] {
  const { actor } = circumstances;
  const reach = reachOf(actor, 'see drift');
  if (whose === 'team' && actor.teams.length === 0) {
    throw new Refusal('You have no team on record.', undefined, { step: 'see what is slipping' });
  }
  if (whose === 'team' && reach === 'own') {
    throw new Refusal('That list is for the team manager.', undefined, { step: 'see what is slipping' });
  }
  if (whose === 'service' && reach !== 'all') {
    throw new Refusal('That list is for the IRO manager.', undefined, { step: 'see what is slipping' });
  }
  const asked =
    whose === 'team' ? files.filter(({ child }) => child.teamId !== null && actor.teams.includes(child.teamId)) : files;
  const found = asked.flatMap((file) => findingsSeen(file, circumstances).map((finding) => ({ finding, file })));
  if (whose !== 'mine' || reach === 'own') return found;
  return found.filter(({ finding, file }) => isTheirs(finding, file, circumstances));
}

const isAsleep = ({ finding, file }: OfFile, { actor, today }: Circumstances) =>
  snoozedUntil(file, actor.personId, findingKey(finding), today) !== null;
