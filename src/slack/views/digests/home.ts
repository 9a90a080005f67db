import type { KnownBlock } from '@slack/types';
import type { HomeFacts } from '../../../casework/digests/home.ts';
import type { MyDay } from '../../../casework/digests/my-day.ts';
import type { Week } from '../../../casework/digests/week.ts';
import { reachOf } from '../../../domain/people/access.ts';
import type { Actor, StaffRole } from '../../../domain/people/people.ts';
import type { Draft } from '../../../domain/reviews/draft.ts';
import { button, buttons, divider, header, type Message, section } from '../../message.ts';
import { draftBlocks, initialsBlocks, myCoverBlocks, quietBlocks, whatISee } from './home/about-me.ts';
import { caseloadBlocks } from './home/caseloads.ts';
import { headlineBlocks } from './home/headline.ts';
import { dayRows, readyRows, reviewRows, waitingRows } from './home/lists.ts';

export interface HomeView {
  me: Actor;
  drafts: readonly Draft[];
  facts: HomeFacts;
  /** What needs them; null for somebody who owes nothing and has no children of their own. */
  day: MyDay | null;
  week: Week | null;
}

type Part = (facts: HomeView) => readonly KnownBlock[];

const drafts: Part = ({ drafts: unfinished, facts }) => draftBlocks(unfinished, facts.named);
const needsMe: Part = ({ day }) => (day === null ? [] : dayRows('Needs me', needing(day), 'day'));
const today =
  (title: string): Part =>
  ({ day }) =>
    day === null ? [] : dayRows(title, day.today, 'day today 1');
const slipping =
  (title: string): Part =>
  ({ day }) =>
    day === null ? [] : dayRows(title, day.slipping, 'day slipping 1');
/** For a role that mostly owes nothing. */
const owedToo: Part = ({ day }) =>
  day === null || day.today.length === 0 ? [] : dayRows('What I owe', day.today, 'mine');
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
  iro: [drafts, needsMe, waiting, nextReviews, quiet, cover],
  'social worker': [drafts, today('What I owe'), slipping('Slipping'), ready, waiting, nextReviews, cover],
  'team manager': [drafts, today('Needs me'), slipping('Slipping in the team'), waiting, nextReviews, cover],
  'iro manager': [drafts, caseloads, needsMe, nextReviews, quiet, cover, initials],
  'business support': [drafts, owedToo, invitations, distribution, nextReviews],
  'participation worker': [drafts, owedToo, inThreeWeeks],
  'senior manager': [],
};

/** Somebody’s Home: how things stand, what needs them, and what they can see. */
export function homePage(home: Omit<HomeView, 'facts'> & { facts: HomeFacts | null }): Message {
  const { me, facts } = home;
  const top = [
    header(`${me.name} · ${me.role.replace('iro', 'IRO')}`),
    ...buttons(button('Settings', 'settings'), button('Help', 'help')),
  ];
  if (facts === null) return page([...top, section('You see no child here unless a challenge reaches you.')]);
  const known = { ...home, facts };
  return page([
    ...top,
    ...headlineBlocks(me, facts),
    divider,
    ...parts[me.role as StaffRole].flatMap((part) => part(known)),
    divider,
    ...whatISee(me, facts.children),
  ]);
}

/** Slack takes 100 blocks on Home. */
const page = (blocks: readonly KnownBlock[]): Message => ({ text: 'Your Home.', blocks: blocks.slice(0, 100) });

const needing = ({ today, slipping }: MyDay) => [...today, ...slipping];
