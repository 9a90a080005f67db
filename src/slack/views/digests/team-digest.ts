import type { KnownBlock } from '@slack/types';
import type { TeamDay, TeamRow } from '../../../casework/digests/team-day.ts';
import { count, countLate, lateInWords, shortWords } from '../../../domain/wording/words.ts';
import {
  brief,
  button,
  buttons,
  context,
  divider,
  escaped,
  header,
  type Notification,
  section,
} from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { verbButton } from '../decisions/verb-button.ts';
import { slippingBlocks } from './slipping-children.ts';

interface Beside {
  /** Why it is not in the channel, for the person who is sent it instead. */
  because: string | null;
  missed: string | null;
}

/** References, owners, dates and counts: nothing else may be read in a channel (ruling Slack 1). */
export function teamDigestMessage(day: TeamDay, { because, missed }: Beside): Notification {
  const { team, on, overdue, slipping, closed } = day;
  return {
    text:
      overdue > 0
        ? neutral`IRO: ${countLate(overdue, 'review decision')}.`
        : neutral`IRO: ${count(slipping.children, 'child', 'children')} with something slipping.`,
    blocks: [
      header(`Review decisions · ${team} team · ${shortWords(on)}`),
      ...(because === null ? [] : [context(escaped(because))]),
      ...(missed === null ? [] : [context(missed)]),
      ...(overdue === 0 ? [section('No review decision is late.')] : decisionBlocks(day)),
      ...(closed > 0 ? [context(`Closed since ${shortWords(day.since)}: ${closed}, well done.`)] : []),
      ...slippingBlocks(slipping, day.showsInitials),
      divider,
      ...buttons(
        button('What I owe', 'mine'),
        button('The whole team’s', 'decisions team 1'),
        ...(slipping.children > 0 ? [button('What is slipping', 'drift')] : []),
      ),
    ],
  };
}

const decisionBlocks = (day: TeamDay): KnownBlock[] => {
  const { rows, overdue, unowned } = day;
  const more = overdue - rows.length;
  return [
    section(standing(day)),
    divider,
    ...rows.flatMap((row, at) => [
      ...(row.owner === rows[at - 1]?.owner ? [] : [section(`*${brief(row.owner, 100)}*`)]),
      ...rowBlocks(row, day.showsInitials),
    ]),
    ...(more > 0 ? [context(`And ${more} more. The team manager sees them all.`)] : []),
    ...(unowned > 0
      ? [context(`${count(unowned, 'decision')} of these ${unowned === 1 ? 'has' : 'have'} no owner yet.`)]
      : []),
    context(
      'Only the person named can press these buttons. The team manager reads what each one is in the whole team’s list.',
    ),
  ];
};

export const teamAllClear = ({ team, on, closed, since }: TeamDay, missed: string | null): Notification => ({
  text: neutral`IRO: ${countLate(0, 'review decision')}.`,
  blocks: [
    section(`*${escaped(team)} team · ${shortWords(on)}*\nNo review decision is late.`),
    ...(missed === null ? [] : [context(missed)]),
    ...(closed > 0 ? [context(`Closed since ${shortWords(since)}: ${closed}, well done.`)] : []),
  ],
});

const standing = ({ overdue, before, oldest, since }: TeamDay) =>
  `*${countLate(overdue, 'decision')}* (${before} on ${shortWords(since)}) · oldest ${count(oldest, 'working day')}`;

function rowBlocks(
  { child, decision, owner, dueOn, late, isKey, waitsFor }: TeamRow,
  showsInitials: boolean,
): KnownBlock[] {
  const facts = [
    showsInitials ? named(child) : escaped(referenceShown(child)),
    ...(isKey ? ['key'] : []),
    `due ${shortWords(dueOn)}`,
    waitsFor === 'confirmation' ? 'waiting for confirmation' : lateInWords({ workingDays: late, days: late }),
    ...(waitsFor === null || waitsFor === 'confirmation' ? [] : [`waiting for ${waitsFor}`]),
  ].join(' · ');
  if (waitsFor !== null) return [section(facts)];
  const one = { child, id: decision };
  const about = `${referenceShown(child)}, due ${shortWords(dueOn)}, ${owner}`;
  return [
    section(facts),
    ...buttons(verbButton('done', one, about), verbButton('progress', one, about), verbButton('longer', one, about)),
  ];
}
