import type { AdviceStep, AdviceStepKind, OutsideAdviser } from '../../domain/challenges/advice.ts';
import { challengesOf } from '../../domain/challenges/challenge-standing.ts';
import { mustConsiderReferral } from '../../domain/challenges/must-consider.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameOfAnybody, nameWithWhom } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable } from '../shared/undoable.ts';

export interface AdviceLine extends Pick<AdviceStep, 'id' | 'adviser' | 'kind' | 'on' | 'note'> {
  by: string;
}

export interface OutsideAdvice {
  child: NamedChild;
  /** About this challenge; null: about the child. */
  challenge: Id | null;
  lines: readonly AdviceLine[];
  /** Reg 45(3): both conditions hold, and no answer is kept. */
  mustConsider: boolean;
  today: Day;
  mayAdd: boolean;
  undoable: Id | null;
}

interface About {
  child: ChildKey;
  challenge: Id | null;
}
const child = ({ child }: { child: ChildKey }) => child;

/** What was asked of Cafcass or of a lawyer, and what came of it: seen by the IRO service alone. */
export const outsideAdvice = caseAction({
  name: 'outside-advice',
  auditedAs: 'saw what Cafcass or a lawyer was asked',
  permission: 'see outside advice',
  child,
  decide: (file, { challenge }: About, circumstances) => ({ result: adviceOf(file, challenge, circumstances) }),
});

interface Turning extends About {
  adviser: OutsideAdviser;
  kind: AdviceStepKind;
  on: Day;
  note: string;
}

/** A step of it: at any point, beside any stage, asking nobody’s leave (Children Act 1989, s.25B(3)). */
export const turnToAdvice = caseAction({
  name: 'turn-to-advice',
  auditedAs: 'recorded a step with Cafcass or a lawyer',
  permission: 'turn to outside advice',
  alters: true,
  child,
  decide: (file, { challenge, adviser, kind, on, note }: Turning, circumstances) => {
    const { actor, today, now, newId } = circumstances;
    if (on > today) throw new Refusal('That day is in the future. Give the day it happened.', 'on');
    if (note.trim() === '') throw new Refusal('Say it in a line. Only the IRO service sees it.', 'note');
    if (kind === 'considered' && adviser !== 'Cafcass') {
      throw new Refusal('A referral is considered to Cafcass. Choose that, or another step.', 'kind');
    }
    const row: AdviceStep = {
      ...{ id: newId(), childId: file.child.id, adviser, kind, on, note: note.trim() },
      challengeId: file.challenges.some(({ id }) => id === challenge) ? challenge : null,
      ...{ byId: actor.personId ?? '', at: now },
    };
    const after = { ...file, adviceSteps: [...file.adviceSteps, row] };
    return { result: adviceOf(after, challenge, circumstances), changes: [{ put: 'advice_step', row }] };
  },
});

/** A step just recorded is taken back whole by whoever recorded it. */
export const undoAdvice = caseAction({
  name: 'undo-advice',
  auditedAs: 'took back a step with Cafcass or a lawyer',
  permission: 'turn to outside advice',
  alters: true,
  child,
  decide: (file, { step }: { child: ChildKey; step: Id }, circumstances) => {
    const row = file.adviceSteps.find(({ id }) => id === step);
    if (!row || row.byId !== circumstances.actor.personId) throw new Refusal('There is nothing of yours to undo here.');
    if (!isUndoable(row.at, circumstances.now))
      throw new Refusal('More than 10 minutes have passed, so it can’t be undone. Record what is so now instead.');
    const after = { ...file, adviceSteps: file.adviceSteps.filter(({ id }) => id !== step) };
    return {
      result: adviceOf(after, row.challengeId, circumstances),
      changes: [
        { remove: 'advice_step', id: step },
        { unspend: { form: 'advice', personId: row.byId, childId: file.child.id } },
      ],
    };
  },
});

function adviceOf(file: CaseFile, challenge: Id | null, circumstances: Circumstances): OutsideAdvice {
  const { staff, today, law, may, actor, now } = circumstances;
  const meant = challengesOf(file, today, law).filter((one) => challenge === null || one.challenge.id === challenge);
  const steps = file.adviceSteps.filter(({ challengeId }) => challenge === null || challengeId === challenge);
  const last = steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
  return {
    child: childOf(file),
    challenge,
    lines: steps.map(({ id, adviser, kind, on, note, byId, at }) => ({
      ...{ id, adviser, kind, on, note },
      by: nameWithWhom(file, byId, at, staff) ?? nameOfAnybody(staff, byId),
    })),
    mustConsider: meant.some((one) => mustConsiderReferral(one, file, today)),
    today,
    mayAdd: may('turn to outside advice', file),
    undoable: last && last.byId === actor.personId && isUndoable(last.at, now) ? last.id : null,
  };
}
