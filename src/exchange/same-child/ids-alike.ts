import type { KnownId } from '../../domain/records/import-answer.ts';
import type { Day } from '../../domain/time/day.ts';
import { isReference } from '../../domain/wording/reference.ts';
import type { ImportQuestion, SaidOfChild } from '../said.ts';

/** One id, with all that is known of whose it is: in the records, and in the files being read. */
interface IdSeen {
  reference: string;
  bornOn: Day | null;
  isInCaseload: boolean;
  hasCare: boolean;
  starts: ReadonlySet<Day>;
  /** Null while care goes on, as far as anybody says. */
  endedOn: Day | null;
  seenTo: Day | null;
  /** The files of care being read that name it. */
  files: ReadonlySet<string>;
}

/** Two ids that may be one child’s. The child is known by `main`: the id that the files of care use now. */
export interface IdPair {
  alias: string;
  main: string;
  says: string;
}

export const aboutPair = ({ alias, main }: Pick<IdPair, 'alias' | 'main'>): string => `${alias} = ${main}`;

/** The two ids that an answer is about; null where it is about something else. */
export function pairIn(about: string): Pick<IdPair, 'alias' | 'main'> | null {
  const [alias = '', main = '', ...more] = about.replace(/^'/, '').split(' = ');
  return isReference(alias) && isReference(main) && more.length === 0 && alias !== main ? { alias, main } : null;
}

/** Whichever of the two is named first. */
export const sortedPair = ({ alias, main }: Pick<IdPair, 'alias' | 'main'>): string =>
  [alias, main].toSorted().join(' ');

/** What is left of an id when a spreadsheet has taken its zeros or given it a fraction, or a new system set letters before it. */
export const bareId = (reference: string): string =>
  reference
    .toUpperCase()
    .replace(/\.0+$/, '')
    .replace(/^[A-Z]+[-_/. ]*(?=\d)/, '')
    .replace(/^0+(?=\d)/, '');

/** Every pair of ids that is like one child under two: asked about, never joined by itself. */
export function pairsAlike(known: readonly KnownId[], children: ReadonlyMap<string, SaidOfChild>): IdPair[] {
  const ids = idsSeen(known, children);
  return [...alikeButForSigns(ids), ...sameBirthAndStart(ids)];
}

/** Whether an answer may make these two one: a slip in typing two ids must join nobody. */
export function areAlike(
  { alias, main }: Pick<IdPair, 'alias' | 'main'>,
  known: readonly KnownId[],
  children: ReadonlyMap<string, SaidOfChild>,
): boolean {
  if (bareId(alias) === bareId(main)) return true;
  const ids = new Map(idsSeen(known, children).map((one) => [one.reference, one]));
  const [one, other] = [ids.get(alias), ids.get(main)];
  return (
    one !== undefined &&
    other !== undefined &&
    isBornAlike(one, other) &&
    (followsOn(one, other) || followsOn(other, one))
  );
}

/** Known only from the caseload, and known only from files of care: one of them was typed, or opened in a spreadsheet. */
function alikeButForSigns(ids: readonly IdSeen[]): IdPair[] {
  return [...groupedBy(ids, ({ reference }) => bareId(reference)).values()].flatMap((group) => {
    const listed = group.filter(({ hasCare, isInCaseload }) => isInCaseload && !hasCare);
    const cared = group.filter(({ hasCare, isInCaseload }) => hasCare && !isInCaseload);
    return listed.flatMap(({ reference: alias }) =>
      cared.map(({ reference: main }) => ({
        ...{ alias, main },
        says: `${alias} is in the caseload and in no file of care; ${main} is in the files of care and in no caseload: one child?`,
      })),
    );
  });
}

/**
 * Born on one day, and in care from one day or the one from where the other’s ends; and no file names both, as it does of
 * twins. The one that is not in the later files has lost its id.
 */
function sameBirthAndStart(ids: readonly IdSeen[]): IdPair[] {
  const cared = ids.filter(({ hasCare, bornOn }) => hasCare && bornOn !== null);
  return [...groupedBy(cared, ({ bornOn }) => bornOn ?? '').values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap((other): IdPair[] => {
        if (one.files.size + other.files.size === 0 || shareAFile(one, other)) return [];
        const [older, later] = inOrder(one, other);
        return followsOn(older, later) ? [pairOf(older, later)] : followsOn(later, older) ? [pairOf(later, older)] : [];
      }),
    ),
  );
}

