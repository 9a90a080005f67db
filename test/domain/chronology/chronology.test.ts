import { describe, expect, test } from '@jest/globals';
import { chronologyOf } from '../../../src/domain/chronology/chronology.ts';
import type { ChronologyLine } from '../../../src/domain/chronology/chronology-line.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aDecision, anEvent, answered, aRecord, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aBooking, aContact, anApproval, anEarlyRequest, reviewsOn } from '../../support/builders.ts';

const told = (given: Partial<CaseFile>, today = '2026-07-20') =>
  chronologyOf(aReviewedChild(given), {
    today,
    law: lawOfEngland,
    nameOf: (id) => id.replace('person-', '').replace(/^./, (first) => first.toUpperCase()),
  });
const linesOf = (kind: ChronologyLine['kind'], ...of: Parameters<typeof told>) =>
  told(...of)
    .filter((one) => one.kind === kind)
    .map(({ on, who, what }) => `${on} ${who}: ${what}`);

describe('Decisions', () => {
  test('what was decided, whose it is and by when, as the record has it', () => {
    const [made] = told({}).filter(({ what }) => what.startsWith('Decision'));
    expect(made).toMatchObject({
      ...{ on: '2026-06-16', who: 'Priya', source: 'The record of the review', part: 'open' },
      what: 'Decision, a key one: “Book a dental check”. Whose: Dan, by 30 June 2026. How we will know: “The dentist’s letter is on file”.',
    });
  });

  test('silence that counts as agreement is a line of its own, on the day it began to count (ruling Dates 9)', () => {
    expect(linesOf('silence', { recordSteps: [sentStep({ toId: 'person-farah' })] }, '2026-06-25')).toEqual([
      '2026-06-24 Farah: No answer by 23 June 2026: deemed agreed (“Book a dental check”).',
    ]);
  });

  test.each([
    ['the manager answered', anEvent({ kind: 'agreed', byId: 'person-farah', on: '2026-06-18' })],
    ['the IRO withdrew it before the last day', anEvent({ kind: 'withdrawn', byId: 'person-priya', on: '2026-06-18' })],
  ])('and no silence where %s', (_, event) => {
    expect(linesOf('silence', { decisionEvents: [event] }, '2026-06-25')).toEqual([]);
  });

  test('nor while the decisions are still on their way to the manager', () => {
    const recordSteps = [sentStep({ reachedOn: null, doneOn: '2026-06-22' })];
    expect(linesOf('silence', { recordSteps }, '2026-06-25')).toEqual([]);
    expect(linesOf('decision', { recordSteps })).toContainEqual(expect.stringContaining('have not reached them yet'));
  });

  test('more time that is refused, and more time that is given, are lines of their own', () => {
    const decisionEvents = [
      anEvent({ kind: 'agreed', byId: 'person-farah', on: '2026-06-17' }),
      anEvent({ id: 'a', kind: 'longer asked', byId: 'person-dan', on: '2026-06-24', newDueOn: '2026-07-10' }),
      anEvent({ kind: 'sent back', byId: 'person-priya', on: '2026-06-25', note: 'He has waited since March.' }),
      anEvent({ id: 'b', kind: 'longer asked', byId: 'person-dan', on: '2026-06-29', newDueOn: '2026-07-03' }),
      anEvent({ kind: 'extended', byId: 'person-priya', on: '2026-06-30', newDueOn: '2026-07-03' }),
    ];
    expect(linesOf('extension', { decisionEvents })).toEqual([
      '2026-06-25 Priya: More time refused (“Book a dental check”): “He has waited since March.”',
      '2026-06-30 Priya: Given longer, until 3 July 2026 (“Book a dental check”): “Seen to.”',
    ]);
    expect(linesOf('request', { decisionEvents })).toHaveLength(2);
    expect(linesOf('silence', { decisionEvents })).toEqual([
      '2026-07-04 Dan: Due on 3 July 2026, and by then nobody had said that it was done (“Book a dental check”).',
    ]);
  });

  test('what was done in time is late in no line, and what was sent back as not done is no refusal', () => {
    const decisionEvents = [
      anEvent({ kind: 'agreed', byId: 'person-farah', on: '2026-06-17' }),
      anEvent({ kind: 'done', byId: 'person-dan', on: '2026-06-29', at: '2026-07-02T08:00:00.000Z' }),
      anEvent({ kind: 'sent back', byId: 'person-priya', on: '2026-07-03' }),
    ];
    expect(linesOf('silence', { decisionEvents })).toEqual([]);
    expect(linesOf('extension', { decisionEvents })).toEqual([]);
    expect(linesOf('answer', { decisionEvents })).toContainEqual(
      '2026-07-02 Dan: Said to be done, on 29 June 2026 (“Book a dental check”): “Seen to.”',
    );
  });

  test('what was asked and has no answer says so: the IRO’s silence too', () => {
    const asked = anEvent({ kind: 'asked', byId: 'person-dan', on: '2026-06-18', note: 'Which dentist?' });
    const longer = anEvent({ kind: 'longer asked', byId: 'person-dan', on: '2026-06-24', newDueOn: '2026-07-10' });
    const lines = (...answers: Parameters<typeof anEvent>) =>
      linesOf('request', { decisionEvents: [asked, longer, ...answers.map(anEvent)] });
    expect(lines({ kind: 'agreed', byId: 'person-farah', on: '2026-06-17' })).toEqual([
      '2026-06-18 Dan: A question to the IRO (“Book a dental check”): “Which dentist?” No answer is recorded.',
      expect.stringMatching(/Asked for longer.*No answer is recorded\.$/),
    ]);
    expect(
      lines({ kind: 'extended', byId: 'person-priya', on: '2026-06-25', newDueOn: '2026-07-10' })[1],
    ).not.toContain('No answer');
  });

  test('what is confidential is in a part of its own, with everything that was said of it', () => {
    const decisions = [aDecision({ isConfidential: true })];
    const decisionEvents = [anEvent({ kind: 'progress', byId: 'person-dan', on: '2026-06-18' })];
    const about = told({ decisions, decisionEvents }).filter(({ what }) => what.includes('dental'));
    expect(about.length).toBeGreaterThan(2);
    expect(about.filter(({ part }) => part !== 'confidential')).toEqual([]);
  });

  test('what somebody took back within minutes is not in it', () => {
    const decisionEvents = [
      anEvent({ kind: 'agreed', byId: 'person-farah', on: '2026-06-17' }),
      anEvent({ kind: 'done', byId: 'person-dan', on: '2026-06-18', note: 'A slip.' }),
      anEvent({ kind: 'undone', byId: 'person-dan', on: '2026-06-18' }),
    ];
    expect(JSON.stringify(told({ decisionEvents }))).not.toContain('A slip.');
  });
});

