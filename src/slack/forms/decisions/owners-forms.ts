import { decisionToReport, type OneDecision } from '../../../casework/decisions/one-decision.ts';
import {
  type OwnersReport,
  problemWithDate,
  problemWithDay,
  reportOnDecision,
} from '../../../casework/decisions/report-on-decision.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import type { Id } from '../../../domain/records/id.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { type Answer, message } from '../../command.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { reportedOn } from '../../views/decisions/decision-outcome.ts';
import { beside, decisionForm } from './decision-form.ts';

interface Recording {
  child: { id: Id };
  decision: Id;
  draft: Id;
}

const recorded = async (
  perform: Perform,
  { draft, child, decision }: Recording,
  report: OwnersReport,
): Promise<Answer> => message(reportedOn(await perform(reportOnDecision, { child, decision, report }, draft)));

const confirms = ({ confirmer }: OneDecision) => [`${confirmer ?? 'The IRO'} will be asked to confirm it.`];

const done = decisionForm<{ note: string; on: string; seen: string }>({
  verb: 'done',
  heading: 'This has been done',
  sends: 'Record it as done',
  prepare: decisionToReport,
  begins: ({ limits: { today } }) => ({ on: today }),
  notes: confirms,
  asks: () => ({
    note: textField('What changed for the child?', { lines: true, hint: 'One line is enough.' }),
    on: dayField('When was it done?'),
    seen: choiceField('How is it known?', [
      { value: 'seen', label: 'I have seen it' },
      { value: 'letter', label: 'A letter or an email says so' },
      { value: 'recorded', label: 'It is on the child’s record' },
    ]),
  }),
  check: ({ on }, { limits }) => beside(problemWithDay(on, limits)),
  records: (perform, about, { note, on, seen }) =>
    recorded(perform, about, { kind: 'done', on, note: `${note} (${known[seen] ?? seen})` }),
});

const known: Readonly<Record<string, string>> = {
  seen: 'seen',
  letter: 'by letter or email',
  recorded: 'on the child’s record',
};

const progress = decisionForm<{ note: string }>({
  verb: 'progress',
  heading: 'How it is going',
  sends: 'Record progress',
  prepare: decisionToReport,
  asks: () => ({ note: textField('What has happened so far?', { lines: true }) }),
  records: (perform, about, { note }) => recorded(perform, about, { kind: 'progress', note }),
});

const longer = decisionForm<{ newDueOn: string; why: string; meanwhile: string }>({
  verb: 'longer',
  heading: 'Ask for a later date',
  sends: 'Ask for longer',
  prepare: decisionToReport,
  notes: ({ isSecondExtension, manager, limits: { lastDay } }) => [
    ...(lastDay === null ? [] : [`The latest is ${inWords(lastDay)}, when the next review is due.`]),
    ...(isSecondExtension
      ? [`This would be the second extension. ${manager ?? 'The team manager'} will be told.`]
      : []),
  ],
  asks: () => ({
    newDueOn: dayField('New date'),
    why: choiceField('What stops it?', [
      { value: 'a waiting list', label: 'A waiting list' },
      { value: 'the court', label: 'The court' },
      { value: 'consent', label: 'Consent' },
      { value: 'not enough people', label: 'Not enough people' },
      { value: 'something else', label: 'Something else' },
    ]),
    meanwhile: textField('What will be done meanwhile?', { lines: true }),
  }),
  check: ({ newDueOn }, { limits }) => beside(problemWithDate(newDueOn, limits)),
  records: (perform, about, { newDueOn, why, meanwhile }) =>
    recorded(perform, about, { kind: 'longer asked', newDueOn, note: `Because of ${why}. Meanwhile: ${meanwhile}` }),
});

const notMine = decisionForm<{ note: string }>({
  verb: 'not-mine',
  heading: 'This is not mine to do',
  sends: 'Say it is not mine',
  prepare: decisionToReport,
  notes: () => ['It stays with you until the IRO has given it to somebody else.'],
  asks: () => ({ note: textField('Whose do you think it is, and why?', { lines: true }) }),
  records: (perform, about, { note }) => recorded(perform, about, { kind: 'not mine', note }),
});

const cannot = decisionForm<{ note: string }>({
  verb: 'cannot',
  heading: 'This can’t be done',
  sends: 'Say it can’t be done',
  prepare: decisionToReport,
  asks: () => ({ note: textField('What stops it, and what could be done instead?', { lines: true }) }),
  records: (perform, about, { note }) => recorded(perform, about, { kind: 'cannot be done', note }),
});

/** What an owner says of a decision. */
export const ownersForms = { done, progress, longer, 'not-mine': notMine, cannot };
