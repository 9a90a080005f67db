import type { Permission } from '../people/access.ts';
import type { DecisionEventKind } from './decisions.ts';

interface Meaning {
  /** What it adds to the decision’s events. */
  records: DecisionEventKind;
  may: Permission;
}

const owners = 'report on own decisions';
const iros = 'turn the second key';

/** All that can be said of a decision, by the word that says it on a button. */
export const verbs = {
  done: { records: 'done', may: owners },
  progress: { records: 'progress', may: owners },
  longer: { records: 'longer asked', may: owners },
  'not-mine': { records: 'not mine', may: owners },
  cannot: { records: 'cannot be done', may: owners },
  'give-out': { records: 'given out', may: owners },
  confirm: { records: 'confirmed', may: iros },
  back: { records: 'sent back', may: iros },
  'keep-date': { records: 'sent back', may: iros },
  extend: { records: 'extended', may: iros },
  withdraw: { records: 'withdrawn', may: iros },
  close: { records: 'closed', may: iros },
  dispute: { records: 'disputed', may: iros },
  /** The old one is replaced, and what takes its place begins as this. */
  accept: { records: 'accepted', may: iros },
  answer: { records: 'answered', may: iros },
  offer: { records: 're-offered', may: iros },
  'drop-challenge': { records: 'not challenged', may: iros },
  disagree: { records: 'disagreed', may: 'answer as manager' },
} as const satisfies Record<string, Meaning>;

/** Under which permission it was said, of each thing that can be: the same lets whoever said it take it back. */
export const saidUnder: Partial<Record<DecisionEventKind, Permission>> = {
  agreed: 'answer as manager',
  ...Object.fromEntries(Object.values(verbs).map(({ records, may }) => [records, may])),
};

export type Verb = keyof typeof verbs;

const ofForm = 'decision-';
/** The name of its form, as a draft of it is kept. */
export const formFor = (verb: Verb): string => `${ofForm}${verb}`;

/** Null: a form of something else. */
export const verbOf = (form: string): Verb | null =>
  form.startsWith(ofForm) ? verbFrom(form.slice(ofForm.length)) : null;

/** The forms that say this of a decision; none where a press says it. */
export const formsThatSay = (kind: DecisionEventKind): readonly string[] =>
  Object.entries(verbs)
    .filter(([, { records }]) => records === (kind === 'replaced' ? 'accepted' : kind))
    .map(([verb]) => formFor(verb as Verb));

/** Null: no word of ours. */
export const verbFrom = (word: string | undefined): Verb | null =>
  word !== undefined && Object.hasOwn(verbs, word) ? (word as Verb) : null;
