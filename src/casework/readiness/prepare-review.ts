import { itemNamed, type ReadinessItem, type ReadinessPermission } from '../../domain/readiness/readiness-items.ts';
import { isComplete } from '../../domain/readiness/readiness-of.ts';
import { leadNow, newestFor } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Preparation, PreparationAnswers, PreparationItem } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { boardOf, mayReadItem, type ReadinessBoard } from './readiness.ts';

interface Asked {
  child: ChildKey;
  item: PreparationItem;
}

/** What a form needs to ask about one item. */
export interface ItemToPrepare {
  child: NamedChild;
  item: ReadinessItem;
  /** The day entered before, or today. */
  doneOn: Day;
  today: Day;
  answers: PreparationAnswers;
  note: string | null;
}

export interface Entered extends Asked {
  /** The day it was done; null undoes it. */
  doneOn: Day | 'today' | null;
  note: string | null;
  answers: PreparationAnswers;
}

/** Each item is entered under its own permission, and under no other. */
const itemFor = (item: PreparationItem, permission: ReadinessPermission): ReadinessItem => {
  const found = itemNamed(item);
  if (found?.permission !== permission) throw new Refusal('There is no such item on the readiness board.');
  return found;
};

const asking = (name: string, auditedAs: string, permission: ReadinessPermission) =>
  caseAction({
    name,
    auditedAs,
    permission,
    child: ({ child }: Asked) => child,
    decide: (file, asked, circumstances) => {
      const item = itemFor(asked.item, permission);
      const entry = newestFor(file, asked.item, leadNow(file));
      const readsWords = mayReadItem(item, file, circumstances);
      const result: ItemToPrepare = {
        child: childOf(file),
        item,
        doneOn: entry?.doneOn ?? circumstances.today,
        today: circumstances.today,
        answers: entry?.answers ?? {},
        note: readsWords ? (entry?.note ?? null) : null,
      };
      return { result };
    },
  });

const entering = (name: string, auditedAs: string, permission: ReadinessPermission) =>
  caseAction({
    name,
    auditedAs,
    permission,
    child: ({ child }: Entered) => child,
    alters: true,
    decide: (file, entered, circumstances) => {
      itemFor(entered.item, permission);
      const row = entryOf(file, entered, circumstances);
      const result: ReadinessBoard = boardOf({ ...file, preparations: [...file.preparations, row] }, circumstances);
      return { result, changes: [{ put: 'preparation', row }] };
    },
  });

/** Whoever may fill in an item may see what was filled in before. */
export const itemToPrepare = {
  'prepare a review': asking('item-to-prepare', 'opened the form to prepare the review', 'prepare a review'),
  'note participation': asking('participation-to-note', 'opened the form about taking part', 'note participation'),
  'log a talk': asking('planning-talk-to-log', 'opened the form to log a talk about the review', 'log a talk'),
};

/** Marks an item done or undone, or keeps what was entered about it. */
export const prepareReview = {
  'prepare a review': entering('prepare-review', 'marked something as ready', 'prepare a review'),
  'note participation': entering('note-participation', 'noted how the child wants to take part', 'note participation'),
  'log a talk': entering('log-planning-talk', 'logged a talk about the review', 'log a talk'),
};

function entryOf(file: CaseFile, entered: Entered, { actor, today, now, newId }: Circumstances): Preparation {
  const { item, note, answers } = entered;
  const doneOn = entered.doneOn === 'today' ? today : entered.doneOn;
  const { after } = leadNow(file);
  if (after !== null && after >= today) {
    throw new Refusal('A review was completed today. You can start getting the next one ready tomorrow.');
  }
  if (doneOn !== null && doneOn > today) throw new Refusal('That day is in the future. Choose today or earlier.');
  return {
    id: newId(),
    childId: file.child.id,
    item,
    doneOn: isComplete(item, answers, note) ? doneOn : null,
    note,
    answers,
    recordedById: actor.personId ?? '',
    recordedOn: today,
    recordedAt: now,
  };
}
