import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Account, Heard } from './says.ts';
import type { ToldPeriod } from './told-periods.ts';

/** The form for a new child, as it was sent: names of teams and people as a file would have them. */
export interface NewChildSays {
  becameLookedAfterOn: Day;
  /** SSDA903 LS. */
  legalStatus: string;
  bornOn: Day | null;
  initials: string | null;
  team: string | null;
  socialWorker: string | null;
  /** Null also where the group was made for this child: a council’s own name for it is no difference. */
  siblingGroup: string | null;
  parent: string | null;
  /** Who sent it. */
  by: Id | null;
}

/** What somebody here answered to a question, or decided: the newest of a period, and of the restriction, counts. */
export type EnteredSays = { by: Id | null; because: string | null } & EnteredFact;
export type EnteredFact =
  /** `period`: a day in the period of care that is meant, the first on which it was known. */
  | { of: 'start'; period: Day; day: Day }
  /** `day` null: care has not ended. */
  | { of: 'end'; period: Day; day: Day | null }
  | { of: 'restriction'; restricted: boolean };

/** What is said by hand now, beside what any file says. */
export interface SaidByHand {
  newChild?: NewChildSays;
  entered?: EnteredSays;
}

/** The form’s periods, each with the statement that tells it. A later form on the same day takes an earlier one’s place. */
export const periodsByHand = ({ newChild }: Pick<Account, 'newChild'>): [Heard<NewChildSays>, ToldPeriod][] =>
  newChild.map((one) => [
    one,
    {
      becameLookedAfterOn: one.says.becameLookedAfterOn,
      ceasedOn: null,
      ceasedReason: null,
      knownTo: one.asOf,
    },
  ]);

type Of<Kind extends EnteredFact['of']> = Extract<EnteredSays, { of: Kind }>;

/** What counts of one kind, each with the day on which it was said, oldest first. */
export const enteredOf = <Kind extends EnteredFact['of']>(
  { entered }: Pick<Account, 'entered'>,
  kind: Kind,
): { says: Of<Kind>; on: Day }[] =>
  entered.flatMap(({ says, readOn }) => (says.of === kind ? [{ says: says as Of<Kind>, on: readOn }] : []));

/** Whether a person here has said that the child is restricted, or is not, and when last. Null: nobody has. */
export const restrictionEntered = (account: Pick<Account, 'entered'>): { restricted: boolean; on: Day } | null => {
  const last = enteredOf(account, 'restriction').at(-1);
  return last ? { restricted: last.says.restricted, on: last.on } : null;
};
