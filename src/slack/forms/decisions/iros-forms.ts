import { decisionToConfirm, decisionToSettle, type OneDecision } from '../../../casework/decisions/one-decision.ts';
import { problemWithDate } from '../../../casework/decisions/report-on-decision.ts';
import { type Settlement, settleDecision } from '../../../casework/decisions/settle-decision.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import type { Id } from '../../../domain/records/id.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { type Answer, message } from '../../command.ts';
import { dayField, textField } from '../../filling-in/fields.ts';
import type { Form } from '../../filling-in/form.ts';
import { colleagueFields, ownerChosen } from '../../filling-in/owner-fields.ts';
import { settled } from '../../views/decisions/decision-outcome.ts';
import { beside, decisionForm } from './decision-form.ts';

interface Recording {
  child: { id: Id };
  decision: Id;
  draft: Id;
}

const recorded = async (perform: Perform, { draft, child, decision }: Recording, settle: Settlement): Promise<Answer> =>
  message(settled(await perform(settleDecision, { child, decision, settle }, draft)));

interface Line {
  name: string;
  title: string;
  heading: string;
  sends: string;
  question: string;
  kind: Exclude<Settlement['kind'], 'extended' | 're-offered'>;
  prepare?: typeof decisionToConfirm;
}

/** A form that asks for one line and no more. */
const withALine = ({ question, kind, prepare = decisionToSettle, ...words }: Line) =>
  decisionForm<{ note: string }>({
    ...words,
    prepare,
    asks: () => ({ note: textField(question, { lines: true }) }),
    records: (perform, about, { note }) => recorded(perform, about, { kind, note }),
  });

const confirm = withALine({
  name: 'decision-confirm',
  title: 'Confirm',
  heading: 'Confirm that it is done',
  sends: 'Confirm it is done',
  question: 'How do you know?',
  kind: 'confirmed',
  prepare: decisionToConfirm,
});

const back = withALine({
  name: 'decision-back',
  title: 'Not yet',
  heading: 'Send it back',
  sends: 'Send it back',
  question: 'What is still to be done?',
  kind: 'sent back',
});

/** No to somebody who asks for longer. */
const keepDate = withALine({
  name: 'decision-keep-date',
  title: 'Keep the date',
  heading: 'Say no to a later date',
  sends: 'Keep the date',
  question: 'Why does the date stand?',
  kind: 'sent back',
});

const withdraw = withALine({
  name: 'decision-withdraw',
  title: 'Withdraw',
  heading: 'Withdraw the decision',
  sends: 'Withdraw it',
  question: 'Why is it withdrawn?',
  kind: 'withdrawn',
});

const close = withALine({
  name: 'decision-close',
  title: 'Close',
  heading: 'Close the decision',
  sends: 'Close it',
  question: 'What came of it?',
  kind: 'closed',
});

const dispute = withALine({
  name: 'decision-dispute',
  title: 'Keep and dispute',
  heading: 'Keep the decision and dispute the answer',
  sends: 'Keep and dispute',
  question: 'Why does it stand?',
  kind: 'disputed',
});

const answer = withALine({
  name: 'decision-answer',
  title: 'Answer',
  heading: 'Answer a question',
  sends: 'Send the answer',
  question: 'Your answer',
  kind: 'answered',
});

const extend = decisionForm<{ newDueOn: string; note: string }>({
  name: 'decision-extend',
  title: 'Extend',
  heading: 'Give it a later date',
  sends: 'Extend it',
  prepare: decisionToSettle,
  begins: ({ row }) => (row.askedFor === null ? {} : { newDueOn: row.askedFor }),
  notes: ({ isSecondExtension, manager, limits: { lastDay } }: OneDecision) => [
    ...(lastDay === null ? [] : [`The latest is ${inWords(lastDay)}, when the next review is due.`]),
    ...(isSecondExtension ? [`This is the second extension. ${manager ?? 'The team manager'} will be told.`] : []),
  ],
  asks: () => ({ newDueOn: dayField('New date'), note: textField('Why?', { lines: true }) }),
  check: ({ newDueOn }, { limits }) => beside(problemWithDate(newDueOn, limits)),
  records: (perform, about, { newDueOn, note }) => recorded(perform, about, { kind: 'extended', newDueOn, note }),
});

const others = ({ people, ownerId }: OneDecision) => people.filter(({ id }) => id !== ownerId);

const offer = decisionForm<{ owner: string | null; colleague?: string | null; note: string }>({
  name: 'decision-offer',
  title: 'Give to somebody',
  heading: 'Give it to somebody else',
  sends: 'Give it to them',
  prepare: decisionToSettle,
  asks: (known) => ({ ...colleagueFields(others(known)), note: textField('Why?', { lines: true }) }),
  check: (given, known) => {
    const chosen = ownerChosen(given, others(known));
    return 'problem' in chosen ? chosen.problem : {};
  },
  records: (perform, about, { note, ...given }) => {
    const chosen = ownerChosen(given, others(about.known));
    const newOwnerId = 'problem' in chosen ? '' : (chosen.ownerId ?? '');
    return recorded(perform, about, { kind: 're-offered', newOwnerId, note });
  },
});

/** What an IRO answers: the second key to everything an owner or a manager says. */
export const irosForms: readonly Form[] = [confirm, back, keepDate, withdraw, close, dispute, answer, extend, offer];
