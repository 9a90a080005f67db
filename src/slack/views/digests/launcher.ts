import type { Caseload } from '../../../casework/children/caseload.ts';
import { reachOf } from '../../../domain/people/access.ts';
import type { Actor } from '../../../domain/people/people.ts';
import { soon } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { count, countLate } from '../../../domain/wording/words.ts';
import { button, buttons, header, type Message, primary, section } from '../../message.ts';
import { registerButtons } from './home/register.ts';

interface Facts {
  me: Actor;
  /** Null for a role that sees no child’s dates. */
  mine: Caseload | null;
  hour: number;
  /** Of the files, for them to answer; null for a role that answers none. */
  questions: number | null;
}

/** Good morning, how things stand, and what this role can press. */
export const launcherMessage = ({ me, mine, hour, questions }: Facts): Message => ({
  text: mine
    ? `${countLate(mine.overdue, 'review')}, ${mine.dueSoon} due in the next ${spanInWords(soon)}.`
    : 'What you can do.',
  blocks: [
    header(`${greeting(hour)}, ${me.name.split(' ')[0] ?? me.name}`),
    section(
      mine
        ? standing(mine)
        : 'Your role sees no child’s dates here unless a challenge reaches you. How the service stands is on your Home.',
    ),
    ...buttons(...registerButtons({ me, questions }), ...choices(me)),
  ],
});

const greeting = (hour: number) => (hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening');

const standing = ({ load, overdue, dueSoon, unknown }: Caseload) =>
  [
    `*${count(load.children, 'child', 'children')}*`,
    `*${countLate(overdue, 'review')}*`,
    `${count(dueSoon, 'review')} due in the next ${spanInWords(soon)}`,
    ...(unknown > 0 ? [`${unknown} with no date`] : []),
  ].join(' · ');

const serviceThisWeek = button('The service this week', 'week');
const gettingReady = button('Getting ready', 'ready mine 1');

/** For a role that is told only when something needs it: where the rest of its work is. */
export const nothingNeeds = (me: Actor): Message => ({
  text: 'Nothing needs you today.',
  blocks: [
    section('Nothing needs you today.'),
    ...buttons(reachOf(me, 'compare caseloads') === 'none' ? gettingReady : serviceThisWeek),
  ],
});

function choices(me: Actor) {
  const seesDates = reachOf(me, 'see how ready a review is') !== 'none';
  return [
    ...(seesDates ? [primary(button('Next reviews', 'next-review mine 1'))] : []),
    ...(reachOf(me, 'be told each morning') !== 'none' ? [button('What needs me', 'day')] : []),
    ...(reachOf(me, 'compare caseloads') === 'none' ? [] : [serviceThisWeek]),
    ...(seesDates ? [gettingReady] : []),
    ...(reachOf(me, 'see drift') === 'none' ? [] : [button('What is slipping', 'drift')]),
    ...(reachOf(me, 'read decisions') === 'none' ? [] : [button('Decisions', 'decisions')]),
    ...(reachOf(me, 'report on own decisions') === 'none' ? [] : [button('What I owe', 'mine')]),
    ...(reachOf(me, 'see challenges') === 'none' ? [] : [button('Challenges', 'challenges mine 1')]),
    ...(reachOf(me, 'see concerns') === 'none' ? [] : [button('Concerns', 'concerns 1')]),
    ...(reachOf(me, 'see service totals') === 'none' ? [] : [button('Last month', 'month')]),
    ...(me.role === 'team manager' ? [button('By social worker', 'next-review team 1')] : []),
    ...(me.role === 'iro' || me.role === 'social worker' ? [button('My caseload', 'caseload')] : []),
    ...(reachOf(me, 'compare caseloads') === 'none' ? [] : [button('Caseloads', 'caseload everyone 1')]),
    button('Help', 'help'),
  ];
}