/** What is read now is newer than what is not; of two that are, the one that is seen to a later day. */
function inOrder(one: IdSeen, other: IdSeen): [older: IdSeen, later: IdSeen] {
  const isNewer = (id: IdSeen) => id.files.size > 0;
  if (isNewer(one) !== isNewer(other)) return isNewer(other) ? [one, other] : [other, one];
  return (one.seenTo ?? '') <= (other.seenTo ?? '') ? [one, other] : [other, one];
}

function pairOf({ reference: alias, endedOn }: IdSeen, { reference: main }: IdSeen): IdPair {
  const same = `${alias} and ${main} have the same date of birth`;
  const says =
    endedOn === null
      ? `${same} and start of care, and no file names both: one child?`
      : `${same}, and care of the first ends on the day that care of the second begins: one child?`;
  return { alias, main, says };
}

const isBornAlike = (one: IdSeen, other: IdSeen) => one.bornOn !== null && one.bornOn === other.bornOn;

const followsOn = (older: IdSeen, later: IdSeen): boolean =>
  older.endedOn === null ? [...older.starts].some((day) => later.starts.has(day)) : later.starts.has(older.endedOn);

const shareAFile = (one: IdSeen, other: IdSeen) => [...one.files].some((file) => other.files.has(file));

function groupedBy<One>(all: readonly One[], key: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function idsSeen(known: readonly KnownId[], children: ReadonlyMap<string, SaidOfChild>): IdSeen[] {
  const before = new Map(known.map((one) => [one.reference, one]));
  const references = new Set([...before.keys(), ...children.keys()]);
  return [...references].map((reference) => idSeen(reference, before.get(reference), children.get(reference)));
}

function idSeen(reference: string, known: KnownId | undefined, said: SaidOfChild | undefined): IdSeen {
  const { episodes = [], list8 = null, ssd = null, reviews = [] } = said ?? {};
  const periods = ssd?.periods ?? [];
  const began = [
    ...episodes.flatMap(({ startReason, startedOn }) => (startReason === 'S' ? [startedOn] : [])),
    ...(list8?.becameLookedAfterOn ? [list8.becameLookedAfterOn] : []),
    ...periods.map(({ becameLookedAfterOn }) => becameLookedAfterOn),
  ];
  const isSaid = episodes.length + periods.length > 0 || (list8?.becameLookedAfterOn ?? null) !== null;
  const last = episodes.at(-1);
  const ended = last
    ? last.endReason?.startsWith('E')
      ? last.endedOn
      : null
    : (periods.at(-1)?.ceasedOn ?? list8?.ceasedOn ?? null);
  const days = [
    ...episodes.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn]),
    ...reviews.map(({ heldOn }) => heldOn),
    ...periods.map(({ becameLookedAfterOn }) => becameLookedAfterOn),
    list8?.becameLookedAfterOn ?? null,
    list8?.latestReviewOn ?? null,
    known?.seenTo ?? null,
  ].filter((day) => day !== null);
  return {
    reference,
    bornOn: said?.bornOn?.day ?? known?.bornOn ?? null,
    isInCaseload: known?.isListed === true || (said?.caseload ?? null) !== null,
    hasCare: known?.hasCare === true || isSaid,
    starts: new Set([...(known?.starts ?? []), ...began]),
    endedOn: isSaid ? ended : (known?.endedOn ?? null),
    seenTo: days.toSorted().at(-1) ?? null,
    files: new Set([...episodes, ...periods, ...(list8 ? [list8] : [])].map(({ file }) => file)),
  };
}

/** What is asked of the pairs that nobody has answered yet. */
export const pairQuestions = (pairs: readonly IdPair[], answered: ReadonlySet<string>): ImportQuestion[] =>
  pairs
    .filter((pair) => !answered.has(sortedPair(pair)))
    .map((pair) => ({
      kind: 'one child or two',
      reference: pair.main,
      says: `${pair.says} Answer same or different.`,
      about: aboutPair(pair),
      named: [pair.alias, pair.main],
    }));