describe('Reviews', () => {
  test('from the record, with the child’s words as they were said', () => {
    const [first] = linesOf('review', { reviews: reviewsOn('2026-03-30', '2026-06-16') }).slice(1);
    expect(first).toBe(
      '2026-06-16 Priya: Review held, in person. The child came and spoke for themselves. The child said: “The dentist keeps getting forgotten.” The child wants changed: “I want to see my sister more.”',
    );
  });

  test('known only from a file, they say from which; late by the law, they say by how much', () => {
    const [review] = told({ reviews: reviewsOn('2026-04-10'), reviewRecords: [], decisions: [] });
    expect(review).toMatchObject({ on: '2026-04-10', source: 'From the SSDA903 return' });
    expect(review?.what).toMatch(/^Review held\. .*It was due by 30 March 2026.*7 working days late/);
  });

  test('a review that was due and has not been held is a silence', () => {
    expect(linesOf('silence', { reviews: reviewsOn('2026-03-30'), reviewRecords: [], decisions: [] })[0]).toMatch(
      /^2026-07-01 .*due by 30 June 2026, has not been held/,
    );
  });

  test('a clock that rests on something assumed is in no line', () => {
    const periods = [{ ...aReviewedChild().periods[0], becameLookedAfterOn: null, reviewsCompleteFrom: null }];
    const given = { periods, reviews: [], reviewRecords: [], decisions: [] } as unknown as Partial<CaseFile>;
    expect(linesOf('silence', given)).toEqual([]);
  });

  test('who was asked to approve that it is moved, and what they said', () => {
    const approvals = [
      anApproval({
        ...{ about: 'move' as const, because: 'The carer is ill.', askedById: 'person-priya', ofId: 'person-helen' },
        ...{
          askedOn: '2026-06-01',
          askedAt: '2026-06-01T09:00:00Z',
          answer: 'not approved' as const,
          note: 'Hold it.',
        },
        ...{ answeredById: 'person-helen', answeredOn: '2026-06-02', answeredAt: '2026-06-02T09:00:00Z' },
      }),
    ];
    expect(linesOf('request', { approvals })).toEqual([
      '2026-06-01 Priya: Asked Helen to approve that the review is moved past its limit: “The carer is ill.”',
    ]);
    expect(linesOf('answer', { approvals })).toEqual([
      '2026-06-02 Helen: Not approved: that the review is moved past its limit: “Hold it.”',
    ]);
  });

  test('a review that was moved, and a record that was changed, say why', () => {
    const lines = linesOf('review', {
      bookings: [
        aBooking({ on: '2026-06-10', endedOn: '2026-06-01', endedBecause: 'The carer is ill.', endedAs: 'moved' }),
      ],
      reviewRecords: [
        aRecord(),
        aRecord({ id: 'r2', version: 2, editedBecause: 'The date was wrong.', answers: answered() }),
      ],
    });
    expect(lines).toContainEqual(expect.stringContaining('10 June 2026 was moved: “The carer is ill.”'));
    expect(lines).toContainEqual(expect.stringContaining('was changed: “The date was wrong.”'));
  });
});

