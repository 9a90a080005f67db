import type { KnownBlock } from '@slack/types';
import type { MySettings } from '../../../casework/digests/my-settings.ts';
import type { SettingsChanged } from '../../../casework/people/change-settings.ts';
import { weekdays } from '../../../domain/time/digest-times.ts';
import { count, listed } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, header, type Message, primary, say } from '../../message.ts';
import { sectionWith } from '../shared/section-with.ts';
import { undoButton } from '../shared/undo-button.ts';
import { coverBlocks, toSettings } from './cover.ts';

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
  const when = told === 'daily' ? '' : ', when something is yours to do';
  return [
    sectionWith(
      `*Your digest* comes at ${digestWords(settings)}${when}.`,
      button('Change', 'change-settings', 'your digest'),
    ),
    context('A digest that can’t go out by midday is missed, and the next one says so.'),
  ];
}

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

export const settingsSaved = ({ digestAt, worksOn, undo }: SettingsChanged): Message =>
  say(
    `Saved. Your digest comes at ${digestAt ?? 'the usual time'} on ${daysWords(worksOn)}.`,
    toSettings,
    undoButton('change-settings', undo),
  );
