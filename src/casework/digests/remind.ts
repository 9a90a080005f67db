import { knownOf } from '../../domain/drift/known.ts';
import { allows } from '../../domain/people/access.ts';
import type { Person } from '../../domain/people/people.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { mondayOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { quietUntil } from '../../domain/time/quiet.ts';
import { listed } from '../../domain/wording/words.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { coverOf, isInSlack } from '../perform/in-slack.ts';
import { recognised } from '../perform/recognised.ts';
import { personIn } from '../perform/who-is.ts';
import { type Awaited, awaited, openFor } from './day/waiting.ts';

/** Whose names: those who were reminded, and those who can’t be reminded here. */
export interface Reminded {
  told: readonly string[];
  toAsk: readonly string[];
}

/**
 * A word to everybody the reader waits for, as their digest has it. One a week from one person to another: pressed
 * again, it only brings up to date the message that is there.
 */
export const remindColleagues = caseloadAction({
  name: 'remind-colleagues',
  auditedAs: 'reminded colleagues of what they wait for',
  permission: 'be told of what concerns them',
  among: (_: Record<string, never>, today) => ({ lookedAfterOn: today, orDeciding: true }),
  decide: (files, _, circumstances) => {
    const { actor } = circumstances;
    const told = new Map<Id, string>();
    const others = new Set<string>();
    for (const file of files) {
      for (const { who, personId } of awaitedIn(file, circumstances)) {
        if (personId !== null && actor.actsFor.includes(personId)) continue;
        const reader = readerFor(file, personId, circumstances);
        if (reader === null) others.add(who);
        else told.set(reader.id, reader.id === personId ? reader.name : `${reader.name} (covering for ${who})`);
      }
    }
    const names = [...told.values()].sort();
    const toAsk = [...others].filter((name) => !names.includes(name));
    if (told.size === 0) throw new Refusal(nobodyToRemind(toAsk));
    const subject = actor.personId ?? '';
    const changes = [...told.keys()].map(
      (to): Change => ({
        tell: {
          key: `reminder/${weekHeard(to, circumstances)}/${subject}`,
          to,
          notice: 'reminder',
          childId: null,
          subject,
        },
      }),
    );
    const result: Reminded = { told: names, toAsk };
    return { result, changes };
  },
});

const nobodyToRemind = (toAsk: readonly string[]) =>
  toAsk.length === 0
    ? 'You wait for nobody who can be reminded here.'
    : `Nobody you wait for can be reminded here. Ask them another way: ${listed(toAsk)}.`;

const awaitedIn = (file: CaseFile, circumstances: Circumstances): Awaited[] => {
  const reading = { file, known: knownOf(file, circumstances.today, circumstances.law), circumstances };
  return awaited(reading, openFor(reading));
};

/** Whoever would find it in their own morning: somebody who is away is not told, but whoever covers for them. */
function readerFor(file: CaseFile, personId: Id | null, { staff, today }: Circumstances): Person | null {
  const reader = personId === null ? null : personIn(staff, coverOf(staff, personId) ?? personId);
  if (reader === null || !isInSlack(staff, reader.id)) return null;
  return allows(recognised({ personId: reader.id }, staff), 'be told of what concerns them', file, today)
    ? reader
    : null;
}

/** Held from a Friday afternoon, it is the word of the week in which it is heard. */
export function weekHeard(to: Id, { today: day, time, law, staff }: Circumstances): Day {
  const pattern = staff.preferences.find(({ personId }) => personId === to) ?? null;
  return mondayOf(quietUntil({ day, time }, pattern, law.calendar)?.day ?? day);
}

export interface Reminder {
  from: string;
  /** How many decisions whoever asks waits for the reader to carry out, answer or confirm. */
  waiting: number;
  /** All of it is the reader’s to carry out: nothing to answer or to confirm. */
  isOwed: boolean;
}

/** What somebody who is reminded is told: no child, and nothing of what it is about. Null once nothing waits. */
export const reminder = caseloadAction({
  name: 'reminder',
  auditedAs: 'was reminded of what waits for them',
  permission: 'be told of what concerns them',
  among: (_: { from: Id }, today) => ({ lookedAfterOn: today, orDeciding: true }),
  decide: (files, { from }, circumstances) => {
    const sender = personIn(circumstances.staff, from);
    if (sender === null) return { result: null };
    const asking = seenBy(sender, circumstances);
    const mine = files
      .flatMap((file) => awaitedIn(file, asking))
      .filter(({ personId }) => personId !== null && circumstances.actor.actsFor.includes(personId));
    const isOwed = mine.every(({ what }) => what === 'late decisions');
    const result: Reminder | null = mine.length === 0 ? null : { from: sender.name, waiting: mine.length, isOwed };
    return { result };
  },
});

/** What they wait for is theirs to see: of the reader’s children, it is counted as they would count it. */
function seenBy({ id }: Person, circumstances: Circumstances): Circumstances {
  const actor = recognised({ personId: id }, circumstances.staff);
  return { ...circumstances, actor, may: (permission, file) => allows(actor, permission, file, circumstances.today) };
}
