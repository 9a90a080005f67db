import { reachOf } from '../../domain/people/access.ts';
import { operator } from '../../domain/people/people.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { answeredByAFile, type ImportAnswer } from '../../domain/records/import-answer.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { KeptAnswers } from '../../exchange/answers.ts';
import type { Fault } from '../../exchange/reporting/fault.ts';
import type { AnswerSaid, FilesRead } from '../../exchange/said.ts';
import { aboutPair, areAlike, pairIn, sortedPair } from '../../exchange/same-child/ids-alike.ts';
import { joinedChanges, whyNotJoined } from '../../exchange/same-child/joined-file.ts';
import { answerTo, isSpelling } from '../../exchange/spellings/answer-to.ts';
import { spellingKey } from '../../exchange/spellings/spelling.ts';
import type { AuditEntry, Audited, Transaction } from '../../store/store.ts';
import type { ClockAndLaw } from '../perform/clock-and-law.ts';

/** What came of the answers in a council’s files. */
export interface Settled {
  /** Every answer that counts from now on: the files are read by them. */
  answers: KeptAnswers;
  /** The pairs of ids that are settled, either way. */
  pairs: ReadonlySet<string>;
  /** What each new answer does, in a sentence. */
  lines: readonly string[];
  faults: readonly Fault[];
}

/** As files are read by them. */
export function keptAnswers(all: readonly Pick<ImportAnswer, 'about' | 'answer'>[]): KeptAnswers {
  const direct = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const { about, answer } of all) {
    const pair = pairIn(about);
    if (pair === null && isSpelling(about)) spellings.set(about, answer);
    else if (pair !== null && answer === 'same') direct.set(pair.alias, pair.main);
  }
  return { aliases: new Map([...direct.keys()].map((alias) => [alias, lastOf(alias, direct)])), spellings };
}

/** The pairs of ids that somebody has settled, either way: they are asked about no more. */
export const answeredPairs = (all: readonly Pick<ImportAnswer, 'about'>[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ about }) => (pairIn(about) === null ? [] : [keyOf(about)])));

/** Two ids may be one child’s, and a third another year. */
function lastOf(alias: string, direct: ReadonlyMap<string, string>): string {
  const seen = new Set([alias]);
  let main = alias;
  for (let next = direct.get(main); next !== undefined && !seen.has(next); next = direct.get(main)) {
    seen.add(next);
    main = next;
  }
  return main;
}

/**
 * Keeps what was answered to the questions of imports, and puts together the two records of one child. An answer that
 * can’t be so is refused, alone, with a sentence.
 */
