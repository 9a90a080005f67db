import type { DataSource } from 'typeorm';
import { count } from '../domain/wording/words.ts';
import { anchorsKept, headsGone } from '../store/audit/audit-anchors.ts';
import { type Anchor, publicKeyOf, readAnchors } from './anchor.ts';

export interface Checked {
  /** A sentence for each thing that shows that the audit, or its anchors, were altered. */
  breaks: readonly string[];
  /** What is so, and is no proof of anything. */
  notes: readonly string[];
}

/** Checks the anchors back to the first, and that the audit still has every head they hold. */
export async function checkAnchors(
  database: DataSource,
  lines: readonly string[],
  publicKey: Buffer,
): Promise<Checked> {
  const { anchors, faults } = readAnchors(lines, publicKeyOf(publicKey));
  const { kept, waiting } = await anchorsKept(database);
  const last = anchors.at(-1)?.number ?? 0;
  const breaks = [...faults];
  if (last < kept) breaks.push(`The last anchor there is number ${last}, and number ${kept} was kept`);
  if (last > kept + waiting)
    breaks.push(`The last anchor is number ${last}, and the database knows of ${kept + waiting}`);
  breaks.push(...(await goneSince(database, anchors)));
  return { breaks, notes: notesOn(anchors, waiting) };
}

/** In one question, each head once: in a quiet hour most lanes stay as they are. */
async function goneSince(database: DataSource, anchors: readonly Anchor[]): Promise<string[]> {
  const heads = new Map(anchors.flatMap((anchor) => anchor.heads.map((head) => [String(head), head] as const)));
  return (await headsGone(database, [...heads.values()])).map(
    ({ lane, position }) => `Lane ${lane}, row ${position}: this is not the row that was anchored`,
  );
}

function notesOn(anchors: readonly Anchor[], waiting: number): string[] {
  const missed = anchors.reduce((sum, anchor) => sum + anchor.missed, 0);
  const first = anchors.at(0);
  const last = anchors.at(-1);
  if (!first || !last) return ['There is no anchor yet.'];
  return [
    `It was checked against ${count(anchors.length, 'anchor')}, from ${first.at} to ${last.at}. ` +
      'Rows written since the last are held by the chain alone.',
    ...(missed > 0
      ? [`${count(missed, 'hour')} between have no anchor: nothing ran, or the records could not be reached.`]
      : []),
    ...(waiting > 0 ? [`${count(waiting, 'anchor')} could not be kept yet: AUDIT_ANCHORS does not take them.`] : []),
  ];
}