describe('Contacts, midway checks and requests for an earlier review', () => {
  test('each with its day and who', () => {
    const given = {
      contacts: [aContact({ on: '2026-06-01', alone: true, recordedOn: '2026-06-03' })],
      midwayChecks: [
        {
          ...{ id: 'm', childId: 'child-1', on: '2026-05-05', moving: 'not moving' as const, planIsCurrent: false },
          ...{
            spokeTo: ['child' as const, 'carer' as const],
            childSays: 'Nobody rings.',
            recordedById: 'person-priya',
          },
          recordedAt: '2026-05-05T10:00:00.000Z',
        },
      ],
      earlyRequests: [anEarlyRequest({ askedOn: '2026-06-02', answer: null, answeredOn: null })],
    };
    expect(linesOf('contact', given)[0]).toMatch(/^2026-06-01 Priya, IRO: Visited the child, alone with the child/);
    expect(told(given).find(({ kind }) => kind === 'contact')?.source).toBe('Recorded in iro on 3 June 2026');
    expect(linesOf('midway check', given)).toEqual([
      '2026-05-05 Priya: Midway check: life is not moving as planned, and the plan is not current. Spoke to the child and carer. The child says: “Nobody rings.”',
    ]);
    expect(linesOf('early request', given)[0]).toContain('No answer is recorded.');
  });
});