export async function settleAnswers(
  tx: Transaction,
  clockAndLaw: ClockAndLaw,
  operatorName: string,
  { reading, dryRun }: { reading: FilesRead; dryRun: boolean },
): Promise<Audited<Settled>> {
  const actor = operator(operatorName);
  if (reachOf(actor, 'import files') !== 'all') throw new Refusal('Only the operator brings files in.');
  await tx.takeImportTurn();
  const kept = new Map((await tx.importAnswers.latest()).map((one) => [keyOf(one.about), one]));
  const known = await tx.importAnswers.ids();
  const lines: string[] = [];
  const faults: Fault[] = [];
  const entries: AuditEntry[] = [];
  const audited = (about: AuditEntry['about'], childId: string | null): AuditEntry => ({
    at: clockAndLaw.now(),
    actor,
    action: dryRun ? 'preview-import' : 'answer-import-question',
    childId,
    ended: 'done',
    about,
  });

  for (const said of reading.answers) {
    const before = kept.get(keyOf(said.about));
    const found = await settled(said, before);
    if ('problem' in found) {
      faults.push(faultOf(said, found.problem));
      continue;
    }
    if (before?.answer === found.answer) continue;
    const { answer, line, joined } = found;
    const row: ImportAnswer = {
      ...answeredByAFile,
      id: clockAndLaw.newId(),
      about: plainAbout(said.about),
      answer,
      answeredBy: operatorName,
      answeredAt: clockAndLaw.now(),
      source: said.file,
      joinedId: joined?.from.child.id ?? null,
      intoId: joined?.into.child.id ?? null,
    };
    kept.set(keyOf(said.about), row);
    lines.push(line);
    if (joined)
      for (const { child } of [joined.from, joined.into]) entries.push(audited({ joined: row.joinedId }, child.id));
    else entries.push(audited({ answers: 1 }, null));
    if (!dryRun) {
      if (joined) await join(joined);
      await tx.importAnswers.keep([row]);
    }
  }
  const first = audited({ answers: reading.answers.length, faults: faults.length }, null);
  const all = [...kept.values()];
  const result = { answers: keptAnswers(all), pairs: answeredPairs(all), lines, faults };
  return { entries: [first, ...entries], result };

  async function settled(said: AnswerSaid, before: ImportAnswer | undefined): Promise<Found> {
    const pair = pairIn(said.about);
    if (pair === null) return answerTo(plainAbout(said.about), said.answer) ?? { problem: noSuchQuestion };
    const answer = said.answer.trim().toLowerCase();
    if (answer !== 'same' && answer !== 'different') return { problem: 'Answer same or different.' };
    const { alias, main } = pair;
    if (answer === 'different') {
      if (before?.joinedId) return { problem: stayJoined(before) };
      return { answer, line: `${alias} and ${main} are two children, and are not asked about again.` };
    }
    if (before?.answer === 'same') return { answer, line: '' };
    if (!areAlike(pair, known, reading.children)) return { problem: notAlike(alias, main) };
    const files = await tx.caseFilesOf([alias, main]);
    const [from, into] = [alias, main].map((reference) => files.find(({ child }) => child.reference === reference));
    if (from && into) {
      const objection = whyNotJoined(from, into) ?? (await forenameLost(from));
      if (objection !== null) return { problem: objection };
      return {
        answer,
        line: `${alias} and ${main} are one child: their two records are one, under ${main}.`,
        joined: { from, into },
      };
    }
    if (from && !dryRun) await tx.apply([{ put: 'child', row: { ...from.child, reference: main } }]);
    return { answer, line: `${alias} and ${main} are one child, and ${alias} is read as ${main} from now on.` };
  }

  async function forenameLost({ child }: CaseFile): Promise<string | null> {
    if (tx.forenames.areKept || !(await tx.forenames.isKept(child.id))) return null;
    return 'A forename is kept for one of the two under a key. Set NAMES_KEY, and answer again.';
  }

  async function join({ from, into }: Joined): Promise<void> {
    await tx.apply([
      ...joinedChanges(from, into, clockAndLaw.today()),
      { join: { from: from.child.id, into: into.child.id } },
    ]);
    await tx.ledger.allMoved(clockAndLaw.today());
  }
}

interface Joined {
  from: CaseFile;
  into: CaseFile;
}
type Found = { problem: string } | { answer: string; line: string; joined?: Joined };

/** An answer about two ids is about them in whichever order. */
const keyOf = (about: string): string => {
  const pair = pairIn(about);
  return pair === null ? spellingKey(about) : sortedPair(pair);
};

const plainAbout = (about: string): string => {
  const pair = pairIn(about);
  return pair === null ? spellingKey(about) : aboutPair(pair);
};

const noSuchQuestion = 'No import asks this. Copy what a question is about from its list, as it stands there.';

const notAlike = (alias: string, main: string) =>
  `${alias} and ${main} have neither the same id but for zeros and letters before it, nor the same date of birth and start ` +
  'of care. Nothing was joined.';

export const stayJoined = ({ answeredAt, answeredBy }: ImportAnswer) =>
  `Their records were put together on ${dateInWords(answeredAt.slice(0, 10))}, as ${answeredBy} answered, and what was ` +
  'recorded since can’t be told apart. Put back a backup from before that day, or correct each row in Slack.';

const faultOf = ({ file, line, answer }: AnswerSaid, problem: string): Fault => ({
  file,
  line,
  column: 'answer',
  says: answer,
  problem,
  kept: 'row refused',
});
