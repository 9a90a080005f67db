import type { Permission } from '../../domain/people/access.ts';
import type { Id } from '../../domain/records/id.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import type { NamedChild } from '../shared/review-line.ts';

/** Nothing but which child a form is about: refused when they may no longer see the child. */
const childUnder = (name: string, permission: Permission) =>
  caseAction({
    name,
    auditedAs: 'saw a form they had begun',
    permission,
    child: ({ child }: { child: ChildKey }) => child,
    decide: ({ child: { id, reference, initials } }) => ({ result: { id, reference, initials } satisfies NamedChild }),
  });

export const childOfDraft = childUnder('child-of-draft', 'see review dates');

/** For whoever owns a decision, whose child need not be allocated to them. */
export const childOfOwnersDraft = childUnder('child-of-owners-draft', 'report on own decisions');

export interface HandedOver {
  child: NamedChild;
  /** The name of whoever began it; null for somebody who has left. */
  begunBy: string | null;
}

/** What the IRO is told of a form that was begun for them. */
export const draftHandedOver = caseAction({
  name: 'draft-handed-over',
  auditedAs: 'was told of a form begun for them',
  permission: 'record a review',
  child: ({ child }: { child: ChildKey; begunBy: Id }) => child,
  decide: ({ child: { id, reference, initials } }, { begunBy }, { staff }) => {
    const result: HandedOver = {
      child: { id, reference, initials },
      begunBy: staff.people.find((one) => one.id === begunBy)?.name ?? null,
    };
    return { result };
  },
});
