import { z } from 'zod';
import { addChild, type NewChildAsked, newChildToAdd } from '../../../casework/children/new-child.ts';
import { legalStatusWords } from '../../../domain/records/care-codes.ts';
import { dateInWords, sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import {
  type Choices,
  choiceField,
  colleagueField,
  colleaguesField,
  dayField,
  textField,
  yesNo,
  yesOrNo,
} from '../../filling-in/fields.ts';
import { type AnswersTo, form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { context, section } from '../../message.ts';
import { namedPlainly } from '../../views/children/child-name.ts';
import { childAdded } from '../../views/children/new-child.ts';

/** SSDA903 LS: how care begins. An order that follows later comes with the files. */
const ways: Choices = ['C2', 'C1', 'V2', 'J1', 'L1', 'L2', 'V4'].map((value) => ({
  value,
  label: sentence(legalStatusWords(value) ?? value),
}));

const questions = {
  reference: z.string(),
  isAnother: ifAsked(z.string()),
  initials: ifAsked(z.string()),
  bornOn: ifAsked(z.iso.date()),
  becameLookedAfterOn: z.iso.date(),
  legalStatus: z.string(),
  team: ifAsked(z.string()),
  socialWorker: ifAsked(z.string()),
  siblings: ifAsked(z.string()),
  parent: ifAsked(z.string()),
  restricted: oneOf(yesOrNo),
  seenBy: ifAsked(z.array(z.string()).readonly()),
  toldOn: z.iso.date(),
  toldBecause: ifAsked(z.string()),
};
type Answers = AnswersTo<typeof questions>;

const orNull = <Value>(value: Value | null | undefined): Value | null => value ?? null;

/** What has been answered so far; what has not is left out, so that nothing is held against it. */
const askedIn = (answers: Partial<Answers>): Partial<NewChildAsked> => ({
  ...(answers.reference !== undefined && { reference: answers.reference }),
  ...(answers.becameLookedAfterOn !== undefined && { becameLookedAfterOn: answers.becameLookedAfterOn }),
  ...(answers.legalStatus !== undefined && { legalStatus: answers.legalStatus }),
  ...(answers.toldOn !== undefined && { toldOn: answers.toldOn }),
  ...rest(answers),
});

const rest = (answers: Partial<Answers>) => ({
  isAnother: orNull(answers.isAnother),
  initials: orNull(answers.initials),
  bornOn: orNull(answers.bornOn),
  team: orNull(answers.team) as NewChildAsked['team'],
  socialWorker: orNull(answers.socialWorker),
  siblings: orNull(answers.siblings),
  parent: orNull(answers.parent),
  restricted: answers.restricted === 'yes',
  seenBy: answers.seenBy ?? [],
  toldBecause: orNull(answers.toldBecause),
});

/** A child whom no file has named yet. */
export const newChildForm = form({
  name: 'new-child',
  title: 'New child',
  questions,
  prepare: (perform, _, answers) => perform(newChildToAdd, askedIn(answers)),
  begins: ({ today }) => ({ restricted: 'no', toldOn: today }),
  pages: [
    {
      title: 'Who is it?',
      learns: true,
      shows: () => [
        context('Give what you know. What the council’s own files say later is joined to this by the reference.'),
      ],
      asks: ({ prepared: { alike } }, ask) =>
        ask({
          reference: textField('The child’s reference', { most: 40, hint: 'As it stands in the case system.' }),
          ...(alike.length > 0 && {
            isAnother: choiceField('A child with a reference like this is known. Is it this one?', [
              ...alike
                .slice(0, 4)
                .map((child) => ({ value: child.id as string, label: `Yes: ${namedPlainly(child)}` })),
              { value: 'another', label: 'No, it is another child' },
            ]),
          }),
          initials: textField('Initials', { most: 8, optional: true, hint: '1 to 4 letters, and no name.' }),
          bornOn: dayField('Date of birth', { optional: true }),
        }),
      check: ({ prepared: { objections } }) => objections.filter(({ about }) => onFirstPage.includes(about)),
    },
    {
      title: 'How did care begin?',
      learns: true,
      shows: ({ prepared: { endedOn } }) =>
        endedOn === null
          ? []
          : [section(`This child was looked after until ${dateInWords(endedOn)}. A new time in care begins now.`)],
      asks: ({ prepared: { teams } }, ask) =>
        ask({
          becameLookedAfterOn: dayField('The day care began'),
          legalStatus: choiceField('How?', ways),
          ...(teams.length > 0 && {
            team: choiceField(
              'Team',
              teams.map(({ id, name }) => ({ value: id as string, label: name })),
              { optional: true },
            ),
          }),
          socialWorker: colleagueField('Social worker', { optional: true }),
        }),
      check: ({ prepared: { objections } }) => objections.filter(({ about }) => onSecondPage.includes(about)),
    },
    {
      title: 'Family, and who is told',
      learns: true,
      asks: ({ answers, prepared: { mayRestrict } }, ask) =>
        ask({
          siblings: textField('Brothers and sisters who are looked after', {
            optional: true,
            hint: 'Their references, or the name of their group.',
          }),
          parent: textField('A parent who is looked after', { optional: true, hint: 'Their reference.', most: 40 }),
          restricted: yesNo('Is the child restricted?', {
            hint: 'Seen only by their IRO and social worker, the IRO manager, and people who are named.',
          }),
          ...(answers.restricted === 'yes' &&
            mayRestrict && { seenBy: colleaguesField('Who else may see the child?') }),
          toldOn: dayField('When was the IRO service told?'),
          ...(isToldBefore(answers) && { toldBecause: textField('Care had not begun then. Why was it told before?') }),
        }),
      steers: ['restricted', 'toldOn'],
      check: ({ prepared: { objections } }) =>
        objections.filter(({ about }) => ![...onFirstPage, ...onSecondPage].includes(about)),
    },
  ],
  sends: 'Add the child',
  submit: async (perform, { answers, draft }) => {
    const { reference, becameLookedAfterOn, legalStatus, toldOn } = answers;
    const asked = { reference, becameLookedAfterOn, legalStatus, toldOn, ...rest(answers) };
    return message(childAdded(await perform(addChild, asked, draft.id)));
  },
});

const isToldBefore = ({ toldOn, becameLookedAfterOn }: Partial<Answers>) =>
  toldOn !== undefined && becameLookedAfterOn !== undefined && toldOn < becameLookedAfterOn;

const onFirstPage: readonly string[] = ['reference', 'isAnother', 'initials', 'bornOn'];
const onSecondPage: readonly string[] = ['becameLookedAfterOn', 'legalStatus', 'team', 'socialWorker'];
