import type { DateTime } from 'luxon';
import { draws } from './draws.ts';
import { inCare, reviewed, workday } from './life-in-care.ts';
import type { OfficeChild, Story } from './office-child.ts';
import { ordinaryChildren } from './ordinary-children.ts';
import { specialChildren } from './special-children.ts';
import { staff, teams } from './staff.ts';

const letters = 'ABCDEFGHJKLMNOPRSTWYZ';
const firstReference = 2001;

// About in proportion to their hours. Child 2041, of the examples in help, comes to the IRO whom a newcomer is first.
const irosInTurn = ['U0PRIYA', 'U0MARCUS', 'U0SIOBHAN', 'U0MARCUS', 'U0MARCUS', 'U0PRIYA', 'U0SIOBHAN'];

/** About 150 children whose lives are drawn from a fixed seed and dated back from today. All invented. */
export function inventedChildren(today: DateTime): OfficeChild[] {
  const drawn = draws(903);
  const stories = [
    ...specialChildren(today, drawn),
    ...ordinaryChildren(131, today, drawn),
    nobodysYet(today),
    ...martas(today, drawn),
  ];
  const referenceOf = (at: number) => String(firstReference + at);
  return stories.map((story, at) => {
    const parentAt = stories.findIndex(({ called }) => called !== undefined && called === story.childOf);
    const parent = parentAt < 0 ? '' : referenceOf(parentAt);
    return { ...child(story, drawn), iro: story.iro ?? iroFor(at), reference: referenceOf(at), parent };
  });
}

/** In care since last week, and no IRO has been named. */
const nobodysYet = (today: DateTime): Story => ({
  iro: '',
  team: 'South',
  episodes: [inCare(workday(today.minus({ days: 7 })), 'V2', 'U4')],
});

/** Whose IRO has just left: nobody is theirs until somebody is named. */
const martas = (today: DateTime, drawn: ReturnType<typeof draws>): Story[] =>
  [300, 520].map((days) => {
    const start = workday(today.minus({ days }));
    return { iro: 'U0MARTA', episodes: [inCare(start, 'C2', 'U6')], reviewedOn: reviewed(start, today, drawn) };
  });

const iroFor = (at: number) => irosInTurn[at % irosInTurn.length] ?? '';

function child(story: Story, { between, pick }: ReturnType<typeof draws>) {
  const { episodes, reviewedOn = [] } = story;
  const team = story.team ?? pick(teams);
  const bornOn = story.bornOn ?? episodes[0]?.from.minus({ years: between(0, 13), days: between(5, 360) });
  if (!bornOn) throw new Error('A child in care has an episode.');
  const howTheyTookPart = (on: DateTime) =>
    on < bornOn.plus({ years: 4 })
      ? 'PN0'
      : pick(['PN1', 'PN1', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN6', 'PN7']);
  return {
    initials: story.initials ?? `${pick(letters)}${pick(letters)}`,
    bornOn,
    socialWorker: story.socialWorker ?? pick(workersIn(team)),
    team,
    siblingGroup: story.siblingGroup ?? '',
    restricted: story.restricted ?? false,
    episodes,
    reviews: reviewedOn.map((on) => ({ on, participation: howTheyTookPart(on) })),
  };
}

const workersIn = (team: string) =>
  staff.filter((one) => one.role === 'social worker' && one.team === team).map(({ id }) => id);
