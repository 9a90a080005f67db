import { addDays, weekdayOf } from '../domain/calendar.ts';
import type { Day, Id } from '../domain/case-file.ts';
import { allClear, type DigestDay, digestKey, subjectOf } from '../domain/digest-day.ts';
import type { Law } from '../domain/law.ts';
import { digestsEndAt, type LocalTime, nextDayAtWork, worksOn } from '../domain/quiet.ts';
import type { LastDigest, Planned, Staff, Transaction } from '../store/store.ts';
import type { World } from './world.ts';

/** A kind of digest: when it is due and who is to have it. What it says is worked out when it is sent. */
export interface Digest {
  /** The notice that words it. */
  notice: string;
  /** Working days; or the first of each week, which is not a Monday at Easter. */
  on: 'working days' | 'the first working day of the week';
  readers: (staff: Staff, day: Day) => readonly Reader[];
}

export interface Reader {
  personId: Id;
  /** For that team’s channel. */
  teamId?: Id;
  /** From this time on, London. */
  at: string;
}

/** Puts in the outbox what is due by now and is not there: how often, and in how many copies, it is done is no matter. */
export async function planDigests(tx: Transaction, world: World, digest: Digest, now: LocalTime): Promise<number> {
  const { calendar } = world.law;
  if (!isItsDay(digest, now.day, calendar)) return 0;
  const staff = await tx.staff(now.day);
  const last = new Map((await tx.unasked.lastOf(digest.notice)).map((one) => [readerKey(one), one]));
  const planned = digest.readers(staff, now.day).flatMap((reader) => {
    const before = last.get(readerKey({ personId: reader.personId, teamId: reader.teamId ?? null })) ?? null;
    const pattern = patternOf(staff, reader.personId);
    const isDue = reader.at <= now.time && worksOn(now.day, pattern, calendar);
    return isDue ? plannedFor(digest, reader, { before, now, world, pattern }) : [];
  });
  return tx.unasked.plan(planned);
}

/** Whoever is to have it today and is at work, whatever the hour. */
export async function readersOf(tx: Transaction, { law, today }: World, digest: Digest) {
  const day = today();
  if (!isItsDay(digest, day, law.calendar)) return [];
  const staff = await tx.staff(day);
  return digest
    .readers(staff, day)
    .filter(({ personId }) => worksOn(day, patternOf(staff, personId), law.calendar))
    .map((reader) => ({
      ...reader,
      name: staff.people.find(({ id }) => id === reader.personId)?.name ?? '',
      team: staff.teams.find(({ id }) => id === reader.teamId)?.name ?? null,
    }));
}

const patternOf = ({ preferences }: Staff, person: Id) =>
  preferences.find(({ personId }) => personId === person) ?? null;

interface Known {
  before: LastDigest | null;
  now: LocalTime;
  world: World;
  pattern: Staff['preferences'][number] | null;
}

function plannedFor({ notice, on }: Digest, reader: Reader, { before, now, world, pattern }: Known): Planned[] {
  const { day, time } = now;
  if (before !== null && before.on >= day) return [];
  const isLate = time >= digestsEndAt;
  // Somebody who has never had one has missed nothing.
  if (isLate && before === null) return [];
  const about: DigestDay = {
    on: day,
    missed: before === null ? [] : missedSince(before, on === 'working days' ? day : before.on, pattern, world.law),
    quiet: before !== null && before.state === 'sent' && (before.said === allClear || before.said === null),
  };
  return [
    {
      key: digestKey(notice, day, reader.teamId),
      to: reader.personId,
      notice,
      childId: null,
      subject: subjectOf(about),
      ...(reader.teamId !== undefined && { teamId: reader.teamId }),
      untilAt: world.at(day, digestsEndAt),
      missed: isLate,
    },
  ];
}

const mostNamed = 5;

/** The days from the last one on, before this, on which there should have been one; the newest five. */
function missedSince(before: LastDigest, day: Day, pattern: Known['pattern'], { calendar }: Law): readonly Day[] {
  const missed = before.state === 'dead' ? [before.on] : [];
  for (let on = nextDayAtWork(before.on, pattern, calendar); on < day; on = nextDayAtWork(on, pattern, calendar)) {
    missed.push(on);
    if (missed.length > 60) break;
  }
  return missed.slice(-mostNamed);
}

const readerKey = ({ personId, teamId }: Pick<LastDigest, 'personId' | 'teamId'>) => `${personId} ${teamId ?? ''}`;

function isItsDay({ on }: Digest, day: Day, calendar: Law['calendar']): boolean {
  if (!calendar.isWorkingDay(day)) return false;
  return on === 'working days' || weekOf(calendar.addWorkingDays(day, -1)) !== weekOf(day);
}

/** The Monday it began on. */
const weekOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));
