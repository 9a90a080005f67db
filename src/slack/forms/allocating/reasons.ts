import { z } from 'zod';
import type { CandidateShown } from '../../../casework/allocating/grounds.ts';
import { type ObjectionTo, objection } from '../../../domain/records/objection-to.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import type { AnswersTo } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';

/** Why brothers and sisters are to have different IROs: the Handbook’s two reasons, and whatever else there is. */
const splits = [
  { value: 'conflict of interest', label: 'Conflict of interest' },
  { value: 'group too big', label: 'Group too big' },
  { value: 'other', label: 'Other (write why)' },
] as const;

export const reasonQuestions = { split: ifAsked(oneOf(splits)), because: ifAsked(z.string()) };
type ReasonAnswers = Partial<AnswersTo<typeof reasonQuestions>>;

const isSplit = ({ rules }: CandidateShown) =>
  rules.some(({ title, state }) => title === 'Brothers and sisters together' && state === 'not met');

/** Asked of whoever departs from guidance, and of nobody else. Why they are split says why enough, but for “other”. */
export const reasonFields = (chosen: CandidateShown | null, { split }: ReasonAnswers) => ({
  ...(chosen && isSplit(chosen) && { split: choiceField('Brothers or sisters will be split. Why?', splits) }),
  ...(chosen?.wantsReason && {
    because: textField('Why this IRO?', {
      lines: true,
      optional: isSplit(chosen) && split !== undefined && split !== 'other',
      hint: 'Guidance is departed from only for good reason. It is kept with the allocation.',
    }),
  }),
});

/** “Conflict of interest: they were in one assessment” */
export const reasonFrom = ({ split, because }: ReasonAnswers): string | null => {
  const words = [split && split !== 'other' ? split : null, because ?? null].filter((word) => word);
  return words.length === 0 ? null : words.join(': ');
};

export const objectionsToReason = (chosen: CandidateShown | null, answers: ReasonAnswers): ObjectionTo<'because'>[] =>
  chosen?.wantsReason && reasonFrom(answers) === null ? [objection('because', 'Say why. The reason is kept.')] : [];
