import { z } from 'zod';
import {
  changeRestriction,
  objectionsToRestriction,
  type Restriction,
  restrictionToChange,
} from '../../../casework/children/restrict.ts';
import { message } from '../../command.ts';
import { colleaguesField, textField, yesNo, yesOrNo } from '../../filling-in/fields.ts';
import { type AnswersTo, type Filling, form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { section } from '../../message.ts';
import { restrictionSaved } from '../../views/children/restriction.ts';

const questions = {
  restricted: oneOf(yesOrNo),
  seenBy: ifAsked(z.array(z.string()).readonly()),
  because: ifAsked(z.string()),
};
type Restricting = Filling<Restriction, AnswersTo<typeof questions>>;

const askedIn = ({ answers: { restricted, seenBy, because } }: Restricting) => ({
  restricted: restricted === 'yes',
  seenBy: seenBy ?? [],
  because: because ?? null,
});

/** Whether a child is restricted, and who is named. */
export const restrictForm = form({
  name: 'restrict',
  title: 'Restriction',
  questions,
  prepare: (perform, { child }) => perform(restrictionToChange, { child }),
  begins: ({ restricted, named }) => ({
    restricted: restricted ? 'yes' : 'no',
    seenBy: named.flatMap(({ slackUserId }) => slackUserId ?? []),
  }),
  pages: [
    {
      title: 'Who may see this child?',
      shows: () => [
        section(
          'A restricted child is seen by their IRO and social worker, by you, and by the people named here. A file that ' +
            'says otherwise later is a question to you, and changes nothing.',
        ),
      ],
      asks: ({ answers, prepared }, ask) =>
        ask({
          restricted: yesNo('Is the child restricted?'),
          ...(answers.restricted === 'yes' && { seenBy: colleaguesField('Who else may see the child?') }),
          ...(answers.restricted === 'no' &&
            prepared.restricted && { because: textField('Why is the restriction lifted?', { lines: true }) }),
        }),
      steers: ['restricted'],
      check: (filling) => objectionsToRestriction(askedIn(filling), filling.prepared),
    },
  ],
  sends: 'Save',
  submit: async (perform, { draft, ...filling }) => {
    const asked = { child: filling.prepared.child.id, ...askedIn(filling) };
    return message(restrictionSaved(await perform(changeRestriction, asked, draft.id)));
  },
});
