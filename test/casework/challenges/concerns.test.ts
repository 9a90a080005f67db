import { describe, expect, test } from '@jest/globals';
import { concerns, concernTold } from '../../../src/casework/challenges/concern-list.ts';
import {
  answerConcern,
  closeConcern,
  concernToAnswer,
  concernToClose,
  passConcern,
} from '../../../src/casework/challenges/go-on-with-concern.ts';
import { concernToRaise, type RaisingConcern, raiseConcern } from '../../../src/casework/challenges/raise-concern.ts';
import { tallyingThemes } from '../../../src/casework/challenges/theme-tally.ts';
import { undoConcern } from '../../../src/casework/challenges/undo-concern.ts';
import { recognised } from '../../../src/casework/perform/recognised.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aConcern, aConcernEvent, aPracticeNote, aThemeMark } from '../../support/a-concern.ts';
import { aDecision } from '../../support/a-reviewed-child.ts';
import { aCaseFile, aChild } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';

/** So many children, every other one of team South, each with a decision that is about health. */
const children = (number: number, given: Partial<CaseFile> = {}) =>
  Array.from({ length: number }, (_, at) =>
    aCaseFile({
      child: aChild({
        id: `child-${at}`,
        reference: `${2000 + at}`,
        teamId: at % 2 === 0 ? 'team-north' : 'team-south',
      }),
      decisions: [aDecision()],
      themeMarks: [aThemeMark()],
      ...given,
    }),
  );
const helen = (given = {}) => aCircumstances({ as: 'helen', ...given });
const withConcern = (...events: ReturnType<typeof aConcernEvent>[]) =>
  theOffice({ concerns: [aConcern()], concernEvents: events });
const tally = (files: readonly CaseFile[], circumstances = helen()) => {
  const tallying = tallyingThemes(circumstances);
  for (const file of files) tallying.add(file);
  return tallying;
};

describe('A theme that five or more children share is proposed as a concern', () => {
  test.each([
    [4, []],
    [5, [{ theme: 'health', children: 5, teams: 2 }]],
  ])('%d children', (number, proposed) => {
    expect(tally(children(number)).proposed()).toMatchObject(proposed);
  });

  test('a child is one child, however many items of theirs have it', () => {
    const twice = children(5, { challenges: [aChallenge()], challengeEvents: [aChallengeEvent()] });
    expect(tally(twice).evidence('health')).toEqual({
      ...{ children: 5, teams: 2 },
      items: { decision: 5, challenge: 5 },
    });
  });

  test.each<[string, Partial<CaseFile>]>([
    ['the theme was taken off again', { themeMarks: [aThemeMark(), aThemeMark({ id: 'later', theme: null })] }],
    ['it is more than twelve months old', { themeMarks: [aThemeMark({ on: '2025-06-15' })] }],
    ['the contact it was said of was taken back', { themeMarks: [aThemeMark({ item: 'contact-gone' })] }],
    ['it is praise', { themeMarks: [], practiceNotes: [aPracticeNote({ theme: 'health' })] }],
    [
      'the challenge was withdrawn',
      {
        ...{ themeMarks: [], challenges: [aChallenge()] },
        challengeEvents: [aChallengeEvent(), aChallengeEvent({ kind: 'closed', outcome: 'withdrawn' })],
      },
    ],
  ])('nothing is counted where %s', (_, given) => {
    expect(tally(children(6, given)).evidence('health').children).toBe(0);
  });

  test('a management alert counts, a contact and something that slips too', () => {
    const alert = aPracticeNote({ kind: 'management alert', theme: 'health' });
    const marks = ['contact-1', 'drift-quiet-child 1'].map((item) => aThemeMark({ id: item, item }));
    const contact = { id: 'contact-1', childId: 'x', personId: 'x', on: '2026-06-01', alone: true } as const;
    const files = children(1, {
      ...{ practiceNotes: [alert], themeMarks: marks },
      contacts: [{ ...contact, how: 'visit', recordedOn: '2026-06-01', loggedAs: 'iro' }],
    });
    expect(tally(files).evidence('health').items).toEqual({ 'management alert': 1, contact: 1, finding: 1 });
  });

  test('not while one is open; and once it is closed, of what came after', () => {
    const health = { concerns: [aConcern({ theme: 'health' })] };
    const open = helen({ staff: theOffice(health) });
    expect(tally(children(6), open).proposed()).toEqual([]);
    const closed = aConcernEvent({ kind: 'closed', byId: 'person-helen', on: '2026-06-10', outcome: 'not changed' });
    const after = helen({ staff: theOffice({ ...health, concernEvents: [closed] }) });
    expect(tally(children(6), after).proposed()).toEqual([]);
    const newer = children(6, { themeMarks: [aThemeMark({ on: '2026-06-11' })] });
    expect(tally(newer, after).proposed()).toMatchObject([{ theme: 'health', children: 6 }]);
  });
});

