import { dateInWords } from '../../../../domain/wording/words.ts';
import { answering, heldOn, type Wizard, type WizardAnswers } from './wizard.ts';

/** What the readiness board answers already, under the questions of the plan; what was answered here stands. */
export function answeredByTheBoard(wizard: Wizard): Partial<WizardAnswers> {
  const { answers, prepared } = wizard;
  const { updatedOn, disagreements } = prepared.planSoFar;
  return answering({
    reportOnTime: answers.reportOnTime ?? reportOnTime(wizard),
    planIsCurrent: answers.planIsCurrent ?? (updatedOn === null ? null : 'yes'),
    disagreements: answers.disagreements ?? disagreements,
  });
}

/** Where those answers come from. */
export function boardWords(wizard: Wizard): string[] {
  const { reportOn, reportBy, updatedOn, disagreements } = wizard.prepared.planSoFar;
  const facts = [
    ...(reportOn === null
      ? []
      : [`The report came on ${dateInWords(reportOn)}; in time was by ${dateInWords(reportBy)}.`]),
    ...(updatedOn === null ? [] : [`The care plan was updated on ${dateInWords(updatedOn)}.`]),
    ...(disagreements === null ? [] : ['Who disagrees was noted.']),
  ];
  return facts.length === 0 ? [] : [`From the readiness board: ${facts.join(' ')} Change any answer that is not so.`];
}

function reportOnTime(wizard: Wizard): 'yes' | 'no' | null {
  const { inTimeFrom } = wizard.prepared.planSoFar;
  if (inTimeFrom === null) return null;
  return inTimeFrom <= heldOn(wizard) ? 'yes' : 'no';
}
