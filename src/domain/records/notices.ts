import { isDay } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { DigestDay } from '../time/digest-day.ts';
import { type Id, idFrom } from './id.ts';

/** How what a message is about is kept, and stands on its button: our own ids and days, a word each. */
interface Shape<Subject> {
  words: (subject: Subject) => readonly string[];
  /** Null: nothing of ours. */
  from: (words: readonly string[]) => Subject | null;
}

const anId: Shape<Id> = {
  words: (id) => [id],
  from: ([word, ...rest]) => (rest.length === 0 ? idFrom(word) : null),
};

const twoIds = <One extends string, Other extends string>(one: One, other: Other): Shape<Record<One | Other, Id>> => ({
  words: (subject) => [subject[one], subject[other]],
  from: (words) => {
    const [first, second] = words.map(idFrom);
    return words.length === 2 && first && second
      ? ({ [one]: first, [other]: second } as Record<One | Other, Id>)
      : null;
  },
});

const aDay: Shape<Day> = { words: (day) => [day], from: ([word = '']) => (isDay(word) ? word : null) };

const [quietly, was] = ['quiet', 'missed:'];
const aDigest: Shape<DigestDay> = {
  words: ({ on, missed, quiet }) => [on, ...(quiet ? [quietly] : []), ...missed.map((day) => `${was}${day}`)],
  from: ([on = '', ...rest]) => {
    const missed = rest.filter((word) => word.startsWith(was)).map((word) => word.slice(was.length));
    const others = rest.filter((word) => !word.startsWith(was) && word !== quietly);
    return [on, ...missed].every(isDay) && others.length === 0 ? { on, missed, quiet: rest.includes(quietly) } : null;
  },
};

const theirOwn: Shape<'home'> = { words: (home) => [home], from: ([word]) => (word === 'home' ? word : null) };

/** Every kind of message there is, and what each is about besides its reader and a child. */
const shapes = {
  'draft for the iro': twoIds('draft', 'begunBy'),
  'draft kept': anId,
  'early request for the iro': anId,
  /** Of these three, what was sent together, or the review. */
  'decisions for the manager': anId,
  'decisions for the owner': anId,
  'answers for the iro': anId,
  /** Whoever they came to. */
  'decisions passed on': anId,
  /** Of these two, who took it back. */
  'review taken back': anId,
  'taken back': anId,
  'second extension': anId,
  'put off again': anId,
  'question for the iro': twoIds('decision', 'question'),
  'reply for the manager': twoIds('decision', 'question'),
  'reply for the owner': twoIds('decision', 'question'),
  /** Of these two, whoever asks. */
  reminder: anId,
  'quiet note': anId,
  'my day': aDigest,
  'team day': aDigest,
  'iros day': aDigest,
  week: aDigest,
  month: aDigest,
  cover: anId,
  'cover to confirm': anId,
  /** Who added the child. */
  'new child': anId,
  /** Who changed it. */
  'restriction changed': anId,
  /** An allocation of the press, of a child of theirs. */
  'iro allocated': anId,
  /** A handover of the press. */
  'iro to introduce': anId,
  /** Of these two, what is to be approved. */
  'approval asked': anId,
  'approval answered': anId,
  /** An IRO manager’s reason, with whom they act for. */
  'acted for': anId,
  /** Of these four, the challenge. */
  'challenge to answer': anId,
  'challenge answered': anId,
  'challenge weighed': anId,
  'challenge of the team': anId,
  /** The note. */
  'note to see': anId,
  /** Of these two, the concern. */
  'concern to answer': anId,
  'concern answered': anId,
  /** Since when. */
  unreachable: aDay,
  home: theirOwn,
};

export type NoticeName = keyof typeof shapes;
export type SubjectOf<Name extends NoticeName> = (typeof shapes)[Name] extends Shape<infer Subject> ? Subject : never;
/** The notices that are about a thing of this shape. */
export type NoticeAbout<Subject> = {
  [Name in NoticeName]: SubjectOf<Name> extends Subject ? (Subject extends SubjectOf<Name> ? Name : never) : never;
}[NoticeName];

/** A notice and what it is about, which go together. */
export type About = { [Name in NoticeName]: { notice: Name; subject: SubjectOf<Name> } }[NoticeName];

// The table above gives each name the shape of its own subject, which the compiler can’t follow through a union.
const shapeOf = (name: NoticeName): Shape<unknown> => shapes[name] as Shape<unknown>;

export const subjectInWords = ({ notice, subject }: About): string => shapeOf(notice).words(subject).join(' ');

export const subjectFrom = <Name extends NoticeName>(name: Name, words: string): SubjectOf<Name> | null =>
  shapeOf(name).from(words.split(' ')) as SubjectOf<Name> | null;

export const isNotice = (name: string): name is NoticeName => Object.hasOwn(shapes, name);
