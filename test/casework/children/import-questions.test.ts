import { describe, expect, test } from '@jest/globals';
import { type AnswerAsked, answerQuestion } from '../../../src/casework/children/answer-question.ts';
import {
  importQuestions,
  questionsAnswered,
  questionsCounted,
  questionToAnswer,
} from '../../../src/casework/children/import-questions.ts';
import type { ImportAnswer } from '../../../src/domain/records/import-answer.ts';
import type { OpenQuestion } from '../../../src/domain/records/import-question.ts';
import type { Register } from '../../../src/domain/records/register.ts';
import { aCaseFile, aChild, aPeriod } from '../../support/builders.ts';
import { aCircumstances, rowsIn, theOffice } from '../../support/circumstances.ts';

const refuses = (act: () => unknown, says: string) => expect(act).toThrow(says);

const child = aChild({ id: 'child-1', reference: '1950', bornOn: '2011-03-03' });
const period = (given: object = {}) =>
  aPeriod({ id: 'period-1', childId: child.id, becameLookedAfterOn: null, firstSeenOn: '2025-05-06', ...given });
const aQuestion = (given: Partial<OpenQuestion> = {}): OpenQuestion => ({
  ...{ id: 'question-1', kind: 'start of care unknown', reference: '1950', named: ['1950'], says: 'CLA-1950: when?' },
  ...{ about: null, periodOn: '2025-05-06', askedOn: '2026-06-01', childId: child.id, initials: null },
  ...{ isGuarded: false, ...given },
});
const anAnswer = (given: Partial<ImportAnswer> = {}): ImportAnswer => ({
  ...{ id: 'answer-1', about: 'start of care: 1950 2025-05-06', answer: '2025-03-03', answeredBy: 'Joss Bell' },
  ...{ answeredAt: '2026-06-10T09:00:00Z', source: 'Slack', answeredById: 'person-joss', because: null },
  ...{ question: 'CLA-1950: when?', kind: 'start of care unknown', childId: child.id, periodOn: '2025-05-06' },
  ...{ named: ['1950'], joinedId: null, intoId: null, ...given },
});
const theRegister = (given: Partial<Register> = {}, periods = [period()]): Register => ({
  ...{ everyone: theOffice(), kin: [], questions: [aQuestion()], answers: [] },
  children: [
    {
      ...{ id: child.id, reference: '1950', bornOn: child.bornOn, isListed: true, starts: [], hasCare: true },
      ...{ endedOn: null, seenTo: null, initials: null, restricted: false, siblingGroup: null },
    },
  ],
  files: new Map([['1950', { file: aCaseFile({ child, periods }), statements: [], forenameIsLost: false }]]),
  ...given,
});
const joss = () => aCircumstances({ as: 'joss' });
const answers = (given: Partial<AnswerAsked>, register = theRegister()) =>
  answerQuestion.decide(register, { question: 'question-1', day: null, choice: null, because: null, ...given }, joss());

describe('The questions', () => {
  const questions = [
    aQuestion({ id: 'code', kind: 'words in place of a code', reference: null, named: [], about: 'legal status: x' }),
    aQuestion({ id: 'guarded', isGuarded: true }),
    aQuestion(),
  ];

  test('are listed and counted for whoever may see the children they name, the most pressing first', () => {
    const register = theRegister({ questions });
    const listed = importQuestions.decide(register, { page: 1 }, joss()).result;
    expect(listed.rows.map(({ id }) => id)).toEqual(['question-1', 'code']);
    expect(questionsCounted.decide(register, {}, joss()).result).toBe(2);
    expect(questionsCounted.decide(register, {}, aCircumstances({ as: 'helen' })).result).toBe(3);
  });

  test('one that names a restricted child can’t be opened by its id', () => {
    refuses(
      () => questionToAnswer.decide(theRegister({ questions }), { question: 'guarded' }, joss()),
      'That question is settled: somebody answered it, or the files tell now.',
    );
  });

  test('what was answered is listed with who did and when, but for restricted children', () => {
    const register = theRegister({ answers: [anAnswer()] });
    expect(questionsAnswered.decide(register, { page: 1 }, joss()).result.rows).toMatchObject([
      { answer: '3 March 2025', by: 'Joss Bell', on: '2026-06-10' },
    ]);
    const children = register.children.map((one) => ({ ...one, restricted: true }));
    expect(questionsAnswered.decide({ ...register, children }, { page: 1 }, joss()).result.total).toBe(0);
  });
});

describe('An answer', () => {
  test('says when care began: a statement, an answer with its source, and the question is gone', () => {
    const { changes } = answers({ day: '2025-03-03' });
    expect(rowsIn(changes)).toEqual(
      expect.arrayContaining([
        { remove: 'import_question', id: 'question-1' },
        expect.objectContaining({
          put: 'import_answer',
          row: expect.objectContaining({ answer: '2025-03-03', answeredById: 'person-joss', source: 'Slack' }),
        }),
        expect.objectContaining({ put: 'statement', row: expect.objectContaining({ source: 'entered' }) }),
      ]),
    );
  });

  test.each([
    [
      'after the files show it',
      { day: '2025-06-01' },
      'The files show the child looked after on 6 May 2025 already. Give that day, or one before it.',
    ],
    ['in the future', { day: '2026-06-17' }, 'That day has not come yet. Check the date.'],
    ['before birth', { day: '2010-01-01' }, 'Care can’t begin before the child was born. Check the date.'],
    ['on no day', {}, 'Say on which day care began.'],
  ])('does not say that care began %s', (_, given, says) => {
    refuses(() => answers(given), says);
  });

  const ended = (given: Partial<AnswerAsked>) =>
    answers(
      given,
      theRegister({ questions: [aQuestion({ kind: 'end of care unclear' })] }, [
        period(),
        aPeriod({ id: 'period-2', childId: child.id, becameLookedAfterOn: '2026-01-05', firstSeenOn: '2026-01-05' }),
      ]),
    );
  test.each([
    ['not, where it began again', {}, 'Care began again on 5 January 2026, so it had ended. Say when.'],
    ['before it began', { day: '2025-05-05' }, 'Care began on 6 May 2025. It ended on that day or later.'],
    ['after it began again', { day: '2026-01-06' }, 'Care began again on 5 January 2026. It had ended by then.'],
  ])('does not say that care ended %s', (_, given, says) => {
    refuses(() => ended(given), says);
  });

  test('is put right with a reason, and not without', () => {
    const register = theRegister({ questions: [], answers: [anAnswer()] });
    const again = { question: 'answer-1', day: '2025-03-04' } as const;
    refuses(() => answers(again, register), 'Say why the answer is another: both are kept.');
    const { changes } = answers({ ...again, because: 'Read again' }, register);
    expect(rowsIn(changes)).toContainEqual(
      expect.objectContaining({ row: expect.objectContaining({ answer: '2025-03-04', because: 'Read again' }) }),
    );
  });

  test('why brothers and sisters are apart is one of three reasons, and the third is written', () => {
    const register = theRegister({ questions: [aQuestion({ kind: 'brothers and sisters apart', periodOn: null })] });
    refuses(() => answers({ choice: 'other' }, register), 'Write why they have different IROs.');
    expect(rowsIn(answers({ choice: 'group too big' }, register).changes)).toContainEqual(
      expect.objectContaining({ row: expect.objectContaining({ about: 'apart: 1950', answer: 'group too big' }) }),
    );
  });
});
