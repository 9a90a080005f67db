import { dateInWords } from '../../../../domain/wording/words.ts';
import type { Answers } from '../../../filling-in/form.ts';
import { text, type Wizard } from './wizard.ts';

/** What the readiness board answers already, under the questions of the plan; what was answered here stands. */
export function answeredByTheBoard(wizard: Wizard): Answers {
  const { updatedOn, disagreements } = wizard.prepared.planSoFar;
  const known = {
    reportOnTime: reportOnTime(wizard),
    planIsCurrent: updatedOn === null ? null : 'yes',
    disagreements,
  };
  return Object.fromEntries(
    Object.entries(known).filter(([key, answer]) => answer !== null && text(wizard, key) === null),
  );
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

const heldOn = (wizard: Wizard) => text(wizard, 'on') ?? wizard.prepared.today;
