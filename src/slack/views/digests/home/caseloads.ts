import type { KnownBlock } from '@slack/types';
import { homeRows } from '../../../../casework/digests/home.ts';
import type { Week } from '../../../../casework/digests/week.ts';
import { count } from '../../../../domain/wording/words.ts';
import { button, context, escaped } from '../../../message.ts';
import { referenceShown } from '../../children/child-name.ts';
import { sectionWith } from '../../shared/section-with.ts';
import { forecastWords, lackingWords } from '../week-digest.ts';

const loadsShown = 12;

/** For the IRO manager: what is likely to be late, who has nobody, and how full each caseload is. */
export const caseloadBlocks = ({ forecast, withoutIro, lacking: without, loads }: Week): KnownBlock[] => [
  sectionWith(
    `*Forecast*: ${count(forecast.due, 'review')} due in four weeks, ${forecastWords(forecast)}`,
    button('Reviews', 'next-review mine 1'),
  ),
  sectionWith(loadWords(loads), button('Caseloads', 'caseload everyone 1')),
  ...(without === 0 ? [context('Every child has a named IRO.')] : lacking(withoutIro, without)),
];

const loadWords = (loads: Week['loads']): string => {
  const shown = loads.slice(0, loadsShown).map(({ name, perFullTime }) => `${escaped(name)} ${perFullTime}`);
  const more = loads.length > loadsShown ? [`and ${loads.length - loadsShown} more`] : [];
  return `*Children for a full-time IRO*\n${shown.length === 0 ? 'there is no IRO' : [...shown, ...more].join(' · ')}`;
};

const lacking = (withoutIro: Week['withoutIro'], total: number): KnownBlock[] => [
  ...withoutIro
    .slice(0, homeRows)
    .map((one) =>
      sectionWith(
        `*Without an IRO*: ${lackingWords(one)}`,
        button('Allocate', `allocate ${one.child.id}`, referenceShown(one.child)),
      ),
    ),
  ...(total > homeRows ? [context(`And ${total - homeRows} more without an IRO.`)] : []),
];
