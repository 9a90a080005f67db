import { type ChallengeNoticeFacts, challengeNoticeFacts } from '../casework/challenges/challenge-papers.ts';
import { dateInWords } from '../domain/wording/words.ts';
import { stands, talked } from './challenge-stands.ts';
import { childName } from './child-name.ts';
import { chronologyParts } from './chronology-table.ts';
import { type Part, paper } from './paper.ts';

/** For whoever is challenged, and the child’s file: what was put, to whom, by when, and what stands. */
export const challengeNotice = paper({
  code: 'challenge-notice',
  summary: 'the notice of the challenge',
  about: 'challenge',
  facts: challengeNoticeFacts,
  title: ({ row, child }) => `${row.kind}: ${row.theme}, ${childName(child)}`,
  write: (facts) => challengeNoticeParts(facts),
});

export const challengeNoticeParts = ({ row, history, today }: ChallengeNoticeFacts): readonly Part[] => [
  {
    paragraph: `Raised by ${row.raisedBy}, independent reviewing officer, on ${dateInWords(row.raisedOn)}.${row.isUrgent ? ' It can’t wait: the child may be harmed meanwhile.' : ''}`,
  },
  { heading: 'What has not happened' },
  { paragraph: row.happened },
  { heading: 'What it means for the child' },
  { paragraph: row.means },
  { heading: `What is asked for, by ${dateInWords(row.wantedBy)}` },
  { paragraph: row.asks },
  { heading: `Where it stands on ${dateInWords(today)}` },
  { list: stands(row, today) },
  { heading: 'What happened to it' },
  ...chronologyParts(history),
  {
    paragraph: `${talked(row)} Whoever is asked can put it right, see it differently, pass it on or ask a question; a question does not stop the days. Only the child’s IRO closes it.`,
  },
];
