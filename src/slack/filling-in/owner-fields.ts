import { z } from 'zod';
import type { OwnerChoice } from '../../casework/people/owners.ts';
import type { DecisionOwner, OutsideOwner } from '../../domain/decisions/decisions.ts';
import { type ObjectionTo, objection } from '../../domain/records/objection-to.ts';
import { choiceField, colleagueField, type Field } from './fields.ts';
import type { AnswersTo } from './form.ts';
import { ifAsked } from './kept-answers.ts';

const outside: readonly { value: OutsideOwner; label: string }[] = [
  { value: 'carer', label: 'Carer' },
  { value: 'parent', label: 'Parent' },
  { value: 'school', label: 'School' },
  { value: 'health', label: 'Health' },
  { value: 'somebody else', label: 'Somebody else outside' },
];

/** Slack holds 100 in a menu: these, those outside, and the way to everybody else. */
const mostNamed = 90;
const another = 'another colleague';

type Owners = readonly OwnerChoice[];

/** The questions of whose something is: the second comes only where there are too many people for a menu. */
export const ownerQuestions = { owner: ifAsked(z.string()), colleague: ifAsked(z.string()) };

type OwnerAnswers = Partial<AnswersTo<typeof ownerQuestions>>;
interface OwnerFields {
  owner: Field<string | null>;
  colleague?: Field<string | null>;
}

/** Those nearest the child in a menu; in a large council, everybody else by Slack’s own search of people. */
export const ownerFields = (owners: Owners, answers: OwnerAnswers): OwnerFields => ({
  owner: choiceField('Whose is it?', [
    ...menu(owners, ({ name, role }) => `${name} (${role.replace('iro', 'IRO')})`),
    ...outside,
  ]),
  ...anotherColleague(answers),
});

export const colleagueFields = (owners: Owners, answers: OwnerAnswers): OwnerFields => ({
  owner: choiceField(
    'Who?',
    menu(owners, ({ name }) => name),
  ),
  ...anotherColleague(answers),
});

const menu = (owners: Owners, labelOf: (one: OwnerChoice) => string) => [
  ...owners.slice(0, mostNamed).map((one) => ({ value: one.id, label: labelOf(one) })),
  ...(owners.length > mostNamed ? [{ value: another, label: 'Another colleague' }] : []),
];

const anotherColleague = ({ owner }: OwnerAnswers): Pick<OwnerFields, 'colleague'> =>
  owner === another
    ? { colleague: colleagueField('Which colleague?', { hint: 'Type their name as it is in Slack.' }) }
    : {};

/** Whose it is already, under the questions that ask. */
export function ownerAnswers({ ownerId, ownerRole }: Chosen, owners: Owners) {
  if (ownerId === null) return { owner: ownerRole, colleague: null };
  const at = owners.findIndex(({ id }) => id === ownerId);
  if (at < 0) return { owner: null, colleague: null };
  return at < mostNamed
    ? { owner: ownerId, colleague: null }
    : { owner: another, colleague: owners[at]?.slackUserId ?? null };
}

export interface Chosen {
  ownerId: string | null;
  ownerRole: DecisionOwner;
}

/** Whose it is, or under which question to say what is wrong. */
export function ownerChosen(
  { owner, colleague }: OwnerAnswers,
  owners: Owners,
): Chosen | { problem: ObjectionTo<keyof OwnerAnswers> } {
  const byOutside = outside.find(({ value }) => value === owner);
  if (byOutside) return { ownerId: null, ownerRole: byOutside.value };
  const isBelow = owner === another;
  const person = owners.find(({ id, slackUserId }) => (isBelow ? slackUserId === colleague : id === owner));
  if (person) return { ownerId: person.id, ownerRole: person.role };
  if (!isBelow) return { problem: objection('owner', 'Each decision needs one owner.') };
  if (typeof colleague !== 'string') return { problem: objection('colleague', 'Choose the colleague.') };
  return {
    problem: objection(
      'colleague',
      'They have no staff record here, a role that carries out no decisions, or may not see the child. Choose somebody else.',
    ),
  };
}
