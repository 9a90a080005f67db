import { type ChallengeTheme, challengeThemes } from '../../domain/challenges/challenges.ts';
import { type Concern, concernStanding } from '../../domain/challenges/concerns.ts';
import { directorIn } from '../../domain/challenges/director.ts';
import { mayNameAChild } from '../../domain/challenges/names-a-child.ts';
import { concernAnswerWithin } from '../../domain/duties/challenge-limits.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import { type Circumstances, sweepAction } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';
import { type ConcernRow, concernAfter, type EvidenceSaid, evidenceSaid } from './concern-row.ts';
import { tellConcern } from './concern-tellings.ts';
import { tallyingThemes } from './theme-tally.ts';

/** What the form begins with: all of it can be changed but the counts. */
export interface ConcernToRaise {
  child: null;
  whom: string;
  /** Of each theme, what is counted today. */
  evidence: Readonly<Partial<Record<ChallengeTheme, EvidenceSaid>>>;
  /** Themes of which a concern is open: another one of the same is not raised beside it. */
  open: readonly ChallengeTheme[];
  people: readonly { id: Id; name: string }[];
  /** Whom it is proposed to put it to. */
  to: Id | null;
  wantedBy: Day;
  today: Day;
}

/** Whom a concern can be put to. */
export const seniorManagers = ({ staff: { people } }: Pick<Circumstances, 'staff'>) =>
  people.filter(({ role }) => role === 'senior manager').map(({ id, name }) => ({ id, name }));

const openThemes = ({ staff, today, law }: Circumstances): readonly ChallengeTheme[] =>
  staff.concerns.flatMap((one) =>
    concernStanding(one, staff.concernEvents, today, law.calendar).closed ? [] : [one.theme],
  );

/** From enough children on the bot proposes it; an IRO manager who sees it sooner need not wait. */
export const concernToRaise = sweepAction({
  name: 'concern-to-raise',
  auditedAs: 'opened the form to raise a concern about practice',
  permission: 'raise a concern',
  among: (_: Record<string, never>, today) => ({ lookedAfterOn: today }),
  begin: (_, circumstances) => {
    const people = seniorManagers(circumstances);
    if (people.length === 0)
      throw new Refusal(
        'A concern is put to a senior manager, and none is set up here. Ask for one in the staff file.',
      );
    const { add, evidence } = tallyingThemes(circumstances);
    return {
      add,
      end: () => {
        const { today, law, staff } = circumstances;
        const result: ConcernToRaise = {
          ...{ child: null, whom: 'IRO service', people, today, open: openThemes(circumstances) },
          evidence: Object.fromEntries(challengeThemes.map((theme) => [theme, evidenceSaid(evidence(theme))])),
          to: directorIn(staff.people, law.challenges)?.id ?? people[0]?.id ?? null,
          wantedBy: law.calendar.addWorkingDays(today, concernAnswerWithin.workingDays),
        };
        return { result };
      },
    };
  },
});

export type RaisingConcern = Pick<Concern, 'theme' | 'what' | 'asks' | 'toId' | 'wantedBy'>;

/** What is wrong with what somebody writes of practice, and where; null where nothing is. */
export function wrongInWords(words: string): string | null {
  if (words.trim() === '') return 'Say it in a line, in your own words.';
  const named = mayNameAChild(words);
  return named === null
    ? null
    : `Leave out “${named}”: a concern is about practice and no child, and that could say which child is meant.`;
}

/** What is counted is frozen as it is raised: what comes after is another matter. */
export const raiseConcern = sweepAction({
  name: 'raise-concern',
  auditedAs: 'raised a concern about practice',
  permission: 'raise a concern',
  alters: true,
  among: (_: RaisingConcern, today) => ({ lookedAfterOn: today }),
  begin: (raising, circumstances) => {
    check(raising, circumstances);
    const { add, evidence } = tallyingThemes(circumstances);
    return {
      add,
      end: () => {
        const { actor, today, now, newId } = circumstances;
        const row: Concern = {
          ...{ id: newId(), theme: raising.theme, toId: raising.toId, wantedBy: raising.wantedBy },
          ...{ what: onOneLine(raising.what), asks: onOneLine(raising.asks), evidence: evidence(raising.theme) },
          ...{ raisedById: actor.personId ?? '', raisedOn: today, raisedAt: now },
        };
        const changes: Change[] = [{ put: 'concern', row }, tellConcern(row.id, row.toId)];
        const result: ConcernRow = concernAfter(row.id, changes, circumstances);
        return { result, changes };
      },
    };
  },
});

function check({ theme, what, asks, toId, wantedBy }: RaisingConcern, circumstances: Circumstances): void {
  for (const [field, words] of Object.entries({ what, asks })) {
    const wrong = wrongInWords(words);
    if (wrong !== null) throw new Refusal(wrong, field);
  }
  if (wantedBy <= circumstances.today) throw new Refusal('Give them until a day to come.', 'wantedBy');
  mayBeAsked(toId, circumstances);
  if (openThemes(circumstances).includes(theme))
    throw new Refusal('A concern about this is open already. Nothing was changed.', 'theme', {
      step: 'see the concerns',
    });
}

export function mayBeAsked(to: Id, { staff }: Circumstances): void {
  if (personIn(staff, to)?.role !== 'senior manager')
    throw new Refusal('They are no senior manager here now. Choose somebody else.', 'to');
}
