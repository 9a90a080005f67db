import type { DataSource } from 'typeorm';
import type { Instant } from '../domain/time/day.ts';
import { keepNextAnchor, makeAnchor } from '../store/audit/audit-anchors.ts';
import { hashOfLine, privateKeyOf, signedLine } from './anchor.ts';
import { type Place, placeAt } from './place.ts';

/** What the anchors are signed with, and where they go. */
export interface Anchors {
  /** 32 bytes, which the database never sees. */
  key: Buffer;
  /** A file, or an address. */
  to: string;
}

const hour = 3_600_000;
const hourOf = (at: Instant) => Math.floor(Date.parse(at) / hour);
const instantOfHour = (number: number) => new Date(number * hour).toISOString();

/** Makes this hour’s anchor, if there is none, and puts every one that waits out of the database’s reach. */
export function anchoringOn(
  database: DataSource,
  { key, to }: Anchors,
  now: () => Instant,
  place: Place = placeAt(to),
): () => Promise<void> {
  const signing = privateKeyOf(key);
  return async () => {
    const at = now();
    await makeAnchor(database, instantOfHour(hourOf(at)), (last, heads) =>
      signedLine(
        {
          number: (last?.number ?? 0) + 1,
          at,
          missed: last === null ? 0 : Math.max(0, hourOf(at) - hourOf(last.onHour) - 1),
          before: last === null ? null : hashOfLine(last.line),
          heads,
        },
        signing,
      ),
    );
    while (await keepNextAnchor(database, at, place.append));
  };
}
