import type { Family, FamilyMember, Relation } from '../../../casework/allocating/family.ts';
import { dateInWords, listed } from '../../../domain/wording/words.ts';
import { button, context, escaped, type Message, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { sectionWith } from '../shared/section-with.ts';

const relations: Record<Relation, string | null> = {
  'asked about': null,
  'brother or sister': 'brother or sister',
  parent: 'parent, looked after too',
  child: 'child of theirs, looked after too',
};

const mostShown = 20;

/** Who is looked after in one family, as far as the reader may see them. */
export function familyMessage({ members, together, iros }: Family): Message {
  const rest = members.length - mostShown;
  return {
    text: 'A family, side by side.',
    blocks: [
      section('*Family*'),
      context('Private: only you see this. Whoever you may not see is not here.'),
      ...members
        .slice(0, mostShown)
        .map((one) =>
          sectionWith(memberWords(one), button('Open', `child ${one.child.id}`, referenceShown(one.child))),
        ),
      ...(rest > 0 ? [context(`And ${rest} more.`)] : []),
      ...(members.length === 1 ? [section('No brother, sister, parent or child of theirs is here.')] : []),
      ...(members.length > 1 ? [context(irosWords(iros))] : []),
      ...(members.length > 1 ? [context(homesWords(members))] : []),
      ...(together === null
        ? []
        : [section(`*One visit could see to them*: ${listed(together.children.map(named))}, ${daysWords(together)}`)]),
    ],
  };
}

const irosWords = ({ without, different }: Family['iros']): string => {
  if (different === 0) return 'None of them has an IRO.';
  if (without > 0) return 'Not all of them have an IRO.';
  return different === 1 ? 'One IRO has them all.' : 'They have more than one IRO.';
};

/** Said, as an absent word would be read as “together”. */
const homesWords = (members: readonly FamilyMember[]): string =>
  members.every(({ relation, livesApart }) => relation === 'asked about' || livesApart)
    ? 'By what the files say of their placements, none of them lives with this child.'
    : 'Your files say what kind of placement each child has, and not at which address: whether the others live together is not recorded.';

const daysWords = ({ from, to }: NonNullable<Family['together']>) =>
  from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;

const memberWords = ({ child, relation, iro, next, lastSeen, livesApart }: FamilyMember) =>
  [
    [
      `*${named(child)}*`,
      ...(relations[relation] === null ? [] : [relations[relation]]),
      ...(livesApart ? ['in another home'] : []),
    ].join(' · '),
    [
      iro === null ? 'no IRO' : `IRO ${escaped(iro)}`,
      next === null
        ? 'no review date'
        : `review ${next.isBooked ? 'booked for' : 'by'} ${dateInWords(next.on)}${escaped(next.waiting)}`,
      ...(lastSeen === undefined ? [] : [lastSeen === null ? 'no visit on record' : `seen ${dateInWords(lastSeen)}`]),
    ].join(' · '),
  ].join('\n');
