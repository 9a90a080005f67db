const hours = ['08', '09', '10', '11'];
const quarters = ['00', '15', '30', '45'];

/** When somebody may have their digest, London time: a digest that has not gone out by midday is missed. */
export const digestTimes: readonly string[] = hours.flatMap((hour) => quarters.map((quarter) => `${hour}:${quarter}`));

/** The days on which anything is said unasked, 1 being Monday: never at a weekend. */
export const weekdays = [
  { day: 1, name: 'Monday' },
  { day: 2, name: 'Tuesday' },
  { day: 3, name: 'Wednesday' },
  { day: 4, name: 'Thursday' },
  { day: 5, name: 'Friday' },
] as const;
