import { decisionToConfirm, decisionToSettle, type OneDecision } from '../../../casework/decisions/one-decision.ts';
import { problemWithDate } from '../../../casework/decisions/report-on-decision.ts';
import { type Settlement, settleDecision } from '../../../casework/decisions/settle-decision.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import { verbs } from '../../../domain/decisions/verbs.ts';
import type { Id } from '../../../domain/records/id.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { type Answer, message } from '../../command.ts';
import { dayField, textField } from '../../filling-in/fields.ts';
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

/** The verbs of an IRO that say no more than a line. */
type ALine = 'confirm' | 'back' | 'keep-date' | 'withdraw' | 'close' | 'dispute' | 'answer';

interface Line {
  verb: ALine;
  heading: string;
  sends: string;
  question: string;
  prepare?: typeof decisionToConfirm;
}

/** A form that asks for one line and no more. */
const withALine = ({ question, prepare = decisionToSettle, ...words }: Line) =>
  decisionForm<{ note: string }>({
    ...words,
    prepare,
    asks: () => ({ note: textField(question, { lines: true }) }),
    records: (perform, about, { note }) => recorded(perform, about, { kind: verbs[words.verb].records, note }),
  });

const confirm = withALine({
  verb: 'confirm',
  heading: 'Confirm that it is done',
  sends: 'Confirm it is done',
  question: 'How do you know?',
  prepare: decisionToConfirm,
});

const back = withALine({
  verb: 'back',
  heading: 'Send it back',
  sends: 'Send it back',
  question: 'What is still to be done?',
});

/** No to somebody who asks for longer. */
const keepDate = withALine({
  verb: 'keep-date',
  heading: 'Say no to a later date',
  sends: 'Keep the date',
  question: 'Why does the date stand?',
});

const withdraw = withALine({
  verb: 'withdraw',
  heading: 'Withdraw the decision',
  sends: 'Withdraw it',
  question: 'Why is it withdrawn?',
});

const close = withALine({
  verb: 'close',
  heading: 'Close the decision',
  sends: 'Close it',
  question: 'What came of it?',
});

const dispute = withALine({
  verb: 'dispute',
  heading: 'Keep the decision and dispute the answer',
  sends: 'Keep and dispute',
  question: 'Why does it stand?',
});

const answer = withALine({
  verb: 'answer',
  heading: 'Answer a question',
  sends: 'Send the answer',
  question: 'Your answer',
});

const extend = decisionForm<{ newDueOn: string; note: string }>({
  verb: 'extend',
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
  verb: 'offer',
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
export const irosForms = { confirm, back, 'keep-date': keepDate, withdraw, close, dispute, answer, extend, offer };
