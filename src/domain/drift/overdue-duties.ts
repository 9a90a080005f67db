import { addDays } from '../calendar.ts';
import type { Due } from '../duties/duty.ts';
import { isReviewDuty } from '../duties/index.ts';
import { dateInWords } from '../words.ts';
import type { Finding, Harm, Known, Whose } from './rule.ts';

/** Who is asked, for each way in which the registry says who owes a duty. */
const whoseIs: Record<string, Whose> = {
  'the IRO': 'iro',
  'the social worker': 'social worker',
  'the team manager': 'team manager',
  'the IRO service': 'iro',
  'the social worker or business support': 'social worker',
  'the social worker and the IRO': 'social worker',
};

/** A duty past its date is a finding by itself, with the duty’s own authority. */
export const overdueDuties = ({ dues }: Known): Finding[] =>
  dues.flatMap((due) => (due.state === 'overdue' && due.dueOn !== null ? [findingOf(due, due.dueOn)] : []));

function findingOf(due: Due, dueOn: string): Finding {
  const { duty, about } = due;
  return {
    code: duty.id,
    about,
    title: `Late: ${duty.title.charAt(0).toLowerCase()}${duty.title.slice(1)}`,
    why: `${duty.title}: ${duty.says}.`,
    authority: duty.authority,
    weight: duty.weight,
    confidence: duty.confidence,
    whose: whoseIs[duty.owedBy] ?? 'iro',
    todo: isReviewDuty(duty) ? 'Book the review, and hold it' : 'Do it, or say that it is done',
    dueOn,
    since: addDays(dueOn, 1),
    harm: harmOf(due),
    detail: `was due by ${dateInWords(dueOn)}`,
  };
}

/** A late review is for today; another breach of law or guidance for this week; a late practice is worth watching. */
function harmOf({ duty }: Due): Harm {
  if (isReviewDuty(duty)) return 'act today';
  return duty.weight === 'practice' ? 'watch' : 'act this week';
}
