import { DateTime } from 'luxon';
import { draws } from './draws.ts';
import { staff, teams } from './staff.ts';

/** One invented child, as the council’s files will tell of them. */
export interface OfficeChild {
  reference: string;
  initials: string;
  bornOn: DateTime;
  iro: string;
  socialWorker: string;
  team: string;
  siblingGroup: string;
  parent: string;
  restricted: boolean;
  episodes: OfficeEpisode[];
  reviews: OfficeReview[];
}

export interface OfficeEpisode {
  from: DateTime;
  to: DateTime | null;
  startReason: string;
  legalStatus: string;
  placement: string;
  endReason: string;
}

export interface OfficeReview {
  on: DateTime;
  participation: string;
}

const iros = staff.filter(({ role }) => role === 'iro').map(({ id }) => id);
const workersOf = (team: string) =>
  staff.filter((one) => one.role === 'social worker' && one.team === team).map(({ id }) => id);

const letters = 'ABCDEFGHJKLMNOPRSTWYZ';
const ordinary = 136;
const firstReference = 2001;

/** About 150 children whose lives are drawn from a fixed seed and dated back from today. All invented. */
export function inventedChildren(today: DateTime): OfficeChild[] {
  const { between, pick, chance } = draws(903);
  const children: OfficeChild[] = [];

  function add(story: Partial<OfficeChild> & Pick<OfficeChild, 'episodes'>): OfficeChild {
    const at = children.length;
    const team = story.team ?? teams[at % teams.length] ?? 'North';
    const child: OfficeChild = {
      reference: String(firstReference + at),
      initials: `${pick(letters)}${pick(letters)}`,
      bornOn: today.minus({ years: between(1, 16), days: between(20, 340) }),
      iro: pick(iros),
      socialWorker: pick(workersOf(team)),
      team,
      siblingGroup: '',
      parent: '',
      restricted: false,
      reviews: [],
      ...story,
    };
    child.reviews = child.reviews.map((review) => ({ ...review, participation: howTheyTookPart(child, review.on) }));
    children.push(child);
    return child;
  }

  const howTheyTookPart = ({ bornOn }: OfficeChild, on: DateTime) =>
    on < bornOn.plus({ years: 4 })
      ? 'PN0'
      : pick(['PN1', 'PN1', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN6', 'PN7']);

  /** Reviews on the ordinary clock, each a little before its time; `missing` leaves out that many at the end. */
  function reviewed(start: DateTime, missing = 0, until = today): OfficeReview[] {
    const reviews: OfficeReview[] = [];
    for (let on = weekday(start.plus({ days: between(20, 26) })); on < until; ) {
      reviews.push({ on, participation: '' });
      const months = reviews.length === 1 ? 3 : 6;
      // Now and then one is late, as it is in life.
      on = weekday(on.plus({ months }).minus({ days: chance(0.06) ? -between(2, 9) : between(3, 20) }));
    }
    return missing === 0 ? reviews : reviews.slice(0, -missing);
  }

  const inCare = (from: DateTime, legalStatus = pick(['C2', 'C2', 'C2', 'C1', 'V2']), placement = pick(homes)) =>
    episode(from, legalStatus, placement);

  for (let at = 0; at < ordinary; at += 1) {
    const start = weekday(today.minus({ days: between(3, 1000) }));
    const episodes = [inCare(start)];
    const longAgo = today.diff(start, 'days').days > 300;
    if (longAgo && chance(0.4)) movedOn(episodes, start.plus({ days: between(90, 250) }), 'P', pick(homes));
    if (longAgo && chance(0.08)) left(episodes, today.minus({ days: between(10, 80) }), 'E4A');
    const ended = episodes.at(-1)?.to ?? today;
    add({ episodes, reviews: reviewed(start, chance(0.05) ? 1 : 0, ended) });
  }

  const dueThisWeek = weekday(today.minus({ days: 26 }));
  add({ team: 'North', iro: 'U0PRIYA', socialWorker: 'U0DAN', episodes: [inCare(dueThisWeek, 'V2')] });
  const justIn = weekday(today.minus({ days: 4 }));
  add({ team: 'North', iro: 'U0PRIYA', socialWorker: 'U0SANA', episodes: [inCare(justIn, 'V2')] });
  const lateFirst = weekday(today.minus({ days: 40 }));
  add({ team: 'North', iro: 'U0PRIYA', socialWorker: 'U0TOM', episodes: [inCare(lateFirst, 'C1')] });

  // A first review over Christmas: 25 and 26 December and 1 January do not count.
  const december = DateTime.fromObject({ year: today.year, month: 12, day: 15 });
  const beforeChristmas = december < today ? december : december.minus({ years: 1 });
  add({ iro: 'U0PRIYA', episodes: [inCare(beforeChristmas, 'C1')], reviews: christmasReviews(beforeChristmas) });

  function christmasReviews(start: DateTime) {
    const first = start.plus({ days: 31 });
    if (first >= today) return [];
    return [{ on: first, participation: '' }, ...reviewed(first.plus({ days: 62 }))];
  }

  // Two sisters and a brother, together with one IRO.
  const family = weekday(today.minus({ days: 400 }));
  for (const initials of ['AM', 'JM', 'RM']) {
    const together = { siblingGroup: 'Family 1', iro: 'U0PRIYA', team: 'North', socialWorker: 'U0DAN' };
    add({ ...together, initials, episodes: [inCare(family, 'C2', 'U6')], reviews: reviewed(family) });
  }

  // A looked-after mother and her baby: never the same IRO.
  const motherStart = weekday(today.minus({ days: 700 }));
  const mother = add({
    iro: 'U0MARCUS',
    team: 'East',
    bornOn: today.minus({ years: 16, months: 5 }),
    episodes: [inCare(motherStart, 'C2', 'U6')],
    reviews: reviewed(motherStart),
  });
  const babyStart = weekday(today.minus({ days: 120 }));
  add({
    iro: 'U0SIOBHAN',
    team: 'East',
    parent: mother.reference,
    bornOn: babyStart.minus({ days: 5 }),
    episodes: [inCare(babyStart, 'C1', 'U6')],
    reviews: reviewed(babyStart),
  });

  const quietStart = weekday(today.minus({ days: 500 }));
  add({ iro: 'U0SIOBHAN', restricted: true, episodes: [inCare(quietStart)], reviews: reviewed(quietStart) });

  const breaks = weekday(today.minus({ days: 70 }));
  add({ iro: 'U0PRIYA', episodes: [episode(breaks, 'V4', 'U6')] });

  const orderStart = weekday(today.minus({ days: 620 }));
  const waiting = [inCare(orderStart, 'C1', 'U6')];
  movedOn(waiting, today.minus({ days: 150 }), 'L', 'U6', 'E1');
  add({ iro: 'U0PRIYA', bornOn: today.minus({ years: 2 }), episodes: waiting, reviews: reviewed(orderStart) });
  const placed = [inCare(orderStart, 'C1', 'U6')];
  movedOn(placed, today.minus({ days: 250 }), 'L', 'U6', 'E1');
  movedOn(placed, weekday(today.minus({ days: 20 })), 'P', 'A6', 'E1');
  add({
    iro: 'U0MARCUS',
    bornOn: today.minus({ years: 2, months: 3 }),
    episodes: placed,
    reviews: reviewed(orderStart, 0, today.minus({ days: 20 })),
  });

  // The files begin after this child came into care: nobody has said when that was.
  const seen = weekday(today.minus({ days: 300 }));
  add({ iro: 'U0PRIYA', episodes: [{ ...inCare(seen), startReason: 'P' }] });

  const adultSoon = weekday(today.minus({ days: 900 }));
  add({
    iro: 'U0PRIYA',
    bornOn: today.minus({ years: 18 }).plus({ days: 45 }),
    episodes: [inCare(adultSoon, 'C2', 'K3')],
    reviews: reviewed(adultSoon, 1),
  });
  const remanded = weekday(today.minus({ days: 12 }));
  add({ iro: 'U0MARCUS', bornOn: today.minus({ years: 15 }), episodes: [episode(remanded, 'J1', 'K1')] });
  return children;
}

const homes = ['U1', 'U3', 'U4', 'U6', 'U6', 'K2', 'P1'];

const episode = (from: DateTime, legalStatus: string, placement: string): OfficeEpisode => ({
  from,
  to: null,
  startReason: 'S',
  legalStatus,
  placement,
  endReason: '',
});

function movedOn(episodes: OfficeEpisode[], on: DateTime, reason: string, placement: string, legalStatus?: string) {
  const last = episodes.at(-1);
  if (!last) return;
  Object.assign(last, { to: on, endReason: 'X1' });
  episodes.push({ ...episode(on, legalStatus ?? last.legalStatus, placement), startReason: reason });
}

function left(episodes: OfficeEpisode[], on: DateTime, endReason: string) {
  Object.assign(episodes.at(-1) ?? {}, { to: on, endReason });
}

/** The Friday before a weekend day: nobody reviews on a Saturday. */
const weekday = (day: DateTime) => (day.weekday > 5 ? day.minus({ days: day.weekday - 5 }) : day);
