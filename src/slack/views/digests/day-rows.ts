import type { KnownBlock } from '@slack/types';
import type { DayRow, SinceLastAtWork, Waiting } from '../../../casework/digests/day/day-row.ts';
import { managerAnswers } from '../../../domain/duties/manager-answer.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { count, countLate, dateInWords, lateInWords, listed, shortWords } from '../../../domain/wording/words.ts';
import { brief, buttons, section } from '../../message.ts';
import { stepButton } from '../../next-steps.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { findingButtons } from '../drift/finding-row.ts';
import { sectionWith } from '../shared/section-with.ts';

/** What a digest has room for; a form or a list shows the whole. In characters. */
const whatShown = 150;

/** What, whose, by when; and the one thing to press. */
export function dayRow(row: DayRow): KnownBlock[] {
  const words = rowWords(row);
  const { next, found, child, what } = row;
  if (found !== null) return [section(words), ...buttons(...findingButtons(found))];
  return [next === null ? section(words) : sectionWith(words, stepButton(next, `${referenceShown(child)} ${what}`))];
}

function rowWords({ child, what, whose, by, at, late, harm, found }: DayRow): string {
  const since = found === null ? 'no date set' : `since ${dateInWords(found.finding.since)}`;
  const when = late !== null ? `*${lateInWords(late)}*` : by === null ? since : `by ${shortWords(by)}`;
  return [
    ...(at === null ? [] : [`*${at}*`]),
    `*${named(child)}*`,
    brief(what, whatShown),
    whose === null ? 'yours' : brief(whose, 60),
    ...(at === null && !isSaid(what, { by, late, found }) ? [when] : []),
    ...(harm === 'act today' ? ['act today'] : []),
  ].join(' · ');
}

/** A pattern says its own day; how late it is it does not say. */
const isSaid = (what: string, { by, late, found }: Pick<DayRow, 'by' | 'late' | 'found'>) =>
  found !== null && late === null && by !== null && what.includes(dateInWords(by));

/** “Farah Tariq: 4 decisions to answer, by Tue 23 Jun” */
export function waitingWords({ who, what, count: number, by }: Waiting): string {
  const name = brief(who, 60);
  if (what === 'answers') {
    return `${name}: ${count(number, 'decision')} to answer${by === null ? '' : `, by ${shortWords(by)}`}`;
  }
  if (what === 'challenges')
    return `${name}: ${count(number, 'challenge')} to answer${by === null ? '' : `, by ${shortWords(by)}`}`;
  if (what === 'confirmations') return `${name}: ${count(number, 'decision')} to confirm`;
  const late = `${name}: ${countLate(number, 'decision')}`;
  return by === null ? late : `${late}, ${number === 1 ? 'due' : 'the first due'} ${shortWords(by)}`;
}

/** “3 decisions said to be done, 2 agreed” */
export function movedWords(moved: SinceLastAtWork): string | null {
  const words = (
    [
      ['said done', 'said to be done'],
      ['confirmed', 'confirmed done'],
      ['agreed', 'agreed'],
      ['disagreed', 'disagreed with'],
      ['deemed agreed', `deemed agreed, because nobody answered in ${spanInWords(managerAnswers)}`],
      ['given longer', 'given longer'],
      ['sent back', 'sent back'],
    ] as const
  ).flatMap(([kind, said]) => (moved[kind] ? [`${count(moved[kind], 'decision')} ${said}`] : []));
  return words.length === 0 ? null : `${listed(words)}.`;
}
