import { isFinished, type Standing } from '../../domain/decisions/decision-standing.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import type { Day } from '../../domain/time/day.ts';
import { inWords } from '../../domain/wording/words.ts';
import { cannotOwn } from '../people/owners.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import {
  eventChange,
  oneEach,
  standingOrGone,
  tellConfirmer,
  tellIro,
  tellOfSecondExtension,
  tellOwner,
} from './decision-events.ts';
import { type DecisionRow, decisionRow, isReporter } from './decision-row.ts';

export type OwnersReport =
  | { kind: 'done'; on: Day; note: string }
  | { kind: 'progress'; note: string }
  | { kind: 'longer asked'; newDueOn: Day; note: string }
  | { kind: 'not mine'; note: string }
  | { kind: 'cannot be done'; note: string }
  /** By whoever it fell to when its owner left. */
  | { kind: 'given out'; newOwnerId: Id; note: string };

export interface ReportedOn {
  row: DecisionRow;
  kind: OwnersReport['kind'];
  newDueOn: Day | null;
  /** The manager is being told of a second extension. */
  managerTold: boolean;
  /** Who has it now, where it was given to a colleague. */
  newOwner: string | null;
}

/** The owner says how it is going. Only the owner does: nobody can say “done” for somebody else. */
export const reportOnDecision = caseAction({
  name: 'report-on-decision',
  auditedAs: 'said how a decision is going',
  permission: 'report on own decisions',
  alters: true,
  child: ({ child }: { child: ChildKey; decision: Id; report: OwnersReport }) => child,
  decide: (file, { decision, report }, circumstances) => {
    const standing = standingOrGone(file, decision, circumstances);
    const objection = cannotReport(standing, circumstances) ?? problemWith(report, standing, file, circumstances);
    if (objection) throw objection;
    const managerTold = report.kind === 'longer asked' && isSecond(standing) && !standing.decision.isConfidential;
    const newOwnerId = report.kind === 'given out' ? report.newOwnerId : null;
    const told: Change[] = [
      ...(managerTold ? tellOfSecondExtension(file, standing, circumstances) : []),
      ...tellOwner(file, standing.decision, newOwnerId ?? standing.reporter),
      ...tellIro(file, standing.decision, circumstances),
      ...(report.kind === 'done' ? tellConfirmer(file, standing, circumstances) : []),
    ];
    const changes: Change[] = [
      eventChange(standing.decision, report.kind, report, circumstances),
      ...oneEach(told, circumstances.actor.personId),
    ];
    const newDueOn = report.kind === 'longer asked' ? report.newDueOn : null;
    const row = decisionRow(standing, file, circumstances);
    const newOwner = nameIn(circumstances.staff, newOwnerId);
    const result: ReportedOn = { row, kind: report.kind, newDueOn, managerTold, newOwner };
    return { result, changes };
  },
});

/** It has been put off once already. */
export const isSecond = ({ extensions }: Standing): boolean => extensions >= 1;

/** Why this person may not say anything of it now: it is not theirs, or no more, it is over, or it waits for the IRO. */
export function cannotReport(standing: Standing, circumstances: Circumstances): Refusal | null {
  const { reporter, state } = standing;
  if (!isReporter(standing, circumstances)) {
    const name = nameIn(circumstances.staff, reporter) ?? 'somebody else';
    const moved = wasTheirs(standing, circumstances);
    return new Refusal(`${moved ? `This moved to ${name}.` : `This is for ${name} to say.`} Nothing was recorded.`);
  }
  if (isFinished(standing)) return new Refusal(over(standing));
  if (state !== 'waiting for confirmation') return null;
  return new Refusal('You have said that this is done. It waits for the IRO to confirm it.');
}

/** It was given to them, or they said that it is not theirs. */
const wasTheirs = ({ decision, events }: Standing, { actor }: Circumstances): boolean =>
  [decision.ownerId, ...events.map(({ kind, byId, newOwnerId }) => (kind === 'not mine' ? byId : newOwnerId))].some(
    (id) => id !== null && actor.actsFor.includes(id),
  );

export const over = ({ state }: Standing): string =>
  `This decision is ${state === 'done' ? 'done and confirmed' : state}. Nothing more is asked of anyone.`;

function problemWith(report: OwnersReport, standing: Standing, file: CaseFile, asking: Circumstances): Refusal | null {
  if (report.note.trim() === '') return new Refusal('Say it in a line, in your own words.', 'note');
  if (report.kind === 'given out') return problemWithColleague(report.newOwnerId, standing, file, asking);
  if (report.kind === 'longer asked') return problemWithDate(report.newDueOn, limitsOf(standing, file, asking));
  return report.kind === 'done' ? problemWithDay(report.on, limitsOf(standing, file, asking)) : null;
}

/** Only what a leaver had is anybody’s but the IRO’s to give out. */
function problemWithColleague(newOwnerId: Id, { leftBy, owner }: Standing, file: CaseFile, asking: Circumstances) {
  if (leftBy === null)
    return new Refusal('This is yours to carry out. If it is not, say so, and the IRO gives it out.');
  return newOwnerId === owner
    ? new Refusal('It is with you already. Choose a colleague.', 'owner')
    : cannotOwn(newOwnerId, file, asking);
}

/** Between what days a decision may be done, and put off to. */
export interface ExtensionLimits {
  today: Day;
  madeOn: Day;
  dueOn: Day;
  /** The last day it may be put off to: the day by which the next review is due. Null where none is. */
  lastDay: Day | null;
}

export const limitsOf = (
  { decision, dueOn }: Standing,
  file: CaseFile,
  { today, law }: Circumstances,
): ExtensionLimits => ({
  today,
  madeOn: decision.madeOn,
  dueOn,
  lastDay: lastDayFor(file, today, law),
});

/** Done on a day that has come, and no earlier than it was decided. */
export function problemWithDay(on: Day, { today, madeOn }: ExtensionLimits): Refusal<'on'> | null {
  if (on > today) return new Refusal('That day is in the future. Say it is done once it is.', 'on');
  return on < madeOn
    ? new Refusal(`The decision was made on ${inWords(madeOn)}. Give that day or a later one.`, 'on')
    : null;
}

/** A new date is later than the old one and no later than the next review, which will look at it. */
export function problemWithDate(newDueOn: Day, { today, dueOn, lastDay }: ExtensionLimits): Refusal<'newDueOn'> | null {
  if (newDueOn < today) return new Refusal('That day has passed. Choose a later one.', 'newDueOn');
  if (newDueOn <= dueOn) {
    return new Refusal(`It is due on ${inWords(dueOn)} already. Choose a later day.`, 'newDueOn');
  }
  if (lastDay !== null && newDueOn > lastDay) {
    return new Refusal(`The next review is due by ${inWords(lastDay)}. Choose that day or an earlier one.`, 'newDueOn');
  }
  return null;
}

export const lastDayFor = (file: CaseFile, today: Day, law: Circumstances['law']): Day | null =>
  nextReviewOf(file, today, law).due?.dueOn ?? null;
