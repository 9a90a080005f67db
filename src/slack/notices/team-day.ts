import { teamDay } from '../../casework/digests/team-day.ts';
import { allClear } from '../../domain/time/digest-day.ts';
import { count } from '../../domain/wording/words.ts';
import { button } from '../message.ts';
import type { Notice, RoomSeen } from '../posting/notice.ts';
import { missedWords } from '../views/digests/digest-parts.ts';
import { teamAllClear, teamDigestMessage } from '../views/digests/team-digest.ts';

/** To a team’s channel; or, with the reason, to the team manager where the channel will not do. */
export const teamDayNotice: Notice<'team day'> = {
  name: 'team day',
  word: async (perform, { subject, room, isThere }) => {
    if (room === undefined) return null;
    const { missed, quiet } = subject;
    const members = room.will ? room.members : null;
    const day = await perform(teamDay, { teamId: room.teamId, members });
    const because = whyNotHere(room, day.outsiders ?? 0);
    const toRoom = because === null;
    const about = day.rows.map(({ child }) => child);
    if (day.overdue > 0) {
      const digest = teamDigestMessage(day, { because, missed: missedWords(missed) });
      return {
        ...digest,
        about,
        toRoom,
        opens: button('Open', 'decisions team 1'),
        initialsToo: day.showsInitials,
        said: 'items',
      };
    }
    return !isThere && (quiet || !toRoom)
      ? null
      : { ...teamAllClear(day, missedWords(missed)), about, toRoom, said: allClear };
  },
};

/** Why it is not posted in the team’s channel; null where it is. */
function whyNotHere(room: RoomSeen, outsiders: number): string | null {
  if (!room.will) return `This is for you alone, because ${reasons[room.because]} ${remedy}`;
  // Strangers are among the outsiders too, unless a staff record names them.
  const people = Math.max(outsiders, room.strangers);
  if (people === 0) return null;
  const who = people === 1 ? '1 person there can’t' : `${count(people, 'person', 'people')} there can’t`;
  return `This is for you alone. I won’t post in the team’s channel: ${who} see this team’s children.`;
}

const remedy = 'Ask whoever looks after the bot to put that right.';

const reasons = {
  none: 'the team has no channel on record.',
  'not found': 'the team’s channel can’t be found, or the bot isn’t in it.',
  'not private': 'the team’s channel isn’t private.',
  shared: 'the team’s channel is shared with another organisation.',
  archived: 'the team’s channel is archived.',
  'bot not there': 'the bot isn’t in the team’s channel.',
} as const;
