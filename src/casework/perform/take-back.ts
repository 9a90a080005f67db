import { allows } from '../../domain/people/access.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Staff } from '../../domain/people/staff.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import type { NamedToSomebody, Reaches } from '../../store/outbox/sight.ts';
import type { Unaudited } from '../../store/store.ts';
import { asStaffed } from './as-staffed.ts';
import type { ClockAndLaw } from './clock-and-law.ts';
import { isUnreachable } from './in-slack.ts';
import { recognised } from './recognised.ts';
import { personIn } from './who-is.ts';

/** Whose case files are in memory at a time. */
const childrenAtOnce = 300;

/**
 * Nothing outlives the right to see it: of every child that stands named in Slack it is asked again whether the reader
 * may see the child, when the child’s file, the reader or the day is another than the last time. How they were lost is
 * no matter, and nobody has to remember to say so.
 */
export async function takeBack(tx: Unaudited, clockAndLaw: ClockAndLaw): Promise<number> {
  const today = clockAndLaw.today();
  const compared = await tx.sight.compared(today);
  if (compared === null) return 0;
  const staff = await tx.staff(today);
  const reaches = reachesOf(staff);
  const people = changedIn(compared.reaches, reaches);
  if (compared.isStale) await tx.sight.tryAgain();
  const isAll = compared.isStale || compared.before === null;
  const children = await tx.sight.children(isAll ? 'everybody' : { to: people, since: compared.before ?? '' });
  const lost: NamedToSomebody[] = [];
  for (let from = 0; from < children.length; from += childrenAtOnce) {
    lost.push(...(await lostOf(tx, children.slice(from, from + childrenAtOnce), staff, today)));
  }
  const taken = (await tx.sight.takeBackFrom(people)) + (await tx.sight.takeBack(lost));
  // As long as there was nothing to compare, there is nothing to remember.
  if (isAll || people.length + children.length > 0) await tx.sight.compare(today, compared, reaches);
  return taken;
}

async function lostOf(tx: Unaudited, children: readonly Id[], staff: Staff, today: Day): Promise<NamedToSomebody[]> {
  const shown = await tx.sight.shown(children);
  const named = [...new Set(shown.map(({ childId }) => childId))];
  const files = new Map((await tx.caseFilesWith(named)).map((file) => [file.child.id, asStaffed(file, staff)]));
  return shown.filter((one) => {
    const file = files.get(one.childId);
    return file !== undefined && !stillSees(one, file, staff, today);
  });
}

function stillSees(
  { personId, permission, roomOf }: NamedToSomebody,
  file: CaseFile,
  staff: Staff,
  today: Day,
): boolean {
  const reader = roomOf === null ? readerOf(personId, staff) : theTeam(roomOf);
  return reader !== null && allows(reader, permission, file, today);
}

/** Whoever works here and can be written to, as what they are today. */
const readerOf = (personId: Id, staff: Staff): Actor | null =>
  personIn(staff, personId) === null || isUnreachable(staff, personId) ? null : recognised({ personId }, staff);

/** A channel is read by the team, whoever the message was worded as: nobody there is named on a restriction. */
const theTeam = (teamId: Id): Actor => ({
  personId: null,
  name: 'the team',
  role: 'team manager',
  teams: [teamId],
  actsFor: [],
  clearedFor: [],
});

/** Also of whoever is out of Slack: they are in no list of readers. */
const reachesOf = (staff: Staff): Reaches =>
  Object.fromEntries(
    staff.people.map(({ id, slackUserId }) => [id, JSON.stringify([readerOf(id, staff), slackUserId])]),
  );

const changedIn = (before: Reaches, now: Reaches): Id[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((id) => before[id] !== now[id]);