describe('Challenges', () => {
  const events = [
    aChallengeEvent({ on: '2026-06-16' }),
    aChallengeEvent({ kind: 'opened', on: '2026-06-17', byId: 'person-farah' }),
  ];
  const challenged = { challenges: [aChallenge()], challengeEvents: events };

  test('what was put, to whom, and that it was opened', () => {
    const lines = linesOf('challenge', challenged);
    expect(lines[0]).toContain('IRO challenge raised: health. What has not happened: “Therapy was promised');
    expect(lines[0]).toContain('Talked about first on 12 June 2026 with Farah.');
    expect(lines[1]).toBe('2026-06-16 Priya: Put to Farah (team manager).');
    expect(lines[2]).toBe('2026-06-17 Farah: Opened the challenge and read it.');
  });

  test('no answer by the last day of a stage is a line of its own, from the day after', () => {
    const on = (today: string) =>
      linesOf('silence', { ...challenged, decisions: [] }, today).filter((line) => line.includes('the challenge'));
    expect(on('2026-06-23')).toEqual([]);
    expect(on('2026-06-24')).toEqual([
      '2026-06-24 Farah: No answer to the challenge by 23 June 2026, the last day of the stage (team manager).',
    ]);
  });

  test('an answer that came after that day says so, and the silence until then stays a line', () => {
    const late = aChallengeEvent({
      kind: 'differently',
      on: '2026-06-26',
      byId: 'person-farah',
      note: 'It is on hold.',
    });
    const given = { ...challenged, decisions: [], challengeEvents: [...events, late] };
    expect(linesOf('challenge', given)).toContain(
      '2026-06-26 Farah: Answered: sees it differently (after the last day of the stage, 23 June 2026): “It is on hold.”',
    );
    expect(linesOf('silence', given, '2026-06-29')).toEqual([expect.stringContaining('2026-06-24 Farah: No answer')]);
    const [{ source } = { source: '' }] = told(given, '2026-06-29').filter(({ kind }) => kind === 'silence');
    expect(source).toMatch(/^Worked out: 5 working days from 16 June 2026\. IRO Handbook/);
  });

  test('it was to end in 20 working days and had not: a line, unless a plan was being watched by then', () => {
    const gone = (challengeEvents: typeof events) =>
      linesOf('silence', { ...challenged, challengeEvents, decisions: [] }, '2026-07-20').filter((line) =>
        line.includes('All formal stages'),
      );
    expect(gone(events)).toEqual([
      '2026-07-15 The council: All formal stages were to end by 14 July 2026, and the challenge was still open.',
    ]);
    const plan = { byId: 'person-farah', planBy: '2026-07-30' };
    const fixed = aChallengeEvent({ kind: 'fix', on: '2026-06-18', ...plan });
    expect(gone([...events, fixed, aChallengeEvent({ kind: 'watched', on: '2026-06-19' })])).toEqual([]);
  });

  test('a plan whose day went by, while it was watched, says that it is open again', () => {
    const fixed = aChallengeEvent({ kind: 'fix', on: '2026-06-18', byId: 'person-farah', planBy: '2026-06-22' });
    const challengeEvents = [...events, fixed, aChallengeEvent({ kind: 'watched', on: '2026-06-19' })];
    expect(linesOf('silence', { ...challenged, challengeEvents, decisions: [] }, '2026-06-24')).toEqual([
      '2026-06-23 Farah: The plan’s date, 22 June 2026, went by, and it is not confirmed as done: the challenge is open again.',
    ]);
  });

  test('its end says what came of it, what changed and whether the child knows', () => {
    const end = {
      outcome: 'resolved as asked' as const,
      childTold: 'told by the IRO' as const,
      note: 'She has a date.',
    };
    const challengeEvents = [...events, aChallengeEvent({ kind: 'closed', on: '2026-06-22', ...end })];
    expect(linesOf('challenge', { ...challenged, challengeEvents }).at(-1)).toBe(
      '2026-06-22 Priya: Closed by the IRO, resolved as asked: “She has a date.” The child has been told, by the IRO.',
    );
  });

  test('it names the decision it grew out of, and none that is confidential', () => {
    const about = (isConfidential: boolean) =>
      linesOf('challenge', {
        ...{ ...challenged, challenges: [aChallenge({ decisionId: 'decision-1' })] },
        decisions: [aDecision({ isConfidential })],
      })[0];
    expect(about(false)).toContain('About the decision: “Book a dental check”.');
    expect(about(true)).not.toContain('dental');
  });

  test('a management alert says to whom it was written, and who has seen it', () => {
    const note = { id: 'note', childId: 'child-1', byId: 'person-priya', on: '2026-06-10', at: '2026-06-10T09:00:00Z' };
    const lines = linesOf('challenge', {
      practiceNotes: [
        {
          ...{ ...note, kind: 'management alert', theme: 'report late', words: 'Three reports came on the day.' },
          ...{ workerId: 'person-dan', managerId: 'person-farah' },
        },
      ],
      practiceNoteSeen: [
        {
          ...{ id: 'seen', childId: 'child-1', noteId: 'note', forId: 'person-farah', byId: 'person-farah' },
          ...{ on: '2026-06-11', at: '2026-06-11T09:00:00Z' },
        },
      ],
    });
    expect(lines).toEqual([
      '2026-06-10 Priya: Management alert, report late, written to Dan and Farah: “Three reports came on the day.”',
      '2026-06-11 Farah: Saw the management alert note.',
    ]);
  });

  test('Cafcass and legal advice are in the private part, and nowhere else', () => {
    const step = {
      id: 's',
      childId: 'child-1',
      challengeId: 'challenge-1',
      byId: 'person-priya',
      at: '2026-06-18T09:00:00Z',
    };
    const adviceSteps = [
      { ...step, adviser: 'Cafcass' as const, kind: 'asked' as const, on: '2026-06-18', note: 'Rang.' },
    ];
    const about = told({ ...challenged, adviceSteps }).filter(({ what }) => /Cafcass/.test(what));
    expect(about).toMatchObject([{ part: 'private', kind: 'Cafcass', what: 'Cafcass, asked: “Rang.”' }]);
  });
});

test('all of it is in order of the day, and within a day of the hour', () => {
  const days = told({ challenges: [aChallenge()], challengeEvents: [aChallengeEvent({})] }).map(({ on }) => on);
  expect(days).toEqual(days.toSorted());
});
