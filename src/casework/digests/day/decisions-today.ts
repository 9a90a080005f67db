import { isFinished, type Standing } from '../../../domain/decisions/decision-standing.ts';
import type { Verb } from '../../../domain/decisions/verbs.ts';
import { ownerHears } from '../../../domain/time/our-spans.ts';
import { type DecisionRow, decisionRow, mayRead } from '../../decisions/decision-row.ts';
import { type DayRow, type FileRead, type Reading, rowOf } from './day-row.ts';
import { type TakenUpBy, takenUpBy } from './taken-up.ts';

/** As the reader may see them, worked out once for every question below. */
export const openRows = ({ file, known, circumstances }: FileRead): readonly Open[] =>
  known.standings
    .filter((standing) => !isFinished(standing) && mayRead(standing, file, circumstances))
    .map((standing) => ({ standing, row: decisionRow(standing, file, circumstances) }));

export interface Open {
  standing: Standing;
  row: DecisionRow;
}

const hidden = 'A confidential decision';
/** What is confidential enters no message, whoever it goes to. */
const titled = ({ wording, isConfidential }: DecisionRow) => (isConfidential ? hidden : wording);

const asks: Partial<Record<DecisionRow['state'], { what: string; label: string; verb: Verb | '' }>> = {
  'waiting for confirmation': { what: 'Confirm that it is done', label: 'Confirm', verb: 'confirm' },
  'asked for longer': { what: 'Its owner asks for longer', label: 'Answer', verb: 'extend' },
  'needs an owner': { what: 'It needs an owner', label: 'Give to somebody', verb: 'offer' },
  'cannot be done': { what: 'Its owner says it can’t be done', label: 'Open', verb: '' },
};

const question = { what: 'A question to answer', label: 'Answer', verb: 'answer' } as const;

/** What waits for the IRO: to answer a question, to confirm, to extend, to give to somebody, to answer a manager who disagrees. */
export const toSettle = ({ file }: Reading, open: readonly Open[]): DayRow[] =>
  open.flatMap(({ row }) => {
    const { child, id, state, may, manager, isDisputed, questions } = row;
    if (!may.settle || (state === 'waiting for confirmation' && !may.confirm)) return [];
    const disagreed = manager === 'disagreed' && !isDisputed;
    const ask =
      (questions.length > 0 ? question : asks[state]) ??
      (disagreed ? { what: 'The manager disagrees', label: 'Open', verb: '' } : null);
    if (ask === null) return [];
    const line = ask.verb === '' ? `decisions ${child.id}` : `decision ${ask.verb} ${child.id} ${id}`;
    return [
      rowOf(file, {
        what: `${ask.what}: ${titled(row)}`,
        whose: row.owner,
        by: row.dueOn,
        late: row.workingDaysLate,
        press: { label: ask.label, line },
      }),
    ];
  });

/** What waits for the manager’s answer, a row for each sending: silence counts as agreement after its last day. */
export function toAnswer({ file }: Reading, open: readonly Open[]): DayRow[] {
  const waiting = open.flatMap(({ row }) => (row.may.answer ? [row] : []));
  return [...new Set(waiting.map(({ sending }) => sending))].map((sending) => {
    const together = waiting.filter((row) => row.sending === sending);
    const what = together.length === 1 ? '1 decision to answer' : `${together.length} decisions to answer`;
    const line = `one-by-one ${file.child.id} ${sending}`;
    return rowOf(file, { what, by: together[0]?.answerBy ?? null, press: { label: 'Go one by one', line } });
  });
}

/** It is for its owner to act: what an owner has asked, or said, is the IRO’s to answer. */
export const isOwnersTurn = ({ state }: Pick<DecisionRow, 'state'>): boolean =>
  state === 'open' || state === 'with the manager';

/** Of what the reader owes, whose line each is that is theirs to be reminded of no more. */
export const takenUp = (reading: Reading, open: readonly Open[]): TakenUpBy[] =>
  open.filter(({ row }) => row.may.report && isOwnersTurn(row)).flatMap((one) => takenUpBy(reading, one) ?? []);

/** What the reader owes: due within the week, or past its date and not yet taken up by anybody else. */
export function toDo(reading: Reading, open: readonly Open[]): DayRow[] {
  const { file, circumstances } = reading;
  const { today, law, actor } = circumstances;
  return open
    .filter((one) => one.row.may.report && isOwnersTurn(one.row) && takenUpBy(reading, one) === null)
    .filter(
      ({ row }) => row.dueOn < today || law.calendar.workingDaysBetween(today, row.dueOn) <= ownerHears.workingDays,
    )
    .map(({ row, standing }) =>
      rowOf(file, {
        what: titled(row),
        whose: standing.owner === actor.personId ? null : row.owner,
        by: row.dueOn,
        late: row.workingDaysLate,
        harm: row.workingDaysLate > 0 ? 'act today' : null,
        press: { label: 'Done', line: `decision done ${row.child.id} ${row.id}` },
      }),
    );
}

/** The manager’s line: its owner has been told three times. */
export const toTakeUp = (reading: Reading, open: readonly Open[]): DayRow[] =>
  open
    .filter((one) => isOwnersTurn(one.row) && one.row.workingDaysLate > 0 && takenUpBy(reading, one) === 'team manager')
    .map(({ row }) =>
      rowOf(reading.file, {
        what: titled(row),
        whose: row.owner,
        by: row.dueOn,
        late: row.workingDaysLate,
        harm: 'act this week',
        press: { label: 'Decisions', line: `decisions ${row.child.id}` },
      }),
    );
