const hours = ['08', '09', '10', '11'];
const quarters = ['00', '15', '30', '45'];

/** A digest that could not go out by then is missed (ruling Delivery 4). */
export const digestsEndAt = '12:00';
/** The last minute at which one may be planned. */
export const digestsLastAt = '11:59';

/** When somebody may have their digest, London time: a digest that has not gone out by midday is missed. */
export const digestTimes: readonly string[] = hours.flatMap((hour) => quarters.map((quarter) => `${hour}:${quarter}`));

/** When a digest comes. */
export interface DigestTime {
  /** From this time on, London; of `my day`, a person may have set their own. */
  at: string;
  /** Working days; or the first of each week or month, which is a later one for whoever does not work then. */
  on: 'working days' | 'the first working day of the week' | 'the first working day of the month';
}

/** The hour and the days of each digest: what plans it, what settings and an operator are told, and what the README says. */
export const digestTimetable: Record<'my day' | 'team day' | 'iros day' | 'week' | 'month', DigestTime> = {
  'my day': { at: '08:35', on: 'working days' },
  'team day': { at: '09:00', on: 'working days' },
  'iros day': { at: '09:00', on: 'working days' },
  week: { at: '09:00', on: 'the first working day of the week' },
  month: { at: '09:00', on: 'the first working day of the month' },
};

export type DigestName = keyof typeof digestTimetable;

/** The days on which anything is said unasked, 1 being Monday: never at a weekend. */
export const weekdays = [
  { day: 1, name: 'Monday' },
  { day: 2, name: 'Tuesday' },
  { day: 3, name: 'Wednesday' },
  { day: 4, name: 'Thursday' },
  { day: 5, name: 'Friday' },
] as const;
