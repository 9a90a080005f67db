import { deemedAgreedFrom } from '../../../domain/decisions/decision-standing.ts';
import { type DecisionEventKind, saidOn } from '../../../domain/decisions/decisions.ts';
import { mayRead } from '../../decisions/decision-row.ts';
import type { Moved, MovedKind, Reading } from './day-row.ts';

const kinds: Partial<Record<DecisionEventKind, MovedKind>> = {
  done: 'said done',
  confirmed: 'confirmed',
  agreed: 'agreed',
  disagreed: 'disagreed',
  extended: 'given longer',
  'sent back': 'sent back',
};

/** What others did since the reader was last at work, and did not take back; silence that became agreement is among it. */
export function movedIn({ file, since, known, circumstances }: Reading): Moved {
  const { actor, today } = circumstances;
  const moved: Moved = {};
  const add = (kind: MovedKind) => {
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

export function addMoved(all: Moved, one: Moved): Moved {
  const sum: Moved = { ...all };
  for (const [kind, count] of Object.entries(one) as [MovedKind, number][]) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
