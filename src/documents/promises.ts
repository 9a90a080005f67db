import type { DecisionLine } from '../casework/shared/about-review.ts';
import { dateInWords, sentence } from '../domain/wording/words.ts';
import { ended } from './letter-parts.ts';
import type { LetterWording } from './letter-wording.ts';
import type { Part } from './paper.ts';

/** What was decided, whose it is and by when: those made for the first time, and then those promised again. */
export function promises(decisions: readonly DecisionLine[], writer: string, wording: LetterWording): Part[] {
  const made = decisions.filter(({ timesMade }) => timesMade === 1);
  const again = decisions.filter(({ timesMade }) => timesMade > 1);
  const inOrder = [...made, ...again].filter((one) => !namesOwner(one));
  const line = (one: DecisionLine) => {
    const isMet = inOrder.find(({ owner }) => owner === one.owner) !== one;
    return `${ended(one.wording)} ${whose(one, { wording, isMet, writer })} by ${dateInWords(one.nowDueOn)}.`;
  };
  return [
    ...listUnder('What we agreed', made.map(line)),
    ...listUnder('Still not done, and promised again', again.map(line)),
  ];
}

const listUnder = (heading: string, list: readonly string[]): Part[] =>
  list.length === 0 ? [] : [{ heading }, { list }];

interface Known {
  wording: LetterWording;
  /** The letter has said who that is. */
  isMet: boolean;
  writer: string;
}

/** “Dan Okafor, your social worker, will do this”. Whoever the decision names itself is not named again. */
function whose(one: DecisionLine, { wording: { outside, roles, done, willDo, iWill }, isMet, writer }: Known): string {
  if (namesOwner(one)) return done;
  const other = outside[one.ownerRole];
  if (other !== undefined) return other;
  if (one.owner === writer) return iWill;
  const role = roles[one.ownerRole];
  // Nobody has it by name yet.
  if (one.owner === one.ownerRole) return willDo(role === undefined ? 'We' : sentence(role));
  return willDo(role === undefined || isMet ? one.owner : `${one.owner}, ${role},`);
}

/** “Dan books the dentist”, “Carer to ring school”: it says whose it is. */
function namesOwner({ wording, owner, ownerRole }: DecisionLine): boolean {
  const [first = owner] = owner.split(' ');
  const words = wording.split(/[^\p{L}’'-]+/u);
  // A role in the middle of a sentence may be anybody’s: “tell the school”.
  const begins = wording.toLowerCase().replace(/^(?:the|your) /, '');
  return (owner !== ownerRole && words.includes(first)) || begins.startsWith(`${ownerRole} `);
}
