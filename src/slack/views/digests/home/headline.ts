import type { KnownBlock } from '@slack/types';
import type { HomeFacts } from '../../../../casework/digests/home.ts';
import type { FigurePart } from '../../../../casework/digests/week/figures.ts';
import { reachOf } from '../../../../domain/people/access.ts';
import type { Actor } from '../../../../domain/people/people.ts';
import { figuresOf } from '../../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../../domain/time/span.ts';
import { count, shareInWords } from '../../../../domain/wording/words.ts';
import { context, section } from '../../../message.ts';

/** The three things the service is for, and how far they are true for these children. */
export function headlineBlocks(
  me: Actor,
  { headline, figures }: Pick<HomeFacts, 'headline' | 'figures'>,
): KnownBlock[] {
  const readsDecisions = reachOf(me, 'read decisions') !== 'none';
  const lines = [
    ...(readsDecisions ? [`*Everyone does what they said*: ${keptWords(headline.kept)}`] : []),
    `*The child has their say*: ${shareWords(headline.say, 'took part', 'no review to count')}`,
    ...(readsDecisions
      ? [
          `*Things get done*: ${[...midwayWords(figures.midway), shareWords(figures.seenBefore, 'seen before their review', 'no review recorded here')].join(' · ')}`,
        ]
      : []),
  ];
  return [section(lines.join('\n')), context(`Of the last ${spanInWords(figuresOf)}, for the children you can see.`)];
}

const keptWords = ({ done, of }: FigurePart) =>
  of === 0
    ? 'no decision has come due'
    : `${done.toLocaleString('en-GB')} of ${count(of, 'decision')} that came due ${done === 1 ? 'is' : 'are'} done`;

/** Nothing while none is due: a council may make no midway checks. */
const midwayWords = (part: FigurePart): string[] => (part.of === 0 ? [] : [`${shareInWords(part)} midway checks made`]);

const shareWords = ({ done, of }: FigurePart, what: string, none: string) =>
  of === 0 ? none : `${shareInWords({ done, of })} ${what}`;
