import { challengeNotice } from './challenge-notice.ts';
import { childLetter } from './child-letter.ts';
import { decisionsNotice } from './decisions-notice.ts';
import { evidencePack } from './evidence-pack.ts';
import { introduction } from './introduction.ts';
import type { Paper } from './paper.ts';
import { reviewRecord } from './review-record.ts';
import { ssda903ReviewRow } from './ssda903-review-row.ts';

/** Every paper the service writes. */
export const papers: readonly Paper[] = [
  childLetter,
  reviewRecord,
  decisionsNotice,
  ssda903ReviewRow,
  introduction,
  challengeNotice,
  evidencePack,
];

/** Those that are made from one review. */
export const papersOfAReview: readonly Paper[] = papers.filter(({ about }) => about === 'review');

/** A paper and how it is to be written, from “child-letter carer simpler”. A word it does not know is let go. */
export function paperNamed(name: string): { paper: Paper; ways: readonly string[] } | null {
  const [code, ...words] = name.split(' ');
  const paper = papers.find((one) => one.code === code);
  return paper ? { paper, ways: words.filter(paper.isWay) } : null;
}

export const nameOf = ({ code }: Paper, ways: readonly string[]): string => [code, ...ways].join(' ');
