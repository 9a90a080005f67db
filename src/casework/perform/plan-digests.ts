import type { Staff } from '../../domain/people/staff.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Law } from '../../domain/records/law.ts';
import { subjectFrom } from '../../domain/records/notices.ts';
import { addDays, firstOfMonth, laterOf, mondayOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { allClear, type DigestDay, digestKey } from '../../domain/time/digest-day.ts';
import { type DigestName, digestsEndAt, digestTimetable } from '../../domain/time/digest-times.ts';
import { missedLookedFor } from '../../domain/time/our-spans.ts';
import { type LocalTime, lastDayAtWork, type Pattern, worksOn } from '../../domain/time/quiet.ts';
import { backFrom } from '../../domain/time/span.ts';
import type { LastDigest, Planned, Unaudited } from '../../store/store.ts';
import type { ClockAndLaw } from './clock-and-law.ts';
import { nameIn, teamIn } from './who-is.ts';

/** A kind of digest: the timetable says when it is due, and this who is to have it. What it says is worked out when it is sent. */
export interface Digest {
  /** The notice that words it. */
  notice: DigestName;
  readers: (staff: Staff, day: Day, law: Law) => readonly Reader[];
}

export interface Reader {
  personId: Id;
  /** For that team’s channel. */
  teamId?: Id;
  /** From this time on, London. */
  at: string;
}

/** Puts in the outbox what is due by now and is not there: how often, and in how many copies, it is done is no matter. */
export async function planDigests(
  tx: Unaudited,
  clockAndLaw: ClockAndLaw,
  digest: Digest,
  now: LocalTime,
): Promise<number> {
  const { calendar } = clockAndLaw.law;
  if (!calendar.isWorkingDay(now.day)) return 0;
  const staff = await tx.staff(now.day);
  const last = new Map(
    (await tx.ledger.lastOf(digest.notice, backFrom(now.day, missedLookedFor), now.day)).map((one) => [
      readerKey(one),
      one,
    ]),
  );
  const runs = new Map((await tx.ledger.runsOf(digest.notice, now.day)).map(({ on, doneAt }) => [on, doneAt]));
  const planned = digest.readers(staff, now.day, clockAndLaw.law).flatMap((reader) => {
    const pattern = patternOf(staff, reader);
    const isDueOn = (day: Day) => isDayFor(digest, day, pattern, calendar);
    if (reader.at > now.time || !isDueOn(now.day)) return [];
    const before = last.get(readerKey(reader)) ?? null;
    const nobodyRang = (day: Day) => (runs.get(day) ?? '') < clockAndLaw.at(day, reader.at);
    return plannedFor({ digest, reader, before, now, clockAndLaw, nobodyRang, isDueOn });
  });
  return tx.ledger.plan(planned);
}

/** Whoever is to have it today and is at work, whatever the hour. */
export async function readersOf(tx: Unaudited, { law, today }: ClockAndLaw, digest: Digest) {
  const day = today();
  const staff = await tx.staff(day);
  return digest
    .readers(staff, day, law)
    .filter((reader) => isDayFor(digest, day, patternOf(staff, reader), law.calendar))
    .map((reader) => ({
      ...reader,
      name: nameIn(staff, reader.personId) ?? '',
      team: teamIn(staff, reader.teamId ?? null)?.name ?? null,
    }));
}

/** A team’s channel has no days off: whichever days its manager works, the team is told on every working day. */
const patternOf = ({ preferences }: Staff, reader: Reader) =>
  reader.teamId === undefined ? (preferences.find(({ personId }) => personId === reader.personId) ?? null) : null;

interface Known {
  digest: Digest;
  reader: Reader;
  before: LastDigest | null;
  now: LocalTime;
  clockAndLaw: ClockAndLaw;
  isDueOn: (day: Day) => boolean;
  /** Nothing was running on that day from the reader’s time on. */
  nobodyRang: (day: Day) => boolean;
}

function plannedFor({ digest: { notice }, reader, before, now, clockAndLaw, isDueOn, nobodyRang }: Known): Planned[] {
  const { day, time } = now;
  const isLate = time >= digestsEndAt;
  const planned = (subject: DigestDay): Planned => ({
    key: digestKey(notice, day, reader.teamId),
    to: reader.personId,
    notice,
    childId: null,
    subject,
    ...(reader.teamId !== undefined && { teamId: reader.teamId }),
    untilAt: clockAndLaw.at(day, digestsEndAt),
    missed: isLate,
  });
  if (before?.on === day) return !isLate && goesOn(before, reader) ? [planned(dayIn(notice, before))] : [];
  // Somebody who has never had one has missed nothing; nor has somebody for whom it only now became due.
  if (isLate && (before === null || !nobodyRang(day))) return [];
  const missed =
    before === null
      ? []
      : missedSince(dayIn(notice, before), before.wentOut, day, (one) => isDueOn(one) && nobodyRang(one));
  const saidNothing = before?.wentOut === true && (before.said === allClear || before.said === null);
  // A day that was missed is named, though there is nothing else to say.
  return [planned({ on: day, missed, quiet: saidNothing && missed.length === 0 })];
}

/** A team’s, whose reader turned out to be out of Slack: it is for whoever is next. */
const goesOn = ({ isUndeliverable, personId }: LastDigest, reader: Reader) =>
  isUndeliverable && personId !== reader.personId;

const dayIn = (notice: DigestName, { on, subject }: LastDigest): DigestDay =>
  subjectFrom(notice, subject) ?? { on, missed: [], quiet: false };

const mostNamed = 5;

/** The last one, if it did not go out, with those it was to name; and the days since then. The newest five. */
function missedSince(last: DigestDay, wentOut: boolean, day: Day, wasOwedOn: (day: Day) => boolean): readonly Day[] {
  const { on } = last;
  const missed = wentOut ? [] : [...last.missed, on];
  const from = laterOf(on, backFrom(day, missedLookedFor));
  for (let next = addDays(from, 1); next < day; next = addDays(next, 1)) if (wasOwedOn(next)) missed.push(next);
  return missed.slice(-mostNamed);
}

/** A team’s digest is the team’s, whoever reads it first. */
const readerKey = ({ personId, teamId }: { personId: Id; teamId?: Id | null }): Id => teamId ?? personId;

/** A weekly or monthly one is for the first day of the week or the month on which they work. */
function isDayFor({ notice }: Digest, day: Day, pattern: Pattern, calendar: Law['calendar']): boolean {
  if (!worksOn(day, pattern, calendar)) return false;
  const { on } = digestTimetable[notice];
  if (on === 'working days') return true;
  const beginningOf = on === 'the first working day of the month' ? firstOfMonth : mondayOf;
  return beginningOf(lastDayAtWork(day, pattern, calendar)) !== beginningOf(day);
}
