import { allows } from '../../domain/people/access.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { EarlyRequest } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { howSoon } from '../../domain/time/our-spans.ts';
import { onFrom } from '../../domain/time/span.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { recognised } from '../perform/recognised.ts';
import { personIn } from '../perform/who-is.ts';
import { noReviewBecause } from '../shared/next-review-of-child.ts';
import { type ReviewLine, reviewLineOf } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { tellingOf, whoAnswers } from './telling-of-early-request.ts';

export interface EarlyReviewToAsk {
  child: ReviewLine['child'];
  line: ReviewLine;
  today: Day;
}

export const earlyReviewToAsk = caseAction({
  name: 'early-review-to-ask',
  auditedAs: 'opened the form to ask for an earlier review',
  permission: 'ask for an early review',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => ({ result: toAsk(file, circumstances) }),
});

/** How soon: this week, two weeks, this month. */
export type HowSoon = keyof typeof howSoon;

interface Asked extends Pick<EarlyRequest, 'askedBy' | 'words' | 'worry'> {
  child: ChildKey;
  soon: HowSoon;
}

export interface EarlyReviewAsked extends EarlyReviewToAsk {
  request: EarlyRequest;
  /** Who is told. Null: this child has no IRO, and nobody manages IROs. */
  toldName: string | null;
  /** False where the one who is told can only name an IRO, who will answer. */
  toldAnswers: boolean;
  /** True when the IRO wrote it down, and so may answer at once. */
  mayAnswer: boolean;
  undo: UndoOffered;
}

/** Keeps a request for an earlier review in the words of whoever asked, and tells the IRO. */
export const askEarlyReview = caseAction({
  name: 'ask-early-review',
  auditedAs: 'asked for an earlier review',
  permission: 'ask for an early review',
  child: ({ child }: Asked) => child,
  alters: true,
  decide: (file, { askedBy, words, worry, soon }, circumstances) => {
    const { actor, today, staff, may, newId } = circumstances;
    const asked = toAsk(file, circumstances);
    const request: EarlyRequest = {
      id: newId(),
      childId: file.child.id,
      askedBy,
      words,
      worry,
      soonBy: onFrom(today, howSoon[soon]),
      askedOn: today,
      recordedById: actor.personId ?? '',
      answer: null,
      answeredOn: null,
      because: null,
      reply: null,
      reviewBy: null,
    };
    const toId = whoAnswers(file, today, staff);
    const told = personIn(staff, toId);
    const result: EarlyReviewAsked = {
      ...asked,
      request,
      toldName: told?.name ?? null,
      toldAnswers:
        told !== null && allows(recognised({ personId: told.id }, staff), 'answer an early request', file, today),
      mayAnswer: may('answer an early request', file),
      undo: undoOffered(circumstances),
    };
    const changes: Change[] = [{ put: 'early_request', row: request }, ...tellingOf(request, toId)];
    return { result, changes, undo: result.undo.id };
  },
});

function toAsk(file: CaseFile, circumstances: Circumstances): EarlyReviewToAsk {
  const found = reviewLineOf(file, circumstances);
  if (found.line === null) throw new Refusal(`There is no review to bring forward: ${noReviewBecause[found.none]}`);
  return { child: found.line.child, line: found.line, today: circumstances.today };
}
