import type { Id } from '../../domain/records/id.ts';
import { type ObjectionTo, objection } from '../../domain/records/objection-to.ts';
import type { Day } from '../../domain/time/day.ts';
import { initialsProblem, isInitials } from '../ours/caseload.ts';
import { referenceCell } from '../reading/cells.ts';
import { noCoverage, noFile } from '../reading/gathering.ts';
import type { Fault } from '../reporting/fault.ts';
import type { SaidOfChild } from '../said.ts';

/** The form for a new child once its people and places are known by name. */
export interface NewChildForm {
  reference: string;
  initials: string | null;
  bornOn: Day | null;
  becameLookedAfterOn: Day;
  /** SSDA903 LS. */
  legalStatus: string;
  team: string | null;
  socialWorker: { account: string; name: string } | null;
  siblingGroup: string | null;
  /** The group was made for this child, and is no name of the council’s. */
  isNewGroup: boolean;
  parent: string | null;
  restricted: boolean;
  by: Id | null;
}

/** A form is no file: what is objected to in it stands under its question. */
const place = { file: 'the form', line: 0 };

/** What a file about this child would have said: read, planned and kept as one. */
export const saidOfNewChild = (form: NewChildForm): SaidOfChild => {
  const { reference, bornOn, becameLookedAfterOn, legalStatus, team, socialWorker, siblingGroup, parent } = form;
  const initials = plainInitials(form.initials);
  return {
    reference,
    bornOn: bornOn === null ? null : { ...place, day: bornOn, saidBy: 'new child' },
    episodes: [],
    reviews: [],
    list8: null,
    ssd: null,
    caseload: {
      ...{ ...place, initials, iro: null, socialWorker: socialWorker?.account ?? null, team, siblingGroup, parent },
      // “No” says nothing: it takes no restriction away.
      ...{ restricted: form.restricted ? true : null, forename: null },
    },
    byHand: {
      newChild: {
        ...{
          becameLookedAfterOn,
          legalStatus,
          bornOn,
          initials,
          team,
          socialWorker: socialWorker?.name ?? null,
          parent,
        },
        siblingGroup: form.isNewGroup ? null : siblingGroup,
        by: form.by,
      },
    },
    byFile: noFile(),
    coverage: noCoverage,
  };
};

/** No file: a child planned again from all that is kept, with what a person says now. */
export const saidAgain = (reference: string, byHand: SaidOfChild['byHand']): SaidOfChild => ({
  ...{ reference, bornOn: null, episodes: [], reviews: [], list8: null, ssd: null, caseload: null },
  ...(byHand && { byHand }),
  ...{ byFile: noFile(), coverage: noCoverage },
});

export const plainInitials = (typed: string | null): string | null =>
  typed === null ? null : typed.replaceAll(/[.\s]/g, '').toUpperCase();

/** The question under which a column of a file is asked. */
const questionOf: Readonly<Record<string, NewChildQuestion>> = {
  team: 'team',
  parent: 'parent',
  social_worker: 'socialWorker',
};

export type NewChildQuestion =
  | 'reference'
  | 'isAnother'
  | 'initials'
  | 'bornOn'
  | 'becameLookedAfterOn'
  | 'legalStatus'
  | 'team'
  | 'socialWorker'
  | 'siblings'
  | 'parent'
  | 'restricted'
  | 'seenBy'
  | 'toldOn'
  | 'toldBecause';

/** An import’s faults, under the questions they are about, in its words. */
export const faultsOfForm = (faults: readonly Fault[]): ObjectionTo<NewChildQuestion>[] =>
  faults.flatMap(({ column, problem }) => {
    const about = questionOf[column ?? ''];
    return about === undefined ? [] : [objection(about, problem)];
  });

/** “k.m.” can be no name, in whatever case: no two letters of it stand together. */
const isDotted = (typed: string) => typed.length <= 8 && !/\p{L}\p{L}/u.test(typed) && /^[\p{L}. ]+$/u.test(typed);

/** What a file’s cell would be refused for: the same sentences. */
export const cellFaults = ({
  reference,
  initials,
}: {
  reference: string;
  initials: string | null;
}): ObjectionTo<NewChildQuestion>[] => {
  const problem = referenceCell.safeParse(reference).error?.issues[0]?.message;
  return [
    ...(problem === undefined ? [] : [objection('reference' as const, problem)]),
    ...(initials === null || isInitials(initials) || isDotted(initials)
      ? []
      : [objection('initials' as const, initialsProblem)]),
  ];
};
