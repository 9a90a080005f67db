import type { Instant } from '../domain/time/day.ts';
import type { StandingRoom } from '../store/outbox/outbox.ts';
import type { Desk } from './desk.ts';
import { later } from './settling.ts';

/** In seconds. */
const lookedAtEvery = 5 * 60;

/**
 * Looks every few minutes at each channel where a digest stands: it may be opened to others while nothing in it changes,
 * and they would read back as far as it goes.
 */
export function roomsOf(desk: Desk) {
  let next: Instant = '';

  /** Whether somebody there may not read what stands. Null: Slack does not say just now. */
  async function isOverheard({ channel, teamId }: StandingRoom): Promise<boolean | null> {
    const seen = await desk.recipients.room(channel);
    if (seen.came !== 'done') return null;
    if (!seen.result.will) return true;
    return seen.result.strangers > 0 || (await desk.outsidersOf(teamId, seen.result.members)) > 0;
  }

  return {
    look: async (): Promise<void> => {
      for (const room of await desk.outbox.rooms()) {
        if (desk.stopping()) return;
        if (await isOverheard(room)) await desk.outbox.emptyRoom(room.channel);
      }
    },
    isTime: (): boolean => {
      const now = desk.now();
      if (now < next) return false;
      next = later(now, lookedAtEvery);
      return true;
    },
  };
}
