import type { KnownBlock } from '@slack/types';
import type { TeamDay, TeamRow } from '../../casework/team-day.ts';
import { count, shortWords } from '../../domain/words.ts';
import { brief, button, buttons, context, divider, escaped, header, type Message, section } from '../message.ts';
import { named, reference } from './child-name.ts';

/** What a digest has room for; the rest are a press away. */
const most = 8;

interface Beside {
  /** Why it is not in the channel, for the person who is sent it instead. */
  because: string | null;
  missed: string | null;
}

/** References, owners, dates and counts: nothing else may be read in a channel (ruling Slack 1). */
export function teamDigest(day: TeamDay, { because, missed }: Beside): Message {
  const { team, on, overdue, rows } = day;
  const shown = rows.slice(0, most);
  return {
    text: `IRO: ${count(overdue, 'decision')} from reviews past their date.`,
    blocks: [
      header(`Review decisions · ${team} team · ${shortWords(on)}`),
      ...(because === null ? [] : [context(escaped(because))]),
      ...(missed === null ? [] : [context(missed)]),
      section(standing(day)),
      divider,
      ...shown.flatMap((row, at) => [
        ...(row.owner === shown[at - 1]?.owner ? [] : [section(`*${brief(row.owner, 100)}*`)]),
        ...rowBlocks(row, day.showsInitials),
      ]),
      ...(rows.length > most ? [context(`And ${rows.length - most} more. The team manager sees them all.`)] : []),
      ...(day.unowned > 0
        ? [context(`${count(day.unowned, 'decision')} of these ${day.unowned === 1 ? 'has' : 'have'} no owner yet.`)]
        : []),
      divider,
      context(
        [
          ...(day.closed > 0 ? [`Closed since ${shortWords(day.since)}: ${day.closed}, well done.`] : []),
          'Only its owner, the team manager and the IRO can open one.',
        ].join(' '),
      ),
      ...buttons(button('What I owe', 'mine'), button('The whole team’s', 'decisions team 1')),
    ],
  };
}

export const teamAllClear = ({ team, on, closed, since }: TeamDay): Message => ({
  text: 'IRO: 0 decisions from reviews past their date.',
  blocks: [
    section(`*${escaped(team)} team · ${shortWords(on)}*\nNo review decision is past its date.`),
    ...(closed > 0 ? [context(`Closed since ${shortWords(since)}: ${closed}, well done.`)] : []),
  ],
});

const standing = ({ overdue, before, oldest, since }: TeamDay) =>
  `*${overdue} past ${overdue === 1 ? 'its' : 'their'} date* (${before} on ${shortWords(since)}) · oldest ${count(oldest, 'working day')}`;

function rowBlocks({ child, decision, dueOn, late, isKey, saidDone }: TeamRow, showsInitials: boolean): KnownBlock[] {
  const facts = [
    showsInitials ? named(child) : escaped(reference(child)),
    ...(isKey ? ['key'] : []),
    `due ${shortWords(dueOn)}`,
    saidDone ? 'waiting for confirmation' : `${count(late, 'working day')} late`,
  ].join(' · ');
  if (saidDone) return [section(facts)];
  const about = `${reference(child)}, due ${shortWords(dueOn)}`;
  return [
    section(facts),
    ...buttons(
      button('Done', `decision done ${child.id} ${decision}`, about),
      button('Update', `decision progress ${child.id} ${decision}`, about),
      button('Need longer', `decision longer ${child.id} ${decision}`, about),
    ),
  ];
}
