import type { NewDecision } from '../../../../casework/reviews/review-outcome.ts';
import { ownerChosen } from '../../../filling-in/owner-fields.ts';
import { nameIn as nameInWords } from '../../shared/name-in.ts';
import { mostDecisions } from './made-so-far.ts';
import { decisionsIn, namesKnownIn, text, type Wizard } from './wizard.ts';

/** What is missing or can’t be in the decision on the page, by question. An empty page is a page without one. */
export function unfinished(wizard: Wizard): Record<string, string> {
  if (text(wizard, 'wording') === null) {
    return text(wizard, 'after') === 'another' ? { wording: 'Write what will be done, or choose “Go on”.' } : {};
  }
  if (kept(wizard).length >= mostDecisions) {
    return { wording: `There are ${mostDecisions} decisions. Take one out, or leave this empty and go on.` };
  }
  const owner = ownerIn(wizard);
  return {
    ...('problem' in owner && owner.problem),
    ...(dueFor(wizard) === null && { by: 'Choose by when.' }),
    ...((dueFor(wizard) ?? wizard.prepared.today) < wizard.prepared.today && { dueOn: 'Choose a day to come.' }),
    ...nameIn('wording', wizard),
    ...nameIn('measure', wizard),
    ...(text(wizard, 'measure') === null && { measure: 'Say how we will know that it is done.' }),
  };
}

const ownerIn = ({ answers, prepared }: Wizard) => ownerChosen(answers, prepared.owners);

/** The list with this page’s decision added and those ticked taken out. */
export function collected(wizard: Wizard): readonly NewDecision[] {
  const dueOn = dueFor(wizard);
  const owner = ownerIn(wizard);
  const wording = text(wizard, 'wording');
  if (wording === null || 'problem' in owner || dueOn === null) return kept(wizard);
  const marks = Array.isArray(wizard.answers.marks) ? wizard.answers.marks : [];
  return [
    ...kept(wizard),
    {
      wording,
      measure: text(wizard, 'measure') ?? '',
      ...owner,
      dueOn,
      isKey: marks.includes('key'),
      isConfidential: marks.includes('confidential'),
    },
  ];
}

/** Those made on earlier turns of the page, without those ticked to be taken out. */
function kept(wizard: Wizard): readonly NewDecision[] {
  const out = wizard.answers.takeOut;
  return decisionsIn(wizard).filter((_, at) => !(Array.isArray(out) && out.includes(String(at))));
}

function dueFor(wizard: Wizard): string | null {
  const by = text(wizard, 'by');
  if (by === 'ten') return wizard.prepared.inTenWorkingDays;
  if (by === 'twenty') return wizard.prepared.inTwentyWorkingDays;
  return text(wizard, 'dueOn');
}

export const nameIn = (key: string, wizard: Wizard): Record<string, string> =>
  nameInWords(key, text(wizard, key), namesKnownIn(wizard));
