import { z } from 'zod';
import type { Choices } from './fields.ts';
import type { AnswersTo, Form, Questions } from './form.ts';

/** One of these choices. */
export const oneOf = <Value extends string>(choices: Choices<Value>): z.ZodType<Value> =>
  z.enum(choices.map(({ value }) => value));

/** Any number of them. */
export const someOf = <Value extends string>(choices: Choices<Value>): z.ZodType<readonly Value[]> =>
  z.array(oneOf(choices)).readonly();

/** A question that may be left empty, or does not come for everybody. */
export const ifAsked = <Value>(shape: z.ZodType<Value>): z.ZodType<Value | null | undefined> => shape.nullish();

type Answers = AnswersTo<Questions>;

/** A draft may have been begun by an older version: what no longer fits its question is dropped. */
export const stillFitting = ({ questions }: Form, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([key, answer]) => shapeOf(questions, key)?.safeParse(answer).success),
  );

/** Whether something was never answered that is always asked: the form was begun before it was. */
export const lacksAnAnswer = ({ questions }: Form, answers: Answers): boolean =>
  Object.entries(questions).some(([key, shape]) => !key.endsWith(':') && !shape.safeParse(answers[key]).success);

function shapeOf(questions: Questions, key: string): z.ZodType | undefined {
  const ofMany = key.slice(0, key.indexOf(':') + 1);
  return Object.entries(questions).find(([name]) => name === key || name === ofMany)?.[1];
}
