import type { Try } from '../options.ts';

const all: readonly Try[] = [{ line: '/iro', shows: 'how things stand, and what you can do' }];

/** What somebody of each role may well type first. */
export const triesOf: Readonly<Record<string, readonly Try[]>> = {
  iro: [
    ...all,
    { line: '/iro day', shows: 'what needs you today' },
    { line: '/iro next-review', shows: 'your children’s next reviews, the most pressing first' },
    { line: '/iro child 2001', shows: 'a child’s card' },
    { line: '/iro drift', shows: 'what is slipping' },
    { line: '/iro challenges', shows: 'what you have challenged, and whose step is next' },
  ],
  'social worker': [
    ...all,
    { line: '/iro mine', shows: 'the decisions that are yours to carry out' },
    { line: '/iro next-review', shows: 'your children’s next reviews' },
    { line: '/iro ready', shows: 'what each review still needs' },
  ],
  'team manager': [
    ...all,
    { line: '/iro decisions', shows: 'your team’s decisions, and those that wait for your answer' },
    { line: '/iro mine', shows: 'what has fallen to you, as whoever had it has left' },
    { line: '/iro next-review', shows: 'your team’s next reviews' },
  ],
  'iro manager': [
    ...all,
    { line: '/iro week', shows: 'how the service stands' },
    { line: '/iro allocate 2151', shows: 'two sisters told of on Friday, and who could be their IRO' },
    { line: '/iro challenges service', shows: 'every challenge that is open, and with whom it is' },
    { line: '/iro what-if', shows: 'what moving children would come to' },
    { line: '/iro caseload', shows: 'how many children each IRO has, and which need them first' },
    { line: '/iro opened 2001', shows: 'who has opened a child’s records' },
  ],
  'business support': [
    ...all,
    { line: '/iro ready', shows: 'the reviews to invite people to' },
    { line: '/iro next-review', shows: 'which reviews are due' },
  ],
  'participation worker': [
    ...all,
    { line: '/iro next-review', shows: 'whose reviews are due, and how each child wants to take part' },
  ],
  'senior manager': [
    ...all,
    { line: '/iro challenges', shows: 'the challenge that is with you, and nothing else' },
    { line: '/iro month', shows: 'what challenges came to last month, in counts' },
  ],
};
