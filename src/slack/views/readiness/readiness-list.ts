import type { ReadinessList } from '../../../casework/readiness/readiness-list.ts';
import type { ReviewLine } from '../../../casework/shared/review-line.ts';
import { aheadOfReviews } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { count, listed, sentence } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, header, type Message, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { bookedWords, dueOrLate, readyWords } from '../dates/review-line.ts';
import { sectionWith } from '../shared/section-with.ts';

/** The reviews of the weeks to come, eight a page: how ready each is, and what is missing. */
export function readinessListMessage({ lines, isWide, total, ready, page, pages }: ReadinessList): Message {
  const title = isWide ? 'Getting ready' : 'Getting your reviews ready';
  if (total === 0) return nothingComing(title);
  return {
    text: `${count(total, 'review')} in the next ${spanInWords(aheadOfReviews)}, ${ready} ready.`,
    blocks: [
      header(title),
      context(
        `${count(total, 'review')} in the next ${spanInWords(aheadOfReviews)} or late · ${ready} with everything ready`,
      ),
      divider,
      ...lines.map(row),
      divider,
      ...buttons(
        ...(page < pages
          ? [button(`Show ${count(Math.min(8, total - page * 8), 'more', 'more')}`, `ready mine ${page + 1}`)]
          : []),
        ...(page > 1 ? [button('Back to the first', 'ready mine 1')] : []),
        button('Next reviews', 'next-review mine 1'),
      ),
      ...(pages > 1 ? [context(`Page ${page} of ${pages}: ${count(lines.length, 'review')} of ${total}`)] : []),
    ],
  };
}

const row = (line: ReviewLine) =>
  sectionWith(
    [
      `${bookedWords(line)} · ${named(line.child)} · ${sentence(line.which)} · ${dueOrLate(line)}`,
      [readyWords(line), ...missingWords(line)].join(' · '),
    ].join('\n'),
    button('Get ready', `ready ${line.child.id}`, referenceShown(line.child)),
  );

const mostNamed = 4;

function missingWords({ ready: { missing } }: ReviewLine): string[] {
  if (missing.length === 0) return ['nothing is missing'];
  const more = missing.length - mostNamed;
  return [`not yet: ${more > 0 ? `${missing.slice(0, mostNamed).join(', ')} and ${more} more` : listed(missing)}`];
}

const nothingComing = (title: string): Message => {
  const words = `No review is due or booked in the next ${spanInWords(aheadOfReviews)}.`;
  return {
    text: words,
    blocks: [header(title), section(words), ...buttons(button('Next reviews', 'next-review mine 1'))],
  };
};
