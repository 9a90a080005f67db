import type { AllocationGround } from '../../domain/people/allocating/ground.ts';
import { type Candidate, candidatesFor, suggested } from '../../domain/people/allocating/judging.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Kin } from '../../domain/records/kin.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { Circumstances, InGroup } from '../perform/action.ts';

type Knowing = Pick<Circumstances, 'staff' | 'today' | 'law'> & InGroup;

/** What the rules read, for children who are allocated together. */
export function groundsOf(files: readonly CaseFile[], { kin, staff, today, law }: Knowing): AllocationGround[] {
  const together = new Set(files.map(({ child }) => child.id));
  return files.map((file) => ({ file, kin, together, staff, today, law }));
}

/** An IRO is for a child who is looked after: refuses for one who no longer is. */
export function lookedAfter(file: CaseFile, today: string): void {
  const ceased = file.periods.at(-1)?.ceasedOn ?? null;
  if (ceased !== null && ceased <= today) {
    throw new Refusal(
      `${referenceInWords(file.child.reference)} stopped being looked after on ${dateInWords(ceased)}, so there is no IRO to name. Nothing was changed.`,
    );
  }
}

/** A rule, and what it says of one IRO, as a form or a message shows it. */
export interface RuleSaid {
  title: string;
  state: 'met' | 'not met' | 'refused';
  says: string;
  /** Whose reference, where it is not so of all the children. */
  of: string | null;
  /** “IRO Handbook, as council procedures report it” */
  authority: string;
}

export interface CandidateShown {
  id: Id;
  name: string;
  children: number;
  perFullTime: number;
  fte: number;
  met: number;
  of: number;
  isRefused: boolean;
  wantsReason: boolean;
  rules: readonly RuleSaid[];
}

export const shownAs = ({ person, load, judged, ...rest }: Candidate, kin: readonly Kin[]): CandidateShown => ({
  id: person.id,
  name: person.name,
  fte: person.fte,
  children: load.children,
  perFullTime: load.perFullTime,
  ...rest,
  rules: judged.map(({ rule, state, says, child }) => ({
    ...{ title: rule.title, state, says, authority: rule.authority.words },
    of: child === null ? null : (kin.find(({ id }) => id === child)?.reference ?? null),
  })),
});

/** Every IRO against every rule, and whom we would suggest. */
export function comparedFor(files: readonly CaseFile[], knowing: Knowing) {
  const candidates = candidatesFor(groundsOf(files, knowing));
  return {
    candidates: candidates.map((one) => shownAs(one, knowing.kin)),
    suggestedId: suggested(candidates)?.person.id ?? null,
  };
}
