import { z } from 'zod';
import { type ChallengePapers, challengePapers } from '../../../casework/challenges/challenge-papers.ts';
import { outsideAdvisers } from '../../../domain/challenges/advice.ts';
import { chronologyKinds } from '../../../domain/chronology/chronology-line.ts';
import { packPurposes, wholePack } from '../../../domain/chronology/pack-shape.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { dateInWords, sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, choicesField, dayField, yesNo, yesOrNo } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { ifAsked, oneOf, someOf } from '../../filling-in/kept-answers.ts';
import { context } from '../../message.ts';
import { packChosen, purposeWords } from '../../views/challenges/evidence-pack.ts';

const purposes = packPurposes.map((value) => ({ value, label: purposeWords[value] }));
const kinds = chronologyKinds.map((value) => ({ value, label: sentence(value) }));
const advisers = outsideAdvisers.map((value) => ({ value, label: sentence(value) }));

/** For whom the pack is, and what is in it. What is private to the IRO service comes only where it is ticked. */
export const evidencePackForm = form({
  name: 'evidence-pack',
  title: 'Evidence pack',
  questions: {
    purpose: oneOf(purposes),
    kinds: someOf(kinds),
    from: ifAsked(z.iso.date()),
    to: ifAsked(z.iso.date()),
    confidential: ifAsked(oneOf(yesOrNo)),
    advisers: ifAsked(someOf(advisers)),
  },
  prepare: (perform, { child, subject }) => perform(challengePapers, { child, challenge: subject }),
  begins: ({ confidential }: ChallengePapers) => ({
    ...{ purpose: wholePack.purpose, kinds: wholePack.kinds },
    ...(confidential > 0 && { confidential: 'yes' as const }),
  }),
  pages: [
    {
      title: 'What is in it',
      shows: ({ prepared: { firstOn } }) =>
        firstOn === null ? [] : [context(`What is known of this child begins on ${dateInWords(firstOn)}.`)],
      asks: ({ answers: { purpose }, prepared: { confidential, hasAdvice } }, ask) =>
        ask({
          purpose: choiceField('For whom is it?', purposes),
          ...(purpose !== undefined &&
            purpose !== 'dispute' &&
            hasAdvice && {
              advisers: choicesField('Which of your private steps go into it?', advisers, {
                hint: 'Only the IRO service sees these otherwise. Ask your lawyer before you show their advice to anybody.',
              }),
            }),
          kinds: choicesField('Which kinds of lines?', kinds, { optional: false }),
          from: dayField('From which day?', { optional: true, hint: 'Leave it empty for all there is.' }),
          to: dayField('To which day?', { optional: true }),
          ...(confidential > 0 && {
            confidential: yesNo('Should it have what is confidential, in its own part?'),
          }),
        }),
      steers: ['purpose'],
      check: ({ answers: { from, to } }) =>
        from && to && to < from ? [objection('to', 'That is before the first day. Choose a later one.')] : [],
    },
  ],
  sends: 'Make it',
  submit: async (perform, { answers, prepared, about: { child, subject }, draft }) => {
    const { purpose, from = null, to = null } = answers;
    const shape = {
      ...{ purpose, kinds: answers.kinds, from, to },
      confidential: answers.confidential !== 'no',
      advisers: purpose === 'dispute' ? [] : (answers.advisers ?? []),
    };
    await perform(challengePapers, { child, challenge: subject }, draft.id);
    return message(packChosen({ child: prepared.child, subject: prepared.subject, shape }));
  },
});
