import type { Concern, ConcernEvent } from '../../src/domain/challenges/concerns.ts';
import type { PracticeNote } from '../../src/domain/challenges/practice-notes.ts';
import type { ThemeMark } from '../../src/domain/challenges/themes.ts';

/** That plans do not move, put to Ruth by Helen on Monday 1 June 2026, for six children of two teams. */
export const aConcern = (given: Partial<Concern> = {}): Concern => ({
  ...{ id: 'concern-1', theme: 'plan not progressing', what: 'Plans stand still.', asks: 'What will change.' },
  evidence: { children: 6, teams: 2, items: { decision: 6, challenge: 2 } },
  ...{ toId: 'person-ruth', wantedBy: '2026-06-26', raisedById: 'person-helen', raisedOn: '2026-06-01' },
  ...{ raisedAt: '2026-06-01T08:00:00.000Z' },
  ...given,
});

export const aConcernEvent = (given: Partial<ConcernEvent> = {}): ConcernEvent => {
  const { kind = 'answered', on = '2026-06-10' } = given;
  return {
    ...{ id: `${kind}-${on}`, concernId: 'concern-1', kind, byId: 'person-ruth', on, at: `${on}T08:00:00.000Z` },
    ...{ note: 'Two more workers from July.', toId: null, outcome: null },
    ...given,
  };
};

export const aThemeMark = (given: Partial<ThemeMark> = {}): ThemeMark => ({
  ...{ id: 'mark-1', childId: 'child-1', item: 'decision-1', theme: 'health', byId: 'person-priya' },
  ...{ on: '2026-06-10', at: '2026-06-10T08:00:00.000Z' },
  ...given,
});

/** Of good practice, to Dan and Farah, written by Priya on Tuesday 9 June 2026. */
export const aPracticeNote = (given: Partial<PracticeNote> = {}): PracticeNote => ({
  ...{ id: 'note-1', childId: 'child-1', kind: 'good practice', theme: 'contact', words: 'Sunday calls were kept up.' },
  ...{ workerId: 'person-dan', managerId: 'person-farah', byId: 'person-priya' },
  ...{ on: '2026-06-09', at: '2026-06-09T08:00:00.000Z' },
  ...given,
});
