import { describe, expect, test } from '@jest/globals';
import { askEarlyReview, earlyReviewToAsk } from '../../../src/casework/dates/ask-early-review.ts';
import { answerEarlyRequest, earlyRequest, earlyRequestToAnswer } from '../../../src/casework/dates/early-request.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { EarlyRequest } from '../../../src/domain/reviews/reviewing.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCover, anEarlyRequest, aPeriod, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const due = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
    ...given,
  });
const ended = due({ periods: [aPeriod({ ceasedOn: '2026-06-01' })] });
const request = anEarlyRequest({ askedOn: '2026-06-15', soonBy: '2026-06-22', recordedById: 'person-dan' });
const withRequest = (given: Partial<EarlyRequest> = {}) => due({ earlyRequests: [{ ...request, ...given }] });
const { helen, ...others } = office;

type Given = Parameters<typeof aCircumstances>[0];
const asks = (soon: 7 | 14 | 28 = 7, file = due(), given: Given = {}) =>
  askEarlyReview.decide(
    file,
    { child, askedBy: 'child', words: request.words, worry: 'home', soon },
    aCircumstances({ as: 'dan', ...given }),
  );

describe('Somebody asks for the review to be sooner', () => {
  test.each([
    [7, '2026-06-23'],
    [14, '2026-06-30'],
    [28, '2026-07-14'],
  ] as const)('in %i days: kept in their words, and the IRO is told', (soon, soonBy) => {
    const { changes, result } = asks(soon);
    const row = anEarlyRequest({ id: 'id-1', soonBy, askedOn: '2026-06-16', recordedById: 'person-dan' });
    expect(rowsIn(changes)).toEqual([{ put: 'early_request', row }]);
    expect(toldIn(changes)).toEqual({ 'early request for the iro to person-priya': 'early/id-1' });
    expect(result).toMatchObject({ request: row, toldName: 'Priya Nair', toldAnswers: true, mayAnswer: false });
  });

  test('the IRO who writes it down has it before them, and may answer at once', () => {
    const { changes, result } = asks(7, due(), { as: 'priya' });
    expect(toldIn(changes)).toEqual({});
    expect(result.mayAnswer).toBe(true);
  });

  test('whoever covers for the IRO is told', () => {
    const staff = theOffice({ covers: [aCover()] });
    expect(asks(7, due(), { staff }).result).toMatchObject({ toldName: 'Marcus Webb', toldAnswers: true });
  });

  test('where the child has no IRO, the IRO manager is told, who can only name one', () => {
    const { result } = asks(7, due({ allocations: [] }), { as: 'joss' });
    expect(result).toMatchObject({ toldName: 'Helen Whitaker', toldAnswers: false });
  });

  test('it is kept, though nobody is there to be told', () => {
    const staff = theOffice({ people: Object.values(others) });
    const { changes, result } = asks(7, due({ allocations: [] }), { as: 'joss', staff });
    expect(changes).toHaveLength(1);
    expect(result).toMatchObject({ toldName: null, toldAnswers: false });
  });

  test('its form is told when the review is due', () => {
    const { result } = earlyReviewToAsk.decide(due(), { child }, aCircumstances({ as: 'dan' }));
    expect(result).toMatchObject({ today: '2026-06-16', line: { dueOn: '2026-06-30' } });
  });
});

interface Answer {
  answer?: 'yes' | 'meet first' | 'no';
  reviewBy?: string | null;
  because?: string | null;
}
const answers = (asked: Answer = {}, file = withRequest()) =>
  answerEarlyRequest.decide(
    file,
    { child, request: 'request-1', answer: 'yes', reviewBy: '2026-06-22', because: null, reply: 'Yes.', ...asked },
    aCircumstances(),
  );

describe('The IRO answers', () => {
  test.each<[string, Answer, Partial<EarlyRequest>]>([
    ['yes, by a day', {}, { answer: 'yes', reviewBy: '2026-06-22' }],
    ['yes, today', { reviewBy: '2026-06-16' }, { answer: 'yes', reviewBy: '2026-06-16' }],
    ['yes, on the day it is due anyway', { reviewBy: '2026-06-30' }, { answer: 'yes', reviewBy: '2026-06-30' }],
    ['let’s meet first', { answer: 'meet first' }, { answer: 'meet first', reviewBy: null }],
    [
      'no, with the reason',
      { answer: 'no', because: 'Next week.' },
      { answer: 'no', because: 'Next week.', reviewBy: null },
    ],
  ])('%s: kept with what whoever asked is told', (_, asked, given) => {
    const { changes, result } = answers(asked);
    const row = { ...request, answeredOn: '2026-06-16', reply: 'Yes.', ...given };
    expect(rowsIn(changes)).toEqual([{ put: 'early_request', row }]);
    expect(toldIn(changes)).toEqual({ 'early request for the iro to person-priya': 'early/request-1' });
    expect(result).toMatchObject({ request: row, mayAnswer: given.answer === 'meet first' });
  });

  test('a review brought forward is due by the day agreed', () => {
    expect(answers().result.line?.dueOn).toBe('2026-06-22');
  });

  test('after meeting first it can still become yes', () => {
    expect(answers({}, withRequest({ answer: 'meet first' })).result.request.answer).toBe('yes');
  });

  test.each([
    ['the IRO, who may answer', 'priya', true],
    ['the social worker, who may not', 'dan', false],
  ] as const)('it is read by %s', (_, as, mayAnswer) => {
    const { result } = earlyRequest.decide(withRequest(), { child, request: 'request-1' }, aCircumstances({ as }));
    expect(result).toMatchObject({ request, mayAnswer, line: { dueOn: '2026-06-30' } });
  });

  test('its form is told the same', () => {
    const { result } = earlyRequestToAnswer.decide(withRequest(), { child, request: 'request-1' }, aCircumstances());
    expect(result).toMatchObject({ request, mayAnswer: true });
  });
});

const noSuch = 'There is no such request for this child.';
const answered = 'This request has been answered already. Nothing was changed.';
const asked = { child, request: 'request-1' };

refuses({
  'asked for a child who has left care': [
    () => asks(7, ended),
    'There is no review to bring forward: no review is due, because this child is not being looked after.',
  ],
  'its form, for a child who has left care': [
    () => earlyReviewToAsk.decide(ended, { child }, aCircumstances()),
    'There is no review to bring forward: no review is due, because this child is not being looked after.',
  ],
  'yes, without a day': [() => answers({ reviewBy: null }), 'Choose the day the review will be held by.'],
  'yes, by a day that has gone': [
    () => answers({ reviewBy: '2026-06-15' }),
    'That day has gone. Choose today or a day to come.',
  ],
  'yes, after the day it is due anyway': [
    () => answers({ reviewBy: '2026-07-01' }),
    'The review is due before that day already. Choose an earlier one.',
  ],
  'no, for no reason': [() => answers({ answer: 'no' }), 'Say why not.'],
  'an answer to what was answered with yes': [() => answers({}, withRequest({ answer: 'yes' })), answered],
  'an answer to what was answered with no': [() => answers({}, withRequest({ answer: 'no' })), answered],
  'the form for what was answered': [
    () => earlyRequestToAnswer.decide(withRequest({ answer: 'no' }), asked, aCircumstances()),
    answered,
  ],
  'an answer to nothing': [() => answers({}, due()), noSuch],
  'the form for nothing': [() => earlyRequestToAnswer.decide(due(), asked, aCircumstances()), noSuch],
  'nothing to read': [() => earlyRequest.decide(due(), asked, aCircumstances()), noSuch],
});
