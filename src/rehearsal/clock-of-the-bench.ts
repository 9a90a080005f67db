import { type Clock, instantAt } from '../clock.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { WorkbenchOptions } from '../workbench/options.ts';
import { movesFrom, ringsUntil } from './hours.ts';

/** The page’s clock: its buttons move it on, and everything that is owed on the way is told on the way. */
export function clockOfTheBench(
  clock: Clock,
  calendar: Calendar,
  ring: () => Promise<void>,
): NonNullable<WorkbenchOptions['clock']> {
  const here = () => ({ day: clock.today(), time: clock.time() });
  let moving: Promise<void> = Promise.resolve();

  async function moveNow(id: string) {
    const move = movesFrom(here(), calendar).find((one) => one.id === id);
    if (!move) throw new Error('There is no such button.');
    for (const { day, time } of ringsUntil(here(), move.to, calendar)) {
      clock.moveTo(instantAt(day, time));
      await ring();
    }
  }
  return {
    now: () => new Date(clock.now()),
    moves: () => movesFrom(here(), calendar),
    // Two presses are two moves, one after the other.
    move: (id) => {
      const next = moving.then(() => moveNow(id));
      moving = next.catch(() => undefined);
      return next;
    },
  };
}
