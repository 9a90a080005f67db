import { isFinished, type Standing } from '../decisions/decision-standing.ts';
import type { Day } from '../time/day.ts';

/** Still to be done, and its last day has gone. One said to be done waits for the IRO, and is late no longer. */
export const isPastDue = (standing: Standing, today: Day): boolean =>
  standing.dueOn < today && standing.state !== 'waiting for confirmation' && !isFinished(standing);
