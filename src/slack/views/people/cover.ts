import type { KnownBlock } from '@slack/types';
import type { CoverLine, MySettings } from '../../../casework/digests/my-settings.ts';
import type { WhileAway } from '../../../casework/digests/while-away.ts';
import type { CoverDone, CoverTold } from '../../../casework/people/arrange-cover.ts';
import type { CoverToConfirm } from '../../../casework/people/confirm-cover.ts';
import { count, dateInWords, shortWords } from '../../../domain/wording/words.ts';
import {
  brief,
  button,
  buttons,
  context,
  escaped,
  type Message,
  type Notification,
  primary,
  say,
  section,
} from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named } from '../children/child-name.ts';
import { sectionWith } from '../shared/section-with.ts';
import { undoButton } from '../shared/undo-button.ts';

export const toSettings = button('Your settings', 'settings');

export const noCover = (isWide: boolean): string =>
  isWide ? 'Nobody is covered, now or later.' : 'Nobody covers for you, and you cover for nobody.';

export function coverBlocks({ covers, isWide }: MySettings): KnownBlock[] {
  if (covers.total > 0) return covers.rows.flatMap(coverRow);
  return [section(`*Cover*\n${noCover(isWide)}`)];
}

function coverRow(line: CoverLine): KnownBlock[] {
  const end = line.mayEnd ? button('End it', `end-cover ${line.id}`, line.whom) : null;
  if (!line.mayConfirm) return [sectionWith(coverWords(line), end)];
  return [
    section(`${coverWords(line)}. ${leftOutUntilYou}`),
    ...buttons(button('Confirm', `confirm-cover ${line.id}`, line.whom), ...(end ? [end] : [])),
  ];
}

/** “*Nadia Patel* covers for *you* from 20 July 2026 to 31 July 2026” */
export const coverWords = ({ whom, by, fromOn, toOn }: Omit<CoverLine, 'id' | 'mayEnd' | 'mayConfirm'>): string =>
  `*${escaped(by)}* ${by === 'You' ? 'cover' : 'covers'} for *${escaped(whom === 'You' ? 'you' : whom)}* ${between({ fromOn, toOn })}`;

const between = ({ fromOn, toOn }: Pick<CoverLine, 'fromOn' | 'toOn'>) =>
  fromOn === toOn ? `on ${dateInWords(fromOn)}` : `from ${dateInWords(fromOn)} to ${dateInWords(toOn)}`;

export const coverArranged = ({ id, whom, by, fromOn, toOn, isToConfirm, undo }: CoverDone): Message =>
  say(
    `Arranged. ${by} covers for ${whom} ${between({ fromOn, toOn })}. They hear of it at once, or when they are next at work.${isToConfirm ? ` ${leftOut}` : ''}`,
    meanwhile(id),
    toSettings,
    undoButton('arrange-cover', undo),
  );

const meanwhile = (id: string) => button('What falls due meanwhile', `while-away ${id}`);

/** Soonest first: what whoever covers will have to see to. */
export const whileAwayCard = ({ id, whom, by, fromOn, toOn, due, opens }: WhileAway): Message => ({
  text: 'What falls due meanwhile.',
  blocks: [
    section(
      `*${escaped(by)} covers for ${escaped(whom)}* ${between({ fromOn, toOn })}.\n${
        due.total === 0
          ? 'Nothing that you may see falls due in these days.'
          : `${count(due.total, 'thing')} will fall due:`
      }`,
    ),
    ...due.rows.map(({ child, what, on }) =>
      sectionWith(
        `*${brief(what, 150)}* · ${named(child)}\nby ${shortWords(on)}`,
        opens ? button('Open', `child ${child.id}`) : null,
      ),
    ),
    ...(opens || due.total === 0 ? [] : [context(`You can open these children from ${dateInWords(fromOn)}.`)]),
    ...buttons(
      ...(due.page < due.pages ? [button('Show more', `while-away ${id} ${due.page + 1}`)] : []),
      ...(due.page > 1 ? [button('Back to the first', `while-away ${id} 1`)] : []),
    ),
  ],
});

const leftOutUntilYou = 'Restricted children are left out until you confirm that it reaches them too.';
const leftOut = 'Restricted children are left out until the IRO manager confirms that it reaches them too.';

export const coverConfirmed = ({ whom, by, fromOn, toOn, undo }: CoverDone): Message =>
  say(
    `Confirmed. Covering for ${whom} ${between({ fromOn, toOn })}, ${by} sees the restricted children too.`,
    toSettings,
    undoButton('confirm-cover', undo),
  );

/** For the IRO manager: a number, and nobody’s reference. */
export const coverToConfirmNotice = ({ id, whom, by, fromOn, toOn, restricted }: CoverToConfirm): Notification => ({
  text: neutral`Cover was arranged. 1 thing to confirm.`,
  blocks: [
    section(
      `*${escaped(by)} covers for ${escaped(whom)}* ${between({ fromOn, toOn })}. ${escaped(whom)} has ${count(restricted, 'restricted child', 'restricted children')}. Until you confirm it, ${escaped(by)} can’t see ${restricted === 1 ? 'that child' : 'them'}, and nobody covers for ${restricted === 1 ? 'that child' : 'them'}.`,
    ),
    ...buttons(primary(button('Confirm', `confirm-cover ${id}`, whom)), toSettings),
  ],
});

export const coverEnded = ({ whom, by, undo }: CoverDone): Message =>
  say(
    `Ended. ${by} does not cover for ${whom} any more. They hear of it at once, or when they are next at work.`,
    toSettings,
    undoButton('end-cover', undo),
  );

/** Said to whoever covers, and to whoever is covered. */
export const coverNotice = ({
  id,
  whom,
  by,
  fromOn,
  toOn,
  isYours,
  isToConfirm,
  mayConfirm,
}: CoverTold): Notification => ({
  text: neutral`Cover was arranged. 1 thing to know.`,
  blocks: [
    section(
      isYours
        ? `*You cover for ${escaped(whom)}* ${between({ fromOn, toOn })}. On these days you can see and do what they can.`
        : `*${escaped(by)} covers for you* ${between({ fromOn, toOn })}. On these days they can see and do what you can.`,
    ),
    ...(isToConfirm ? [context(mayConfirm ? leftOutUntilYou : leftOut)] : []),
    ...buttons(...(mayConfirm ? [button('Confirm', `confirm-cover ${id}`, whom)] : []), meanwhile(id), toSettings),
  ],
});