const raising: RaisingConcern = {
  ...{ theme: 'health', what: 'Referrals wait.', asks: 'What will change?', toId: 'person-ruth' },
  wantedBy: '2026-07-14',
};
const raised = (given: Partial<RaisingConcern> = {}, files = children(6), circumstances = helen()) => {
  const sweeping = raiseConcern.begin({ ...raising, ...given }, circumstances);
  for (const file of files) sweeping.add(file);
  return sweeping.end();
};

describe('A concern is raised', () => {
  test('what is counted is kept with it, and a senior manager is told', () => {
    const { result, changes } = raised();
    expect(result).toMatchObject({ asked: 'Ruth Adeyemi', state: 'asked', evidence: { children: 6, teams: 2 } });
    expect(rowsIn(changes)).toMatchObject([
      { put: 'concern', row: { theme: 'health', evidence: { children: 6, teams: 2, items: { decision: 6 } } } },
    ]);
    expect(toldIn(changes)).toEqual({ 'concern to answer to person-ruth': 'concern/id-1/person-ruth' });
  });

  test('sooner than five is no bar, and then the number is not said', () => {
    expect(raised({}, children(2)).result.evidence).toEqual({
      ...{ children: null, teams: null },
      items: [{ kind: 'decision', count: null }],
    });
  });

  test.each<[string, Partial<RaisingConcern>, RegExp]>([
    ['a child’s reference', { what: 'As with 2041.' }, /Leave out “2041”/],
    ['initials', { asks: 'Ask about K.M.' }, /Leave out “K.M”/],
    ['no words', { what: ' ' }, /Say it in a line/],
    ['a day that has gone', { wantedBy: '2026-06-16' }, /a day to come/],
    ['somebody who is no senior manager', { toId: 'person-farah' }, /no senior manager/],
  ])('%s is refused', (_, given, says) => {
    expect(() => raised(given)).toThrow(says);
  });

  test('one of the same is not raised beside it', () => {
    expect(() => raised({ theme: 'plan not progressing' }, [], helen({ staff: withConcern() }))).toThrow(
      /open already/,
    );
  });

  test('the form is filled in: whom, by when, and what is counted of each theme', () => {
    const sweeping = concernToRaise.begin({}, helen());
    for (const file of children(5)) sweeping.add(file);
    expect(sweeping.end().result).toMatchObject({
      ...{ to: 'person-ruth', wantedBy: '2026-07-14', open: [] },
      evidence: { health: { children: 5 }, drift: { children: null } },
    });
  });

  test('with no senior manager there is nobody to put it to', () => {
    const staff = theOffice({ people: [office.helen, office.priya] });
    expect(() => concernToRaise.begin({}, helen({ staff }))).toThrow(/none is set up/);
  });
});

const concern = 'concern-1';

