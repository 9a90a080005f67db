import { z } from 'zod';
import { allocate } from '../../../casework/allocating/allocate.ts';
import { type AllocationToMake, allocationToMake } from '../../../casework/allocating/allocation-to-make.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { message } from '../../command.ts';
import { choiceField, choicesField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { allocatedMessage } from '../../views/allocating/allocated.ts';
import { allocationBlocks, candidateLabel, whyRefused } from '../../views/allocating/candidates.ts';
import { namedPlainly } from '../../views/children/child-name.ts';
import { objectionsToReason, reasonFields, reasonFrom, reasonQuestions } from './reasons.ts';

const chosenIn = ({ candidates }: AllocationToMake, iro: string | null | undefined) =>
  candidates.find(({ id }) => id === iro) ?? null;

/** Who is to be the child’s IRO, and the brothers’ and sisters’: every IRO against every rule, and nobody chosen yet. */
export const allocateForm = form({
  name: 'allocate',
  title: 'Allocate',
  questions: {
    /** Whose the children were when it was opened: asked of nobody. */
    seen: z.record(z.string(), z.string()),
    others: z.array(z.string()).readonly(),
    iro: z.string(),
    ...reasonQuestions,
  },
  prepare: (perform, { child }, { others = [] }) => perform(allocationToMake, { child, others }),
  begins: ({ seen }) => ({ seen, others: [] }),
  pages: [
    {
      title: 'Who is to be the IRO?',
      shows: ({ prepared, answers }) => allocationBlocks(prepared, answers.iro ?? null),
      asks: ({ prepared, answers }, ask) =>
        ask({
          ...(prepared.siblings.length > 0 && {
            others: choicesField(
              'Brothers and sisters at the same time',
              prepared.siblings.map((one) => ({
                value: one.id,
                label: `${namedPlainly(one)} · ${one.iro ?? 'no IRO'}`,
              })),
              { hint: 'They usually have one IRO, whether or not they live together.' },
            ),
          }),
          iro: choiceField(
            'Who is the IRO?',
            prepared.candidates.map((one) => ({ value: one.id, label: candidateLabel(one) })),
          ),
          ...reasonFields(chosenIn(prepared, answers.iro), answers),
        }),
      steers: ['iro', 'others', 'split'],
      check: ({ prepared, answers }) => {
        const chosen = chosenIn(prepared, answers.iro);
        if (chosen?.isRefused) return [objection('iro', whyRefused(chosen))];
        return objectionsToReason(chosen, answers);
      },
    },
  ],
  sends: 'Allocate',
  submit: async (perform, { prepared, answers: { iro, others, seen, ...reason }, draft }) => {
    const children = [prepared.child.id, ...others];
    const asked = { children, iroId: iro, because: reasonFrom(reason), seen };
    return message(allocatedMessage(await perform(allocate, asked, draft.id)));
  },
});
