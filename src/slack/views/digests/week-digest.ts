import type { KnownBlock } from '@slack/types';
import type { FigurePart } from '../../../casework/digests/week/figures.ts';
import type { LateBecause } from '../../../casework/digests/week/forecast.ts';
import type { Week } from '../../../casework/digests/week.ts';
import { mondayOf } from '../../../domain/time/calendar.ts';
import { aWeek, figuresOf, soon } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { waitingWords } from '../../../domain/wording/approval-words.ts';
import {
  count,
  countLate,
  dateInWords,
  lateInWords,
  sentence,
  shareInWords,
  shortWords,
} from '../../../domain/wording/words.ts';
import { brief, button, buttons, context, divider, header, type Notification, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { themeSlug } from '../challenges/theme-words.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { unreachableLine } from '../people/unreachable.ts';
import { sectionWith } from '../shared/section-with.ts';

const loadsShown = 12;
const patternsShown = 4;
const concernsShown = 2;

/** In the order they are told: what can still be held in time first. */
const reasons: Record<LateBecause, string> = {
  'booked after its limit': 'booked for after its limit',
  'no date booked': `no date booked, and ${spanInWords(soon)} or fewer to go`,
  'no IRO': 'no IRO',
  'no social worker': 'no social worker',
  'late already': 'late',
};

/** The IRO manager’s Monday: what will be late and why, who has nobody, what is unanswered, how full and how well. */
export function weekDigestMessage(week: Week, { missed }: { missed: string | null }): Notification {
  const { forecast, lacking: without } = week;
  return {
    text: neutral`IRO: ${countLate(forecast.lateAlready, 'review')}, ${forecast.likelyLate} more likely to be, ${count(without, 'child', 'children')} without an IRO.`,
    blocks: [
      header(`IRO service · week of ${shortWords(mondayOf(week.on))}`),
      ...(missed === null ? [] : [context(missed)]),
      section(`*Forecast*\n${count(forecast.due, 'review')} due by four weeks from now · *${forecastWords(forecast)}*`),
      ...Object.entries(reasons).flatMap(([because, says]) =>
        likelyLate(
          says,
          forecast.late.filter((one) => one.because === because),
        ),
      ),
      ...more(forecast.lateAlready + forecast.likelyLate - forecast.late.length),
      ...withoutAnyone(week),
      section(standing(week)),
      ...challenges(week),
      ...patterns(week),
      ...proposedConcerns(week),
      ...openConcerns(week),
      divider,
      ...buttons(
        button('Drift in the service', 'drift service 1'),
        button('Caseloads', 'caseload everyone 1'),
        button('Next reviews', 'next-review mine 1'),
        button('Concerns', 'concerns 1'),
      ),
      context(`Percentages are of the last ${spanInWords(figuresOf)}, and of reviews recorded here.`),
    ],
  };
}

const challenges = ({ challenges: { open, late, nearEnd } }: Week): KnownBlock[] =>
  open === 0
    ? []
    : [
        sectionWith(
          [
            `*${count(open, 'challenge')} open*`,
            ...(late > 0 ? [`${late} whose next step is late`] : []),
            ...(nearEnd > 0 ? [`*${nearEnd} near the end of the formal days*`] : []),
          ].join(' · '),
          button('Open', 'challenges service 1', 'challenges in the service'),
        ),
      ];

/** What will be late for one reason, which is said once. */
const likelyLate = (says: string, late: Week['forecast']['late']): KnownBlock[] =>
  late.length === 0
    ? []
    : [
        section(`*${sentence(says)}*`),
        ...late.map((one) =>
          sectionWith(
            [
              `*${named(one.child)}*`,
              one.late === null
                ? `${one.which} by ${shortWords(one.dueOn)}`
                : `${one.which} was due by ${shortWords(one.dueOn)}, *${lateInWords(one.late)}*`,
              ...(one.waiting === null ? [] : [brief(waitingWords(one.waiting), 200)]),
              one.ask === null ? 'ask nobody yet' : `ask ${brief(one.ask, 60)}`,
            ].join(' · '),
            button('Open', `child ${one.child.id}`, referenceShown(one.child)),
          ),
        ),
      ];

/** “9 reviews late, 15 more likely to be” */
export const forecastWords = ({ lateAlready, likelyLate }: Pick<Week['forecast'], 'lateAlready' | 'likelyLate'>) =>
  `${countLate(lateAlready, 'review')}, ${likelyLate} more likely to be`;

function withoutAnyone({ withoutIro, lacking }: Week): KnownBlock[] {
  if (lacking === 0) return [section('*Every child has a named IRO*')];
  return [
    section(`*Without an IRO*\n${count(lacking, 'child', 'children')}, longest first`),
    ...withoutIro.map((one) =>
      sectionWith(lackingWords(one), button('Allocate', `allocate ${one.child.id}`, referenceShown(one.child))),
    ),
    ...more(lacking - withoutIro.length),
  ];
}

/** Since when, when we were told, by when, and whom we would suggest. */
export const lackingWords = ({ child, since, limit, late, told, suggested }: Week['withoutIro'][number]): string =>
  [
    `*${named(child)}*`,
    since === '' ? 'start not known' : `looked after since ${dateInWords(since)}`,
    ...(told === null ? [] : [`told ${dateInWords(told.on)}${told.by === null ? '' : `, by ${dateInWords(told.by)}`}`]),
    ...(limit === '' ? [] : [`limit ${dateInWords(limit)}${late === null ? '' : `, *${lateInWords(late)}*`}`]),
    ...(suggested === null
      ? []
      : [`suggested ${brief(suggested.name, 40)} (${suggested.met} of ${suggested.of} rules)`]),
  ].join(' · ');

const more = (number: number): KnownBlock[] => (number > 0 ? [context(`And ${number} more.`)] : []);

function standing({ unanswered, loads, figures, quiet, confirmed, unreachable }: Week): string {
  const shown = loads.slice(0, loadsShown).map(({ name, perFullTime }) => `${brief(name, 40)} ${perFullTime}`);
  const rest = loads.length - shown.length;
  return [
    `*Unanswered*  ${count(unanswered.deemed, 'decision')} deemed agreed this week, ${unanswered.toConfirm} waiting over a week for an IRO to confirm, ${count(unanswered.early, 'early request')} over a week old${unanswered.approvals === 0 ? '' : `, ${count(unanswered.approvals, 'thing')} to approve over a week old`}`,
    `*Children for each full-time IRO*  ${shown.join(' · ') || 'nobody'}${rest > 0 ? ` · and ${rest} more` : ''}`,
    ...unreachableLine(unreachable),
    `${midwayWords(figures.midway)}*Seen before the review*  ${percent(figures.seenBefore)}`,
    `*Records*  written in time ${percent(figures.writtenOnTime)} · sent in time ${percent(figures.sentOnTime)}`,
    `*Quiet*  ${count(quiet, 'child', 'children')} nobody has heard from`,
    `*Because of IROs*  ${count(confirmed, 'decision')} confirmed as done in the last ${spanInWords(aWeek)}`,
  ].join('\n');
}

/** Nothing while none is due, as on Home: a council may make no midway checks. */
const midwayWords = (part: FigurePart) => (part.of === 0 ? '' : `*Midway checks made*  ${percent(part)} · `);

const percent = (part: FigurePart) => {
  const share = shareInWords(part);
  const parts = `${part.done} of ${part.of}`;
  if (part.of === 0) return 'none recorded yet';
  return share === parts ? parts : `${share} (${parts})`;
};

/** Only what touches five children or more: fewer could be known by it. */
function patterns({ patterns: found }: Week): KnownBlock[] {
  if (found.length === 0) return [];
  const words = found
    .slice(0, patternsShown)
    .map(({ title, children, teams }) => `${sentence(title)}: ${children} children, ${count(teams, 'team')}`);
  return [section(`*Patterns*\n${words.join('\n')}`)];
}

/** A theme that enough children share, and one press to put it to somebody senior. */
const proposedConcerns = ({ proposed }: Week): KnownBlock[] =>
  proposed.length === 0
    ? []
    : [
        section('*A concern about practice?*'),
        ...proposed
          .slice(0, concernsShown)
          .map(({ theme, children, teams }) =>
            sectionWith(
              `${sentence(theme)}: ${children} children, ${count(teams, 'team')}`,
              button('Raise it', `concern ${themeSlug(theme)}`, theme),
            ),
          ),
        ...more(proposed.length - concernsShown),
      ];

const openConcerns = ({ concerns }: Week): KnownBlock[] =>
  concerns.length === 0
    ? []
    : [
        section(
          ['*Concerns about practice that are open*', ...concerns.slice(0, concernsShown).map(openWords)].join('\n'),
        ),
        ...more(concerns.length - concernsShown),
      ];

/** The list says with whom it is; here there is room for when. */
const openWords = ({ theme, asked, state, wantedBy, late }: Week['concerns'][number]): string =>
  [
    sentence(theme),
    ...(asked === null ? ['nobody is asked now'] : []),
    state === 'answered' ? 'answered, for you to close' : `to answer by ${shortWords(wantedBy)}`,
    ...(late === null ? [] : [`*${lateInWords(late)}*`]),
  ].join(' · ');
