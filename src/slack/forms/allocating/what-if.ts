import { z } from 'zod';
import { allocate, mostAtOnce, tooManyAtOnce } from '../../../casework/allocating/allocate.ts';
import { nobody } from '../../../casework/allocating/allocation-to-make.ts';
import { type WhatIf, whatIf } from '../../../casework/allocating/what-if.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { message } from '../../command.ts';
import { choiceField, choicesField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { ifAsked } from '../../filling-in/kept-answers.ts';
import { allocatedMessage } from '../../views/allocating/allocated.ts';
import { whyRefused } from '../../views/allocating/candidates.ts';
import { whatIfBlocks } from '../../views/allocating/what-if.ts';
import { namedPlainly } from '../../views/children/child-name.ts';
import { objectionsToReason, reasonFields, reasonFrom, reasonQuestions } from './reasons.ts';

/** Slack’s menus hold as many. */
const mostOffered = 100;

/** So that a menu which holds fewer than there are is never read as all of them. */
const whichHint = ({ theirs }: WhatIf): string =>
  theirs.length > mostOffered
    ? `At most ${mostAtOnce} at a time. The first ${mostOffered} of ${theirs.length} are here, the others once these have gone.`
    : `At most ${mostAtOnce} at a time.`;

const iros = ({ loads }: WhatIf) =>
  loads.map(({ id, name, before }) => ({ value: id, label: `${name} · ${before.perFullTime} for full time` }));

/** Children moved on paper, with what would follow; and one press to make it so, as any other allocation. */
export const whatIfForm = form({
  name: 'what-if',
  title: 'What if',
  questions: {
    from: z.string(),
    children: ifAsked(z.array(z.string()).readonly()),
    to: ifAsked(z.string()),
    ...reasonQuestions,
  },
  prepare: (perform, _, { from = null, children, to }) =>
    perform(whatIf, { fromId: from, children: children ?? [], toId: to ?? null }),
  begins: () => ({}),
  pages: [
    {
      title: 'Move children on paper',
      shows: ({ prepared }) => whatIfBlocks(prepared),
      asks: ({ prepared, answers: { from, ...reasons } }, ask) =>
        ask({
          from: choiceField('From whom?', [
            ...iros(prepared),
            ...(prepared.withoutIro > 0
              ? [{ value: nobody, label: `No IRO · ${prepared.withoutIro} without one` }]
              : []),
          ]),
          ...(from !== undefined &&
            prepared.theirs.length > 0 && {
              children: choicesField(
                'Which children?',
                prepared.theirs.slice(0, mostOffered).map((one) => ({ value: one.id, label: namedPlainly(one) })),
                { optional: false, hint: whichHint(prepared) },
              ),
              to: choiceField('To whom?', iros(prepared)),
            }),
          ...reasonFields(prepared.next, reasons),
        }),
      steers: ['from', 'children', 'to', 'split'],
      check: ({ prepared, answers }) => {
        if (prepared.theirs.length === 0) return [objection('from', 'They have no children. Choose somebody else.')];
        if ((answers.children ?? []).length > mostAtOnce) return [objection('children', tooManyAtOnce)];
        if (prepared.next === null) return [objection('from', 'Choose the children, and to whom they would go.')];
        if (prepared.next.isRefused) return [objection('to', whyRefused(prepared.next))];
        return objectionsToReason(prepared.next, answers);
      },
    },
  ],
  sends: 'Make it so',
  submit: async (perform, { answers: { from, children, to, ...reason }, draft }) => {
    const moved = children ?? [];
    const seen = Object.fromEntries(moved.map((id) => [id, from]));
    const asked = { children: moved, iroId: to ?? '', because: reasonFrom(reason), seen };
    return message(allocatedMessage(await perform(allocate, asked, draft.id)));
  },
});
