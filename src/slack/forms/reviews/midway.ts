import { z } from 'zod';
import type { DecisionRow } from '../../../casework/decisions/decision-row.ts';
import {
  aboutMidwayDay,
  checkMidway,
  type MidwayToCheck,
  midwayToCheck,
} from '../../../casework/reviews/check-midway.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import type { MidwayVoice, Moving } from '../../../domain/reviews/midway.ts';
import { count, inWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import {
  type Choices,
  choiceField,
  choicesField,
  dayField,
  textField,
  yesNo,
  yesOrNo,
} from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf, someOf } from '../../filling-in/kept-answers.ts';
import { button, buttons, context, escaped, primary, section } from '../../message.ts';
import { named, referenceShown } from '../../views/children/child-name.ts';
import { decisionWordingOf, dueBy } from '../../views/decisions/decision-row.ts';
import { foundWords } from '../../views/reviews/midway.ts';

const voices: Choices<MidwayVoice> = [
  { value: 'child', label: 'The child' },
  { value: 'carer', label: 'The carer' },
  { value: 'family', label: 'Family' },
  { value: 'school', label: 'School' },
  { value: 'social worker', label: 'The social worker' },
];
const paces: Choices<Moving> = [
  { value: 'as planned', label: 'Yes' },
  { value: 'slowly', label: 'Slowly' },
  { value: 'not moving', label: 'No' },
];

const decisionsShown = 8;

/** Three minutes, half-way between two reviews. */
export const midwayForm = form({
  name: 'midway',
  title: 'Midway check',
  questions: {
    on: z.iso.date(),
    spokeTo: someOf(voices),
    planIsCurrent: oneOf(yesOrNo),
    moving: oneOf(paces),
    childSays: z.string().nullable(),
  },
  prepare: (perform, { child }) => perform(midwayToCheck, { child }),
  begins: ({ today }) => ({ on: today }),
  pages: [
    {
      title: 'How the plan is going',
      shows: ({ prepared }) => [
        section(sinceWords(prepared)),
        ...(prepared.made === null ? [] : [section(madeWords(prepared.made))]),
        section(decisionsWords(prepared)),
      ],
      asks: (_, ask) =>
        ask({
          on: dayField('When did you check?'),
          spokeTo: choicesField('Who have you spoken to?', voices),
          planIsCurrent: yesNo('Is the care plan current?'),
          moving: choiceField('Is life moving as planned?', paces),
          childSays: textField('What does the child say?', {
            lines: true,
            optional: true,
            hint: 'In their words. Leave names out.',
          }),
        }),
      check: ({ answers: { on = '' }, prepared }) => {
        const problem = aboutMidwayDay(on, prepared);
        return problem === null ? [] : [objection('on', problem)];
      },
    },
  ],
  sends: 'Save the check',
  submit: async (perform, { about, draft, prepared, answers: { planIsCurrent, ...found } }) => {
    const checked = { child: about.child, ...found, planIsCurrent: planIsCurrent === 'yes' };
    const { child, check } = await perform(checkMidway, checked, draft.id);
    const isDrifting = check.moving !== 'as planned' || !check.planIsCurrent;
    return message({
      text: '1 midway check saved.',
      blocks: [
        section(`*Midway check saved: ${named(child)}*\n${inWords(check.on)}. ${foundWords(check)}`),
        ...(isDrifting ? [context('If it cannot wait for the next review, ask for an earlier one.')] : []),
        ...buttons(
          primary(
            prepared.open.length > 0
              ? button('Decisions', `decisions ${child.id}`, referenceShown(child))
              : button('Open', `child ${child.id}`, referenceShown(child)),
          ),
          ...(isDrifting ? [button('Ask for an earlier review', `early ${child.id}`, referenceShown(child))] : []),
          ...(check.moving === 'not moving'
            ? [button('Raise a challenge', `challenge ${child.id}`, referenceShown(child))]
            : []),
          ...(check.spokeTo.includes('child')
            ? [button('Log a contact', `contact ${child.id}`, referenceShown(child))]
            : []),
          button('Undo (10 minutes)', `undo-midway ${child.id} ${check.id}`, referenceShown(child)),
        ),
      ],
    });
  },
});

function sinceWords({ after, dueOn, socialWorker }: MidwayToCheck): string {
  const facts = [
    `Last review ${inWords(after)}`,
    ...(dueOn === null ? [] : [`half-way is ${inWords(dueOn)}`]),
    `social worker: ${escaped(socialWorker ?? 'none')}`,
  ];
  return facts.join(' · ');
}

/** What was found last, so that it is not entered twice. */
const madeWords = ({ check, by }: NonNullable<MidwayToCheck['made']>) =>
  [
    `*Checked already: ${inWords(check.on)}*${by === null ? '' : ` · ${escaped(by)}`}`,
    foundWords(check),
    ...(check.childSays === null ? [] : [`The child says: “${escaped(check.childSays)}”`]),
  ].join('\n');

function decisionsWords({ open }: MidwayToCheck): string {
  if (open.length === 0) return 'No decision is open.';
  const rest = open.length - decisionsShown;
  return [
    `*Still open: ${count(open.length, 'decision')}*`,
    ...open.slice(0, decisionsShown).map(decisionWords),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n');
}

const decisionWords = (row: DecisionRow): string =>
  [decisionWordingOf(row), escaped(row.owner), ...dueBy(row)].join(' · ');
