import type { KnownBlock } from '@slack/types';
import type { CoverArranged, CoverTold } from '../../casework/arrange-cover.ts';
import type { CoverLine, MySettings } from '../../casework/my-settings.ts';
import { weekdays } from '../../domain/digest-times.ts';
import type { Preference } from '../../domain/people.ts';
import { count, dateInWords, listed } from '../../domain/words.ts';
import {
  button,
  buttons,
  context,
  divider,
  escaped,
  header,
  type Message,
  type Notification,
  primary,
  say,
  section,
} from '../message.ts';
import { neutral } from '../neutral.ts';
import { sectionWith } from './section-with.ts';

export const noCover = (isWide: boolean): string =>
  isWide ? 'Nobody is covered, now or later.' : 'Nobody covers for you, and you cover for nobody.';

export function settingsCard(settings: MySettings): Message {
  const { covers, isWide, mayArrangeCover, mayChangeChannels } = settings;
  return {
    text: `${count(covers.total, 'cover')} arranged.`,
    blocks: [
      header('Your settings'),
      ...digestBlocks(settings),
      divider,
      ...(mayArrangeCover || covers.total > 0 ? coverBlocks(settings) : []),
      ...buttons(
        ...(mayArrangeCover ? [primary(button('Arrange cover', 'cover'))] : []),
        ...(covers.page < covers.pages ? [button('Show more', `settings ${covers.page + 1}`)] : []),
        ...(covers.page > 1 ? [button('Back to the first', 'settings 1')] : []),
        ...(mayChangeChannels ? [button('What channels show', 'channels 1')] : []),
      ),
      ...(isWide ? [context('You can arrange cover for anybody.')] : []),
    ],
  };
}

function digestBlocks(settings: MySettings): KnownBlock[] {
  const { told } = settings;
  if (told === 'never') return [section('No digest is sent to your role.')];
  const when = told === 'daily' ? '' : ', when something is yours to do';
  return [
    sectionWith(
      `*Your digest* comes at ${digestWords(settings)}${when}.`,
      button('Change', 'change-settings', 'your digest'),
    ),
    context('A digest that can’t go out by midday is missed, and the next one says so.'),
  ];
}

function coverBlocks({ covers, isWide }: MySettings): KnownBlock[] {
  if (covers.total > 0) return covers.rows.map(coverRow);
  return [section(`*Cover*\n${noCover(isWide)}`)];
}

const coverRow = (line: CoverLine): KnownBlock =>
  sectionWith(coverWords(line), line.mayEnd ? button('End it', `end-cover ${line.id}`, line.whom) : null);

/** “*Nadia Patel* covers for *you* from 20 July 2026 to 31 July 2026” */
export const coverWords = ({ whom, by, fromOn, toOn }: Omit<CoverLine, 'id' | 'mayEnd'>): string =>
  `*${escaped(by)}* ${by === 'You' ? 'cover' : 'covers'} for *${escaped(whom === 'You' ? 'you' : whom)}* ${between({ fromOn, toOn })}`;

const between = ({ fromOn, toOn }: Pick<CoverLine, 'fromOn' | 'toOn'>) =>
  fromOn === toOn ? `on ${dateInWords(fromOn)}` : `from ${dateInWords(fromOn)} to ${dateInWords(toOn)}`;

const digestWords = ({
  digestAt,
  usualDigestAt,
  worksOn,
}: Pick<MySettings, 'digestAt' | 'worksOn' | 'usualDigestAt'>) =>
  `*${digestAt ?? usualDigestAt}* on *${daysWords(worksOn)}*`;

function daysWords(worksOn: readonly number[]): string {
  const days = weekdays.filter(({ day }) => worksOn.includes(day)).map(({ name }) => name);
  return days.length === weekdays.length ? 'Monday to Friday' : listed(days);
}

const toSettings = button('Your settings', 'settings');

export const settingsSaved = ({ digestAt, worksOn }: Preference): Message =>
  say(`Saved. Your digest comes at ${digestAt ?? 'the usual time'} on ${daysWords(worksOn)}.`, toSettings);

export const coverArranged = ({ whom, by, fromOn, toOn }: CoverArranged): Message =>
  say(
    `Arranged. ${by} covers for ${whom} ${between({ fromOn, toOn })}. They hear of it at once, or when they are next at work.`,
    toSettings,
  );

export const coverEnded = ({ whom, by }: CoverArranged): Message =>
  say(
    `Ended. ${by} does not cover for ${whom} any more. They hear of it at once, or when they are next at work.`,
    toSettings,
  );

/** Said to whoever covers, and to whoever is covered. */
export const coverNotice = ({ whom, by, fromOn, toOn, isYours }: CoverTold): Notification => ({
  text: neutral`Cover was arranged. 1 thing to know.`,
  blocks: [
    section(
      isYours
        ? `*You cover for ${escaped(whom)}* ${between({ fromOn, toOn })}. On these days you can see and do what they can.`
        : `*${escaped(by)} covers for you* ${between({ fromOn, toOn })}. On these days they can see and do what you can.`,
    ),
    ...buttons(toSettings),
  ],
});
