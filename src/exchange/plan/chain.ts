import { betweenShortBreaks } from '../../domain/duties/reviews.ts';
import { isShortBreak } from '../../domain/reviews/care-episodes.ts';
import type { Day } from '../../domain/time/day.ts';
import { onFrom } from '../../domain/time/span.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { AskOfChain, Link } from './join.ts';

/** A period of care as a chain of episodes shows it. */
export interface Chain {
  becameLookedAfterOn: Day | null;
  links: Link[];
  ceasedOn: Day | null;
  ceasedReason: string | null;
}

const isShortBreaks = ({ links }: Chain) => links.every(isShortBreak);
const ends = ({ endReason, endedOn }: Link) => endReason?.startsWith('E') === true && endedOn !== null;

/**
 * A programme of short breaks is one series with one clock (2010 Regulations, reg 48(3)), though SSDA903 begins each
 * break or agreement anew. Breaks are one series while no gap is longer than the longest time between two of its
 * reviews: after that a review has been missed or the programme has stopped, and a fresh 3 months errs on the safe side.
 */
const stillInSeries = (endedOn: Day | null, on: Day) => endedOn === null || on <= onFrom(endedOn, betweenShortBreaks);

/** Splits episodes into periods of care (formats 1.3). What does not join up is asked about, never guessed. */
export function chainsOf(links: readonly Link[], episodesSeenTo: Day | null, ask: AskOfChain): Chain[] {
  const chains: Chain[] = [];
  for (const link of links) {
    const chain = chains.at(-1);
    if (chain && belongs(chain, link, ask)) chain.links.push(link);
    else chains.push({ becameLookedAfterOn: beganOn(link), links: [link], ceasedOn: null, ceasedReason: null });
  }
  for (const [at, chain] of chains.entries()) close(chain, at === chains.length - 1 ? episodesSeenTo : '9999', ask);
  return chains;
}

const beganOn = ({ startReason, startedOn }: Link) => (startReason === 'S' ? startedOn : null);

function belongs(chain: Chain, link: Link, ask: AskOfChain): boolean {
  const before = chain.links.at(-1);
  if (!before) return true;
  if (isShortBreaks(chain) && isShortBreak(link) && stillInSeries(before.endedOn, link.startedOn)) return true;
  const on = dateInWords(link.startedOn);
  const ended = endOf(chain);
  if (link.startReason === 'S') {
    if (ended === null)
      ask('broken chain of episodes', `care began again on ${on}, and nothing says when it had ended.`, startOf(chain));
    else if (link.startedOn < ended)
      ask('broken chain of episodes', `care began on ${on}, before it had ended (rule 501).`);
    return false;
  }
  if (ended !== null && link.startedOn >= ended) {
    ask(
      'broken chain of episodes',
      `an episode began on ${on} after care had ended, and does not start care (rule 357).`,
    );
    return false;
  }
  const broken = breakBetween(before, link);
  if (broken) ask('broken chain of episodes', `the episode that began on ${on} ${broken}.`);
  return true;
}

function breakBetween({ endedOn }: Link, { startedOn }: Link): string | null {
  if (endedOn === null) return 'follows one with no end date';
  if (endedOn > startedOn) return `began before the one before it ended, on ${dateInWords(endedOn)} (rule 501)`;
  return endedOn < startedOn ? `did not follow on from the one that ended on ${dateInWords(endedOn)} (rule 388)` : null;
}

const startOf = ({ becameLookedAfterOn, links }: Chain): Day => becameLookedAfterOn ?? links[0]?.startedOn ?? '';

/** The day care ended, once an episode says so and no later one goes on. */
function endOf({ links }: Chain): Day | null {
  const last = links.at(-1);
  if (!last || !ends(last)) return null;
  const days = links.filter(ends).map(({ endedOn }) => endedOn);
  return days.sort().at(-1) ?? null;
}

/** `seenTo`: the last day any episode in hand speaks of. A series of short breaks ends with a long silence. */
function close(chain: Chain, seenTo: Day | null, ask: AskOfChain) {
  const last = chain.links.at(-1);
  if (!last) return;
  const ended = endOf(chain);
  const breaksGoOn =
    last.legalStatus === 'V3' && isShortBreaks(chain) && (seenTo === null || stillInSeries(ended, seenTo));
  if (ended !== null && !breaksGoOn) {
    chain.ceasedOn = ended;
    chain.ceasedReason = chain.links.findLast(({ endedOn }) => endedOn === ended)?.endReason ?? null;
  } else if (last.endReason === 'X1' && last.endedOn !== null && seenTo !== '9999') {
    const on = dateInWords(last.endedOn);
    ask('broken chain of episodes', `an episode ended on ${on} with another to follow, and none does (rule 388).`);
  } else if (last.endReason?.startsWith('E') && last.endedOn === null) {
    ask(
      'end of care unclear',
      `the episode that began on ${dateInWords(last.startedOn)} ended (${last.endReason}), with no date.`,
      startOf(chain),
    );
  }
}
