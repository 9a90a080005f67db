import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { type ObjectionTo, objection } from '../../../../domain/records/objection-to.ts';
import { ownerChosen } from '../../../filling-in/owner-fields.ts';
import { nameFoundInWords as nameInWords } from '../../shared/name-found.ts';
import { mostDecisions } from './made-so-far.ts';
import { decisionsIn, namesKnownIn, type Wizard, type WizardAnswers } from './wizard.ts';

/** What is missing or can’t be in the decision on the page, by question. An empty page is a page without one. */
export function unfinished(wizard: Wizard): ObjectionTo<keyof WizardAnswers & string>[] {
  const { wording, after, measure } = wizard.answers;
  if (!wording) return after === 'another' ? [objection('wording', 'Write what will be done, or choose “Go on”.')] : [];
  if (kept(wizard).length >= mostDecisions) {
    const full = `There are ${mostDecisions} decisions. Take one out, or leave this empty and go on.`;
    return [objection('wording', full)];
  }
  const { today } = wizard.prepared;
  const owner = ownerIn(wizard);
  const dueOn = dueFor(wizard);
  return [
    ...('problem' in owner ? [owner.problem] : []),
    ...(dueOn === null ? [objection('by', 'Choose by when.')] : []),
    ...((dueOn ?? today) < today ? [objection('dueOn', 'Choose a day to come.')] : []),
    ...nameFoundInAnswer('wording', wizard),
    ...nameFoundInAnswer('measure', wizard),
    ...(measure ? [] : [objection('measure', 'Say how we will know that it is done.')]),
  ];
}

const ownerIn = ({ answers, prepared }: Wizard) => ownerChosen(answers, prepared.owners);

/** The list with this page’s decision added and those ticked taken out. */
export function collected(wizard: Wizard): readonly NewDecision[] {
  const dueOn = dueFor(wizard);
  const owner = ownerIn(wizard);
  const { wording, measure, marks } = wizard.answers;
  if (!wording || 'problem' in owner || dueOn === null) return kept(wizard);
  return [
    ...kept(wizard),
    {
      wording,
      measure: measure ?? '',
      ...owner,
      dueOn,
      isKey: marks?.includes('key') === true,
      isConfidential: marks?.includes('confidential') === true,
    },
  ];
}

/** Those made on earlier turns of the page, without those ticked to be taken out. */
function kept(wizard: Wizard): readonly NewDecision[] {
  const out = wizard.answers.takeOut ?? [];
  return decisionsIn(wizard).filter((_, at) => !out.includes(String(at)));
}

function dueFor(wizard: Wizard): string | null {
  const { by, dueOn } = wizard.answers;
  if (by === 'ten') return wizard.prepared.inTenWorkingDays;
  if (by === 'twenty') return wizard.prepared.inTwentyWorkingDays;
  return dueOn ?? null;
}

export const nameFoundInAnswer = <Question extends 'wording' | 'measure' | `words:${string}`>(
  about: Question,
  wizard: Wizard,
) => nameInWords(about, wizard.answers[about] ?? null, namesKnownIn(wizard));
