import type { Caseload } from '../../../casework/children/caseload.ts';
import { aheadOfWork, soon } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { count, countLate } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, header, type Message, primary, section } from '../../message.ts';
import { reviewLineBlocks } from '../dates/review-line.ts';

export function caseloadCard(caseload: Caseload): Message {
  const { load, pressing, overdue, dueSoon, unknown } = caseload;
  return {
    text: `${count(load.children, 'child', 'children')}: ${countLate(overdue, 'review')}, ${dueSoon} due in the next ${spanInWords(soon)}.`,
    blocks: [
      header(titles[caseload.reach]),
      section([sizeWords(caseload), timesWords(caseload), ...familyWords(caseload)].join('\n')),
      divider,
      ...(pressing.length === 0
        ? [section(`Nothing is late, or due in the next ${spanInWords(soon)}.`)]
        : pressing.flatMap((line) => reviewLineBlocks(line, caseload.reach !== 'own'))),
      ...(overdue + dueSoon + unknown > pressing.length
        ? [context(`The ${pressing.length} most pressing of ${overdue + dueSoon + unknown}.`)]
        : []),
      divider,
      ...buttons(primary(button(`All ${load.children}`, 'next-review mine 1'))),
    ],
  };
}

const titles = {
  own: 'Your caseload',
  team: 'Children in your team',
  all: 'Children in the service',
  owed: '',
  challenged: 'Children whose challenge is with you',
  'handing over': 'your children',
  concerned: '',
  none: '',
};

const sizeWords = ({ load, reach, adults, isIro }: Caseload) => {
  const closed = adults === 0 ? '' : ` · ${adults} more past 18 and not closed in the files`;
  const size = `*${count(load.children, 'child', 'children')}*${closed}`;
  if (!isIro || reach !== 'own') return size;
  const isPlain = load.fte === 1 && load.weighed === load.children;
  const full = [
    ...(load.fte === 1 ? [] : [` · ${load.fte} of full time`]),
    ...(isPlain ? [] : [` · works out at ${load.perFullTime} for full time${weighedWords(load)}`]),
  ].join('');
  return `${size}${full} · guidance range 50 to 70 for full time`;
};

/** So that nobody wonders why four children count as three and a half. */
const weighedWords = ({ children, weighed }: Pick<Caseload['load'], 'children' | 'weighed'>): string =>
  weighed === children ? '' : ', brothers and sisters seen together weighing less';

const timesWords = ({ dueInFourWeeks, overdue, dueSoon, unknown }: Caseload) =>
  [
    `${count(dueInFourWeeks, 'review')} due in the next ${spanInWords(aheadOfWork)}`,
    countLate(overdue, 'review'),
    `${dueSoon} due in the next ${spanInWords(soon)}`,
    ...(unknown > 0 ? [`${unknown} with no date, because nobody has recorded when care began`] : []),
  ].join(' · ');

const familyWords = ({ siblingGroups, siblings }: Caseload) =>
  siblingGroups === 0
    ? []
    : [`${count(siblingGroups, 'brother or sister group')} (${count(siblings, 'child', 'children')})`];
