import type { KnownBlock } from '@slack/types';
import type { CouncilTotals } from '../../../../casework/digests/council-totals.ts';
import type { FigurePart } from '../../../../casework/digests/week/figures.ts';
import { figuresOf } from '../../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../../domain/time/span.ts';
import { count, shareInWords } from '../../../../domain/wording/words.ts';
import { button, buttons, context, section } from '../../../message.ts';
import { forecastWords } from '../week-digest.ts';

/** How the whole service stands, for whoever answers for it: numbers, and no child, colleague or team. */
export const totalsBlocks = ({
  children,
  reviews,
  lacking,
  unanswered,
  figures,
  quiet,
}: CouncilTotals): KnownBlock[] => [
  section(
    [
      '*The service*',
      `${count(children, 'child', 'children')} looked after · ${lacking} without an IRO · ${quiet} nobody has heard from`,
      `${count(reviews.due, 'review')} due by four weeks from now, ${forecastWords(reviews)}`,
      `${count(unanswered.deemed, 'decision')} counted as agreed this week, ${unanswered.toConfirm} waiting over a week for an IRO to confirm`,
      `Seen before their review: ${share(figures.seenBefore)} · Midway checks made: ${share(figures.midway)}`,
      `Records written in time: ${share(figures.writtenOnTime)} · Sent in time: ${share(figures.sentOnTime)}`,
    ].join('\n'),
  ),
  ...buttons(button('Challenges last month', 'month'), button('Concerns about practice', 'concerns 1')),
  context(
    `Shares are of the last ${spanInWords(figuresOf)}, and of reviews recorded here. Restricted children are in the sums.`,
  ),
];

const share = (part: FigurePart) => (part.of === 0 ? 'none yet' : shareInWords(part));
