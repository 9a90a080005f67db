import { duesOf } from '../../domain/duties/dues-of.ts';
import type { Due } from '../../domain/duties/duty.ts';
import { type Explanation, explain } from '../../domain/duties/explain.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import type { NamedChild } from '../shared/review-line.ts';

export interface WhyThisDate {
  child: NamedChild;
  explanation: Explanation;
}

interface Asked {
  child: ChildKey;
  /** One occasion of one duty; null asks about the next review. */
  due: { dutyId: string; about: Id } | null;
}

/** The working behind a date. A date that has moved since the button was drawn is explained as it stands now. */
export const whyThisDate = caseAction({
  name: 'why-this-date',
  auditedAs: 'saw why the date is what it is',
  permission: 'see review dates',
  child: ({ child }: Asked) => child,
  decide: (file, { due }, { today, law }) => {
    const dues = duesOf(file, today, law);
    const meant = due ? dues.find((one) => one.duty.id === due.dutyId && one.about === due.about) : undefined;
    const next = nextReviewOf(file, today, law);
    const explained: Due | null | undefined = meant ?? next.due ?? dues.find(unknownStart);
    if (!explained) throw new Refusal(next.due === null && next.none === 'start not known' ? unrecorded : nothingDue);
    const { id, reference, initials } = file.child;
    const result: WhyThisDate = { child: { id, reference, initials }, explanation: explain(explained, law) };
    return { result };
  },
});

const nothingDue = 'No review is due for this child, so there is no date to explain.';
const unrecorded =
  'Nobody has recorded when care began, so no date can be worked out. Ask the social worker, and bring in a file that says.';

const unknownStart = ({ state }: Due) => state === 'unknown';
