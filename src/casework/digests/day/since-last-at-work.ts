import { deemedAgreedFrom } from '../../../domain/decisions/decision-standing.ts';
import { type DecisionEventKind, saidOn } from '../../../domain/decisions/decisions.ts';
import { mayRead } from '../../decisions/decision-row.ts';
import type { DayRead, SinceLastAtWork, SinceLastAtWorkKind } from './day-row.ts';

const kinds: Partial<Record<DecisionEventKind, SinceLastAtWorkKind>> = {
  done: 'said done',
  confirmed: 'confirmed',
  agreed: 'agreed',
  disagreed: 'disagreed',
  extended: 'given longer',
  'sent back': 'sent back',
};

/** What others did since the reader was last at work, and did not take back; silence that became agreement is among it. */
export function sinceLastAtWorkIn({ file, since, known, circumstances }: DayRead): SinceLastAtWork {
  const { actor, today } = circumstances;
  const moved: SinceLastAtWork = {};
  const add = (kind: SinceLastAtWorkKind) => {
    moved[kind] = (moved[kind] ?? 0) + 1;
  };
  for (const standing of known.standings) {
    const { events, manager, answerBy } = standing;
    for (const event of mayRead(standing, file, circumstances) ? events : []) {
      const { byId, kind } = event;
      const said = kinds[kind];
      if (said && saidOn(event) >= since && (byId === null || !actor.actsFor.includes(byId))) add(said);
    }
    const from = deemedAgreedFrom(answerBy);
    if (manager === 'deemed agreed' && from > since && from <= today) add('deemed agreed');
  }
  return moved;
}

export function addSinceLastAtWork(all: SinceLastAtWork, one: SinceLastAtWork): SinceLastAtWork {
  const sum: SinceLastAtWork = { ...all };
  for (const [kind, count] of Object.entries(one) as [SinceLastAtWorkKind, number][])
    sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