describe('A concern is answered, and only the IRO manager closes it', () => {
  const ruth = (staff = withConcern()) => aCircumstances({ as: 'ruth', staff });

  test('whoever is asked answers, and the IRO manager hears', () => {
    expect(concernToAnswer.decide({ concern }, ruth()).result.row.may).toMatchObject({ answer: true, close: false });
    const { result, changes } = answerConcern.decide({ concern, note: 'Two more workers.' }, ruth());
    expect(result).toMatchObject({ state: 'answered', answer: { by: 'Ruth Adeyemi', note: 'Two more workers.' } });
    expect(toldIn(changes)).toMatchObject({ 'concern answered to person-helen': 'concern-answered/id-1' });
  });

  test('an answer is about no child either', () => {
    expect(() => answerConcern.decide({ concern, note: 'CLA-2041 is put right.' }, ruth())).toThrow(/Leave out/);
  });

  test('its own date is its clock: late in words until it is closed', () => {
    const late = (today: string, staff = withConcern()) =>
      concernTold.decide({ concern }, helen({ today, staff })).result.late?.workingDays ?? null;
    expect([late('2026-06-26'), late('2026-06-29'), late('2026-06-30')]).toEqual([null, 1, 2]);
    const answered = withConcern(aConcernEvent());
    expect(late('2026-06-30', answered)).toBe(2);
  });

  test('it is closed with what came of it, and then nothing more is asked', () => {
    const staff = withConcern(aConcernEvent());
    expect(concernToClose.decide({ concern }, helen({ staff })).result.people).toEqual([]);
    const closing = { concern, outcome: 'partly changed', note: 'One team is staffed.' } as const;
    const { result, changes } = closeConcern.decide(closing, helen({ staff }));
    expect(result).toMatchObject({ state: 'closed', closed: { outcome: 'partly changed' }, late: null });
    const after = withConcern(aConcernEvent(), ...rowsOf(changes));
    expect(() => answerConcern.decide({ concern, note: 'More.' }, ruth(after))).toThrow(/has closed this concern/);
    expect(() => closeConcern.decide(closing, helen({ staff: after }))).toThrow(/has closed this concern/);
  });

  test('another senior manager sees nothing of it, nor answers', () => {
    const other = { ...office.ruth, id: 'person-sam', name: 'Sam Orr', slackUserId: 'U01SAM', email: null };
    const staff = { ...withConcern(), people: [...Object.values(office), other] };
    const sam = recognised({ personId: 'person-sam' }, staff);
    const circumstances = { ...aCircumstances({ staff }), actor: sam };
    expect(concerns.decide({ page: 1 }, circumstances).result).toMatchObject({ total: 0, open: 0 });
    expect(() => answerConcern.decide({ concern, note: 'x' }, circumstances)).toThrow(/no such concern/);
    const { result, changes } = passConcern.decide(
      { concern, to: 'person-sam', note: 'Theirs now.' },
      helen({ staff }),
    );
    expect(result).toMatchObject({ asked: 'Sam Orr', state: 'asked' });
    const passed = { ...staff, concernEvents: rowsOf(changes) };
    expect(concerns.decide({ page: 1 }, { ...circumstances, staff: passed }).result).toMatchObject({
      total: 1,
      open: 1,
    });
    expect(() => answerConcern.decide({ concern, note: 'x' }, ruth(passed))).toThrow(/no such concern/);
  });

  test('whoever had it has left: it says that nobody is asked, and can be put to another', () => {
    const staff = { ...withConcern(), people: Object.values(office).filter(({ id }) => id !== 'person-ruth') };
    expect(concerns.decide({ page: 1 }, helen({ staff })).result.rows).toMatchObject([{ asked: null, state: 'asked' }]);
  });
});

describe('What was done to a concern is taken back for ten minutes', () => {
  const now = '2026-06-16T08:00:00.000Z';
  test('the raising: then there is none', () => {
    const staff = theOffice({ concerns: [aConcern({ raisedAt: now })] });
    expect(rowsIn(undoConcern.decide({ concern }, helen({ staff })).changes)).toEqual([
      { remove: 'concern', id: concern },
    ]);
  });
  test('an answer, by whoever gave it and nobody else', () => {
    const staff = withConcern(aConcernEvent({ at: now }));
    expect(() => undoConcern.decide({ concern }, helen({ staff }))).toThrow(/gone on with it/);
    const { changes } = undoConcern.decide({ concern }, aCircumstances({ as: 'ruth', staff }));
    expect(rowsIn(changes)).toMatchObject([{ put: 'concern_event', row: { kind: 'undone' } }]);
    const after = withConcern(aConcernEvent({ at: now }), ...rowsOf(changes));
    expect(concernTold.decide({ concern }, helen({ staff: after })).result).toMatchObject({
      state: 'asked',
      answer: null,
    });
  });
  test('not later', () => {
    expect(() => undoConcern.decide({ concern }, helen({ staff: withConcern() }))).toThrow(/10 minutes/);
  });
});

function rowsOf(changes: Parameters<typeof rowsIn>[0]) {
  return rowsIn(changes).flatMap((change) => ('put' in change && change.put === 'concern_event' ? [change.row] : []));
}
