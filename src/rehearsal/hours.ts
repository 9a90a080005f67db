import { addDays, type Calendar, mondayOf, weekdayOf } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import { digestsLastAt, digestTimetable } from '../domain/time/digest-times.ts';
import type { LocalTime } from '../domain/time/quiet.ts';

/** When the workbench opens: ten minutes before the first digests of a working day. */
const opensAt = '08:25';

/** The working day it opens on: this one, or the next where nobody works today. */
export const openingOf = (today: Day, calendar: Calendar): LocalTime => ({
  day: calendar.isWorkingDay(today) ? today : calendar.addWorkingDays(today, 1),
  time: opensAt,
});

/** A button that moves the clock, and where to. */
export interface Move {
  id: 'morning' | 'week' | 'hour' | 'day';
  label: string;
  to: LocalTime;
}

export function movesFrom(now: LocalTime, calendar: Calendar): readonly Move[] {
  const { day, time } = now;
  const hours = Number(time.slice(0, 2)) + 1;
  const anHourOn = hours < 24 ? { day, time: at(hours, time) } : { day: addDays(day, 1), time: at(0, time) };
  const morning = { day: nextAt(now, digestTimetable['my day'].at, calendar), time: digestTimetable['my day'].at };
  const week = { day: nextWeekBegins(now, digestTimetable.week.at, calendar), time: digestTimetable.week.at };
  return [
    { id: 'morning', label: `Next morning, ${morning.time}`, to: morning },
    { id: 'week', label: `${nameOf(week.day)}, ${week.time}`, to: week },
    { id: 'hour', label: 'One hour', to: anHourOn },
    { id: 'day', label: 'One day', to: { day: addDays(day, 1), time } },
  ];
}

const at = (hours: number, time: string) => `${String(hours).padStart(2, '0')}${time.slice(2)}`;

/** This working day where that time is still to come, or else the next. */
function nextAt({ day, time }: LocalTime, wanted: string, calendar: Calendar): Day {
  return calendar.isWorkingDay(day) && time < wanted ? day : calendar.addWorkingDays(day, 1);
}

/** Monday; where that is a bank holiday, the first day of the week on which anybody works. */
export function firstOfWeek(day: Day, calendar: Calendar): Day {
  const monday = mondayOf(day);
  return calendar.isWorkingDay(monday) ? monday : calendar.addWorkingDays(monday, 1);
}

function nextWeekBegins({ day, time }: LocalTime, wanted: string, calendar: Calendar): Day {
  const first = firstOfWeek(day, calendar);
  return `${first} ${wanted}` > `${day} ${time}` ? first : firstOfWeek(addDays(day, 7), calendar);
}

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const nameOf = (day: Day) => names[weekdayOf(day)] ?? '';

/** The times at which something may be owed: passing one without ringing would lose a morning. */
const rings = [...new Set([...Object.values(digestTimetable).map(({ at }) => at), digestsLastAt])].toSorted();

/** Every moment between the two, the last included, at which the service is to ring: no digest is passed over. */
export function ringsUntil(from: LocalTime, to: LocalTime, calendar: Calendar): readonly LocalTime[] {
  const passed: LocalTime[] = [];
  for (let day = from.day; day <= to.day; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    for (const time of rings)
      if (isAfter({ day, time }, from) && isAfter(to, { day, time })) passed.push({ day, time });
  }
  return [...passed, to];
}

const isAfter = (one: LocalTime, other: LocalTime) => `${one.day} ${one.time}` > `${other.day} ${other.time}`;
