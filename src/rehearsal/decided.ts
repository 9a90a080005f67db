import type { ManagersDisagreement } from '../domain/decisions/disagreement.ts';

/** What somebody does about a decision, so many working days after the review that made it. */
export type Step = { after: number } & (
  | { who: 'manager'; does: 'agrees' }
  | ({ who: 'manager'; does: 'disagrees' } & ManagersDisagreement)
  | { who: 'manager' | 'owner'; does: 'asks'; question: string }
  | { who: 'owner'; does: 'done' | 'progress' | 'not mine' | 'cannot be done'; note: string }
  | { who: 'owner'; does: 'longer asked'; note: string; by: number }
  | { who: 'iro'; does: 'confirmed' | 'sent back' | 'withdrawn' | 'disputed' | 'answered'; note: string }
  | { who: 'iro'; does: 'extended'; note: string; by: number }
  | { who: 'iro'; does: 're-offered'; note: string }
);

/** What a review decided, how it will be known to be done, and what becomes of it in time. */
export interface Promised {
  wording: string;
  measure: string;
  /** Working days. */
  within: number;
  /** By account; left out: the child’s social worker. */
  owner?: string;
  fate: readonly Step[];
}

const agreed = (after = 1): Step => ({ after, who: 'manager', does: 'agrees' });
const done = (after: number, note: string): Step => ({ after, who: 'owner', does: 'done', note });
const confirmed = (after: number, note: string): Step => ({ after, who: 'iro', does: 'confirmed', note });

/** Of reviews long past: all of it has come to its end. */
export const ended: readonly Promised[] = [
  {
    wording: 'Book a dental check and tell the carer the date',
    measure: 'The date is on the record',
    within: 10,
    fate: [agreed(), done(7, 'Booked, and the carer has the date.'), confirmed(9, 'The carer told me the date.')],
  },
  {
    wording: 'Ask the school for a quiet place at lunch',
    measure: 'The school says where it is',
    within: 10,
    fate: [
      agreed(2),
      done(6, 'I have asked.'),
      { after: 8, who: 'iro', does: 'sent back', note: 'Asking is a start. Where is the place?' },
      done(12, 'It is the library, every day.'),
      confirmed(14, 'The child likes it there.'),
    ],
  },
  {
    wording: 'Arrange a visit to grandmother in the holidays',
    measure: 'The visit has taken place',
    within: 20,
    fate: [
      agreed(),
      { after: 9, who: 'owner', does: 'cannot be done', note: 'Grandmother is in hospital.' },
      { after: 11, who: 'iro', does: 'withdrawn', note: 'They talk on the telephone until she is well.' },
    ],
  },
  {
    wording: 'Begin life story work',
    measure: 'The first session has taken place',
    within: 20,
    fate: [
      agreed(),
      { after: 12, who: 'owner', does: 'longer asked', note: 'The worker who does this is away.', by: 30 },
      { after: 13, who: 'iro', does: 'extended', note: 'She is back next month.', by: 30 },
      { after: 20, who: 'owner', does: 'progress', note: 'She has met the child.' },
      done(27, 'The first session was good.'),
      confirmed(29, 'The child showed me the book.'),
    ],
  },
  {
    wording: 'Update the care plan with what the child said',
    measure: 'The plan is on the record',
    within: 10,
    // Nobody answers: it counts as agreed.
    fate: [done(8, 'Updated and shared.'), confirmed(10, 'I have read it.')],
  },
];

/** Of reviews of the last weeks: each is somewhere else on its way. */
export const underWay: readonly Promised[] = [
  {
    wording: 'Book a hearing test',
    measure: 'The letter is on file',
    within: 10,
    fate: [agreed(), done(5, 'Seen on Tuesday: all is well.')],
  },
  {
    wording: 'Meet the school about what helps in lessons',
    measure: 'The school has written down what helps',
    within: 5,
    fate: [agreed()],
  },
  {
    wording: 'Agree how often the brothers see each other',
    measure: 'Dates are in the plan',
    within: 10,
    fate: [
      agreed(),
      { after: 3, who: 'owner', does: 'longer asked', note: 'The other carer is away this week.', by: 16 },
    ],
  },
  {
    wording: 'Find a drumming teacher nearby',
    measure: 'The first lesson is booked',
    within: 10,
    fate: [agreed(), { after: 2, who: 'owner', does: 'not mine', note: 'The carer arranges clubs here.' }],
  },
  {
    wording: 'Pay for the school trip',
    measure: 'The school has the money',
    within: 10,
    fate: [
      {
        ...{ after: 2, who: 'manager', does: 'disagrees', because: 'The trip is paid from another fund.' },
        ...{ instead: 'The school will ask the fund.', tells: 'The social worker' },
      },
    ],
  },
  {
    wording: 'Keep the same social worker until the move',
    measure: 'No change before the move',
    within: 20,
    fate: [
      {
        ...{ after: 2, who: 'manager', does: 'disagrees', because: 'She changes teams this month.' },
        ...{ instead: 'A joint visit with whoever comes next.', tells: 'The manager' },
      },
      { after: 3, who: 'iro', does: 'disputed', note: 'This would be the fourth worker in a year.' },
    ],
  },
  {
    wording: 'Ask for an advocate',
    measure: 'The advocate has met the child',
    within: 10,
    fate: [agreed(), { after: 2, who: 'owner', does: 'asks', question: 'Would a man or a woman be better?' }],
  },
  {
    wording: 'Check the passport and renew it',
    measure: 'The new passport has come',
    within: 20,
    fate: [
      { after: 1, who: 'manager', does: 'asks', question: 'Is the old one lost, or out of date?' },
      { after: 2, who: 'iro', does: 'answered', note: 'Out of date since May.' },
      agreed(3),
      { after: 4, who: 'owner', does: 'progress', note: 'The form has gone off.' },
    ],
  },
];

/** Given by name to a colleague who has left since: it has fallen to the manager of the child’s team. */
export const leftBehind = (owner: string): Promised => ({
  wording: 'Bring the photographs from the old house',
  measure: 'The child has them',
  within: 20,
  owner,
  fate: [agreed()],
});

/** One for each: what nobody has answered yet. */
export const justMade: readonly Promised[] = [
  {
    wording: 'Ring the optician about new glasses',
    measure: 'The child has the glasses',
    within: 10,
    fate: [],
  },
  {
    wording: 'Sort out a bus pass',
    measure: 'The child has the pass',
    within: 10,
    fate: [],
  },
];
