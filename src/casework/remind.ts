import { mondayOf } from '../domain/calendar.ts';
import type { Id } from '../domain/case-file.ts';
import { Refusal } from '../domain/refusal.ts';
import { caseloadAction } from './action.ts';
import { dayOf } from './my-day.ts';
import { nameIn, personIn } from './who-is.ts';

/** Whose names: those who were reminded, and those nobody can write to in Slack. */
export interface Reminded {
  told: readonly string[];
  notInSlack: readonly string[];
}

/**
 * A word to everybody the reader waits for, as their digest has it. One a week from one person to another: pressed
 * again, it only brings up to date the message that is there.
 */
export const remindColleagues = caseloadAction({
  name: 'remind-colleagues',
  permission: 'be told each morning',
  among: (_: Record<string, never>, today) => ({ lookedAfterOn: today, orDeciding: true }),
  decide: (files, _, circumstances) => {
    const { actor, staff, today } = circumstances;
    const { waiting } = dayOf(files, circumstances);
    const ids = [...new Set(waiting.flatMap(({ personId }) => personId ?? []))].filter((id) => id !== actor.personId);
    const people = ids.flatMap((id) => personIn(staff, id) ?? []);
    const inSlack = people.filter(({ slackUserId }) => slackUserId !== null);
    if (inSlack.length === 0) throw new Refusal('You wait for nobody who can be reminded here.');
    const key = `reminder/${mondayOf(today)}/${actor.personId}`;
    const changes = inSlack.map(({ id: to }) => ({
      tell: { key, to, notice: 'reminder', childId: null, subject: actor.personId ?? '' },
    }));
    const result: Reminded = {
      told: inSlack.map(({ name }) => name).sort(),
      notInSlack: [
        ...people.filter(({ slackUserId }) => slackUserId === null).map(({ name }) => name),
        ...waiting.filter(({ personId }) => personId === null).map(({ who }) => who),
      ].filter((name, at, all) => all.indexOf(name) === at),
    };
    return { result, changes };
  },
});

export interface Reminder {
  from: string;
  /** How many lines there are in the reader’s own day: theirs to do, to answer or to confirm. */
  waiting: number;
}

/** What somebody who is reminded is told: no child, and nothing of what it is about. Null once nothing waits. */
export const reminder = caseloadAction({
  name: 'reminder',
  permission: 'be told each morning',
  among: (_: { from: Id }, today) => ({ lookedAfterOn: today, orDeciding: true }),
  decide: (files, { from }, circumstances) => {
    const waiting = dayOf(files, circumstances).today.length;
    const name = nameIn(circumstances.staff, from);
    const result: Reminder | null = name === null || waiting === 0 ? null : { from: name, waiting };
    return { result };
  },
});
