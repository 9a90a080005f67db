import type { NextReviews } from '../../../casework/dates/next-reviews.ts';
import { soon } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { count, countLate } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, escaped, header, type Message, section } from '../../message.ts';
import { reviewLineBlocks } from './review-line.ts';

const titleOf = ({ whose, isWide }: NextReviews) => {
  if (whose === 'team' && isWide) return 'Next reviews in your team';
  return isWide ? 'Next reviews' : 'Your next reviews';
};

/** Eight reviews a page, the most pressing first. */
export function reviewList(reviews: NextReviews): Message {
  const { whose, lines, total, overdue, dueSoon, unknown, page, pages } = reviews;
  if (total === 0) return nobody(reviews);
  const facts = [
    count(total, 'child', 'children'),
    countLate(overdue, 'review'),
    `${dueSoon} due in the next ${spanInWords(soon)}`,
    ...(unknown > 0 ? [`${unknown} with no date`] : []),
  ];
  return {
    text: `${count(total, 'review')}: ${countLate(overdue, 'review')}, ${dueSoon} due in the next ${spanInWords(soon)}.`,
    blocks: [
      header(titleOf(reviews)),
      context(facts.join(' · ')),
      divider,
      ...groups(reviews),
      divider,
      ...buttons(
        ...(page < pages
          ? [button(`Show ${count(Math.min(8, total - page * 8), 'more', 'more')}`, `next-review ${whose} ${page + 1}`)]
          : []),
        ...(page > 1 ? [button('Back to the first', `next-review ${whose} 1`)] : []),
        button('My caseload', 'caseload'),
      ),
      ...(pages > 1 ? [context(`Page ${page} of ${pages}: ${count(lines.length, 'review')} of ${total}`)] : []),
    ],
  };
}

/** A team’s list is grouped by worker; any other is in order of date. */
function groups({ whose, lines, isWide }: NextReviews) {
  if (whose !== 'team') return lines.flatMap((line) => reviewLineBlocks(line, isWide));
  return lines.flatMap((line, at) => {
    const worker = line.socialWorker ?? 'No social worker recorded';
    const same = at > 0 && (lines[at - 1]?.socialWorker ?? null) === line.socialWorker;
    return [...(same ? [] : [section(`*${escaped(worker)}*`)]), ...reviewLineBlocks(line, isWide)];
  });
}

const nobody = (reviews: NextReviews): Message => {
  const sentence =
    reviews.whose === 'team'
      ? 'No child in your team has a review to come.'
      : 'No review is due: no child you are responsible for is being looked after.';
  return { text: sentence, blocks: [header(titleOf(reviews)), section(sentence), ...buttons(button('Help', 'help'))] };
};
