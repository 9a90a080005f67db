import type { Button, KnownBlock } from '@slack/types';
import type { CouncilTotals } from '../../../casework/digests/council-totals.ts';
import type { HomeFacts } from '../../../casework/digests/home.ts';
import { type MyDay, needing } from '../../../casework/digests/my-day.ts';
import type { Week } from '../../../casework/digests/week.ts';
import { reachOf } from '../../../domain/people/access.ts';
import type { Actor, StaffRole } from '../../../domain/people/people.ts';
import type { Draft } from '../../../domain/reviews/draft.ts';
import { button, buttons, divider, header, type Message, primary, section } from '../../message.ts';
import { askBlocks } from '../people/who.ts';
import { draftBlocks, initialsBlocks, myCoverBlocks, quietBlocks, whatISee } from './home/about-me.ts';
import { caseloadBlocks } from './home/caseloads.ts';
import { headlineBlocks } from './home/headline.ts';
import { dayRows, readyRows, reviewRows, waitingRows } from './home/lists.ts';
import { registerButtons } from './home/register.ts';
import { totalsBlocks } from './home/totals.ts';

export interface HomeView {
  me: Actor;
  drafts: readonly Draft[];
  facts: HomeFacts;
  /** What needs them; null for somebody who owes nothing and has no children of their own. */
  day: MyDay | null;
  week: Week | null;
  /** Of the files, for them to answer; null for a role that answers none. */
  questions: number | null;
}

type Part = (facts: HomeView) => readonly KnownBlock[];

const drafts: Part = ({ drafts: unfinished, facts }) => draftBlocks(unfinished, facts.named);
/** What is asked of them, what is slipping and what they owe: each as many as the morning says. */
const needsMe = ({ day }: Pick<HomeView, 'day'>): readonly KnownBlock[] =>
  day === null ? [] : dayRows('Needs me', needing(day), 'day today 1');
const slipping =
  (title: string): Part =>
  ({ day }) =>
    day === null ? [] : dayRows(title, day.slipping, 'day slipping 1');
/** For a role that mostly has none of their own. */
const slippingToo: Part = (facts) => (facts.day?.slipping.length ? slipping('Slipping')(facts) : []);
/** As many as /iro mine says. */
const owe = ({ day }: Pick<HomeView, 'day'>): readonly KnownBlock[] =>
  day === null ? [] : dayRows('What I owe', day.owed, 'mine');
/** For a role that mostly owes nothing. */
const oweToo = ({ day }: Pick<HomeView, 'day'>): readonly KnownBlock[] =>
  day === null || day.owed.length === 0 ? [] : owe({ day });
const waiting: Part = ({ day }) => (day === null ? [] : waitingRows(day.waiting));
const nextReviews: Part = ({ facts }) => reviewRows('Next reviews', facts.next, 'next-review mine 1');
const ready: Part = ({ facts }) => readyRows('Ready for reviews', facts.inThreeWeeks);
const inThreeWeeks: Part = ({ facts }) => readyRows('Reviews in three weeks', facts.inThreeWeeks);
const invitations: Part = ({ facts }) => dayRows('Invitations', facts.invitations, 'ready mine 1');
const distribution: Part = ({ facts }) => dayRows('Records to send out', facts.distribution, null);
const caseloads: Part = ({ week }) => (week === null ? [] : caseloadBlocks(week));
const quiet: Part = ({ me, facts }) =>
  quietBlocks(facts.quiet, me.role === 'iro manager' ? 'drift service 1' : 'drift mine 1');
const cover: Part = ({ me, facts }) => myCoverBlocks(facts.covers, reachOf(me, 'arrange cover') === 'all');
const initials: Part = ({ facts }) => initialsBlocks(facts.initialsIn);

/** What each role’s Home holds, from the top. */
const parts: Record<StaffRole, readonly Part[]> = {
  iro: [needsMe, oweToo, drafts, slipping('Slipping'), waiting, nextReviews, quiet, cover],
  'social worker': [owe, needsMe, drafts, slipping('Slipping'), ready, waiting, nextReviews, cover],
  'team manager': [needsMe, oweToo, drafts, slipping('Slipping in the team'), waiting, nextReviews, cover],
  'iro manager': [needsMe, oweToo, slippingToo, drafts, caseloads, nextReviews, quiet, cover, initials],
  'business support': [invitations, distribution, oweToo, drafts, nextReviews],
  'participation worker': [needsMe, oweToo, drafts, inThreeWeeks],
  'senior manager': [],
};

/** What each role presses first. */
const firstAction: Record<StaffRole, Button | null> = {
  iro: button('What needs me', 'day'),
  'social worker': button('What I owe', 'mine'),
  'team manager': button('Decisions to answer', 'decisions team 1'),
  'iro manager': button('The service this week', 'week'),
  'business support': button('Getting ready', 'ready mine 1'),
  'participation worker': button('Getting ready', 'ready mine 1'),
  'senior manager': null,
};

/** Somebody’s Home: what needs them, how things stand, and what they can see. */
export function homePage(
  home: Omit<HomeView, 'facts'> & { facts: HomeFacts | null; totals: CouncilTotals | null },
): Message {
  const { me, facts, totals } = home;
  const first = firstAction[me.role as StaffRole];
  const top = [
    header(`${me.name} · ${me.role.replace('iro', 'IRO')}`),
    ...buttons(
      ...registerButtons(home),
      ...(first === null ? [] : [primary(first)]),
      button('Settings', 'settings'),
      button('Help', 'help'),
    ),
  ];
  const unseen = section('You see no child here unless a challenge reaches you.');
  if (facts === null) {
    return page([...top, ...needsMe(home), ...oweToo(home), ...(totals === null ? [] : totalsBlocks(totals)), unseen]);
  }
  const known = { ...home, facts };
  return page([
    ...top,
    ...parts[me.role as StaffRole].flatMap((part) => part(known)),
    divider,
    ...headlineBlocks(me, facts),
    divider,
    ...askBlocks(facts.ask),
    ...whatISee(me, facts.children),
  ]);
}

/** Slack takes 100 blocks on Home. */
const page = (blocks: readonly KnownBlock[]): Message => ({ text: 'Your Home.', blocks: blocks.slice(0, 100) });
