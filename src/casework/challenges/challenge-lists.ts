import { isInTeam, isTheirOwn } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type ChildKey, type Circumstances, caseAction, caseloadAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { byPressure, type ChallengeRow, challengesFor } from './challenge-row.ts';

export type WhoseChallenges = 'mine' | 'team' | 'service';

export interface ChallengeList extends PageOf<ChallengeRow> {
  whose: WhoseChallenges;
  /** How many want something of this person next. */
  yours: number;
}

/** Those whose next step is this person’s, and those that are with them; then those of their children that somebody else has to move. */
export const challengesMine = caseloadAction({
  name: 'challenges-mine',
  auditedAs: 'saw challenges, in a list',
  permission: 'see challenges',
  among: (_: { page: number }) => ({ challenged: true }) as const,
  decide: (files, { page }, circumstances) =>
    listed(
      'mine',
      page,
      openIn(
        files,
        circumstances,
        (file, row) => row.next?.isYours === true || row.isWithYou || isOwn(file, circumstances),
      ),
    ),
});

/** The team’s, for its manager. */
export const challengesTeam = caseloadAction({
  name: 'challenges-team',
  auditedAs: 'saw challenges, in the team’s list',
  permission: 'see challenges',
  among: (_: { page: number }) => ({ challenged: true }) as const,
  decide: (files, { page }, circumstances) => {
    const { actor } = circumstances;
    if (actor.role !== 'team manager' || actor.teams.length === 0)
      throw new Refusal('That list is for a team manager.');
    return listed(
      'team',
      page,
      openIn(files, circumstances, (file) => isInTeam(actor, file)),
    );
  },
});

/** The whole service’s, for the IRO manager. */
export const challengesService = caseloadAction({
  name: 'challenges-service',
  auditedAs: 'saw challenges, in the service’s list',
  permission: 'see challenges',
  among: (_: { page: number }) => ({ challenged: true }) as const,
  decide: (files, { page }, circumstances) => {
    if (circumstances.actor.role !== 'iro manager') throw new Refusal('That list is for the IRO manager.');
    return listed(
      'service',
      page,
      openIn(files, circumstances, () => true),
    );
  },
});

export interface ChallengesOfChild {
  child: NamedChild;
  rows: readonly ChallengeRow[];
  /** This person is the child’s IRO, and may raise one. */
  mayRaise: boolean;
}

export const challengesOfChild = caseAction({
  name: 'challenges-of-child',
  auditedAs: 'saw the child’s challenges',
  permission: 'see challenges',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => {
    const rows = challengesFor(file, circumstances);
    const result: ChallengesOfChild = { child: childOf(file), rows, mayRaise: circumstances.may('challenge', file) };
    return { result };
  },
});

type Wanted = (file: CaseFile, row: ChallengeRow) => boolean;

const isOwn = (file: CaseFile, { actor, today }: Circumstances): boolean =>
  actor.role !== 'team manager' && isTheirOwn(actor, file, today);

const openIn = (files: readonly CaseFile[], circumstances: Circumstances, isWanted: Wanted): readonly ChallengeRow[] =>
  files.flatMap((file) =>
    challengesFor(file, circumstances).filter((row) => row.state !== 'closed' && isWanted(file, row)),
  );

function listed(whose: WhoseChallenges, page: number, rows: readonly ChallengeRow[]) {
  const shown = pageOf(rows.toSorted(byPressure), page);
  const yours = rows.filter(({ next }) => next?.isYours).length;
  const result: ChallengeList = { whose, ...shown, yours };
  return { result, shows: [...new Set(shown.rows.map(({ child }) => child.id))] };
}
