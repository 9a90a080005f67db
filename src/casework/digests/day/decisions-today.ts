import { isFinished, type Standing } from '../../../domain/decisions/decision-standing.ts';
import { ownerHears } from '../../../domain/time/our-spans.ts';
import { confirmerOf } from '../../decisions/decision-events.ts';
import { type DecisionRow, decisionRow, isOwed, isOwnersTurn, mayRead } from '../../decisions/decision-row.ts';
import { type DayRead, type DayRow, type FileRead, rowOf } from './day-row.ts';
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

type Ask = 'look into a decision' | 'confirm that it is done' | 'answer for longer' | 'give to somebody';

const asks: Partial<Record<DecisionRow['state'], { what: string; step: Ask }>> = {
  'waiting for confirmation': { what: 'Confirm that it is done', step: 'confirm that it is done' },
  'asked for longer': { what: 'Its owner asks for longer', step: 'answer for longer' },
  'needs an owner': { what: 'It needs an owner', step: 'give to somebody' },
  'cannot be done': { what: 'Its owner says it can’t be done', step: 'look into a decision' },
};

const question = { what: 'A question to answer', step: 'answer a question' } as const;

/** What waits for the IRO: to answer a question, to confirm, to extend, to give to somebody, to answer a manager who disagrees. */
export const toSettle = ({ file, circumstances }: FileRead, open: readonly Open[]): DayRow[] =>
  open.flatMap(({ row }) => {
    const { child, id, state, may, manager, isDisputed, questions } = row;
    if (!may.settle || (state === 'waiting for confirmation' && !may.confirm)) return [];
    const disagreed = manager === 'disagreed' && !isDisputed;
    const ask =
      (questions.length > 0 ? question : asks[state]) ??
      (disagreed ? ({ what: 'The manager disagrees', step: 'look into a decision' } as const) : null);
    if (ask === null) return [];
    return [
      rowOf(file, circumstances, {
        what: `${ask.what}: ${titled(row)}`,
        whose: row.owner,
        by: row.dueOn,
        late: row.late,
        next: { step: ask.step, child: child.id, decision: id },
      }),
    ];
  });

/** An IRO’s own decision, said to be done, is for the IRO manager to confirm, whoever’s child it is. */
export function toConfirmForIro(reading: FileRead): DayRow[] {
  const { file, circumstances } = reading;
  if (circumstances.actor.role !== 'iro manager' || file.decisions.length === 0) return [];
  return toSettle(
    reading,
    openRows(reading).filter(
      ({ row, standing }) =>
        row.state === 'waiting for confirmation' &&
        confirmerOf(file, standing, circumstances) === circumstances.actor.personId,
    ),
  );
}

/** What waits for the manager’s answer, a row for each sending: silence counts as agreement after its last day. */
export function toAnswer({ file, circumstances }: DayRead, open: readonly Open[]): DayRow[] {
  const waiting = open.flatMap(({ row }) => (row.may.answer ? [row] : []));
  return [...new Set(waiting.map(({ sending }) => sending))].map((sending) => {
    const together = waiting.filter((row) => row.sending === sending);
    const what = together.length === 1 ? '1 decision to answer' : `${together.length} decisions to answer`;
    const next = { step: 'answer one by one', child: file.child.id, sending } as const;
    return rowOf(file, circumstances, { what, by: together[0]?.answerBy ?? null, next });
  });
}

/** Of what the reader owes, whose line each is that is theirs to be reminded of no more. */
export const takenUp = (reading: DayRead, open: readonly Open[]): TakenUpBy[] =>
  open.filter(({ row }) => isOwed(row)).flatMap((one) => takenUpBy(reading, one) ?? []);

/** All that the reader owes, whenever it is due and whoever has taken it up: what `/iro mine` lists first. */
export const owed = (reading: DayRead, open: readonly Open[]): DayRow[] =>
  open.filter(({ row }) => isOwed(row)).map((one) => owedRow(reading, one));

/** Of what the reader owes: due within the week, or past its date and not yet taken up by anybody else. */
export function toDo(reading: DayRead, open: readonly Open[]): DayRow[] {
  const { today, law } = reading.circumstances;
  return open
    .filter((one) => isOwed(one.row) && takenUpBy(reading, one) === null)
    .filter(
      ({ row }) => row.dueOn < today || law.calendar.workingDaysBetween(today, row.dueOn) <= ownerHears.workingDays,
    )
    .map((one) => owedRow(reading, one));
}

const owedRow = ({ file, circumstances }: DayRead, { row, standing }: Open): DayRow =>
  rowOf(file, circumstances, {
    what: titled(row),
    whose: standing.owner === circumstances.actor.personId ? null : row.owner,
    by: row.dueOn,
    late: row.late,
    harm: row.late === null ? null : 'act today',
    next: { step: 'say that it is done', child: row.child.id, decision: row.id },
  });

/** The manager’s line: its owner has been told three times. */
export const toTakeUp = (reading: DayRead, open: readonly Open[]): DayRow[] =>
  open
    .filter((one) => isOwnersTurn(one.row) && one.row.late !== null && takenUpBy(reading, one) === 'team manager')
    .map(({ row }) =>
      rowOf(reading.file, reading.circumstances, {
        what: titled(row),
        whose: row.owner,
        by: row.dueOn,
        late: row.late,
        harm: 'act this week',
        key: `take up ${row.id}`,
        next: { step: 'take up a decision', child: row.child.id },
      }),
    );
