import { actingNow } from '../../domain/people/acting.ts';
import type { Acting, CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { iroNow } from '../shared/allocated-now.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

export interface IroToActFor {
  child: NamedChild;
  iro: string;
  /** Why, where they act for the IRO already. */
  because: string | null;
}

interface OfChild {
  child: ChildKey;
}

export const iroToActFor = caseAction({
  name: 'iro-to-act-for',
  auditedAs: 'opened the form to act for the IRO',
  permission: 'act for an iro',
  child: ({ child }: OfChild) => child,
  decide: (file, _, circumstances) => ({ result: toActFor(file, circumstances) }),
});

/** For the rest of the day, with a reason that the IRO is told. Said again the same day, the reason is the newer one. */
export const actForIro = caseAction({
  name: 'act-for-iro',
  auditedAs: 'acted for the child’s IRO',
  permission: 'act for an iro',
  alters: true,
  child: ({ child }: OfChild & { because: string }) => child,
  decide: (file, { because }, circumstances) => {
    const { actor, today, now, newId } = circumstances;
    const result = toActFor(file, circumstances);
    if (because.trim() === '') throw new Refusal('Say why you act for the IRO. They are told.', 'because');
    const iro = iroNow(file, circumstances) ?? '';
    const before = actingNow(file, actor, today);
    const id = before?.id ?? newId();
    const row: Acting = {
      ...{ id, childId: file.child.id, personId: actor.personId ?? '', forPersonId: iro },
      ...{ because, on: today, at: before?.at ?? now },
    };
    const tell = { key: `acted for/${id}`, to: iro, notice: 'acted for', childId: file.child.id, subject: id } as const;
    return { result: { ...result, because }, changes: [{ put: 'acting', row }, { tell }], about: { for: iro } };
  },
});

export interface ActedFor {
  child: NamedChild;
  by: string;
  because: string;
  on: string;
}

/** What the IRO is told. Null where the child is no longer theirs. */
export const actedForTold = caseAction({
  name: 'acted-for-told',
  auditedAs: 'was told who acts for them',
  permission: 'be told of what concerns them',
  child: ({ child }: OfChild & { acting: string }) => child,
  decide: (file, { acting }, { staff, actor }) => {
    const row = file.actings.find(({ id }) => id === acting);
    if (!row || !actor.actsFor.includes(row.forPersonId)) return { result: null };
    const by = nameIn(staff, row.personId) ?? 'An IRO manager';
    const result: ActedFor = { child: childOf(file), by, because: row.because, on: row.on };
    return { result };
  },
});

function toActFor(file: CaseFile, circumstances: Circumstances): IroToActFor {
  const { actor, staff, today } = circumstances;
  const iro = iroNow(file, circumstances);
  if (iro === null) {
    throw new Refusal('The child has no IRO to act for. Name one first: it can be you.');
  }
  const acting = actingNow(file, actor, today);
  if (actor.personId === iro || (acting === null && actor.actsFor.includes(iro))) {
    throw new Refusal('You can do all that the IRO can for this child already.');
  }
  return { child: childOf(file), iro: nameIn(staff, iro) ?? '', because: acting?.because ?? null };
}
