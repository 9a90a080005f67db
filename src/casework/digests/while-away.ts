import { isFinished, standingsOf } from '../../domain/decisions/decision-standing.ts';
import { duesOf, isOpen } from '../../domain/duties/dues-of.ts';
import { allocatedAs, isInTeam } from '../../domain/people/access.ts';
import { bookingNow } from '../../domain/readiness/time-before-review.ts';
import { allocatedTo, type CaseFile, type Cover } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { mayRead } from '../decisions/decision-row.ts';
import { coversOf, nameOrLeft } from '../people/covers.ts';
import { type Circumstances, sweepAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { recognised } from '../perform/recognised.ts';
import { personIn } from '../perform/who-is.ts';
import { waitingAfter } from '../shared/approvals.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

/** What comes due for the children of somebody who is away, from the first day of it to the last. */
export interface WhileAway extends Pick<Cover, 'id' | 'fromOn' | 'toOn'> {
  whom: string;
  by: string;
  due: PageOf<DueWhileAway>;
  /** Whoever covers reads this list beforehand, and opens nothing before the first day. */
  opens: boolean;
}

export interface DueWhileAway {
  child: NamedChild;
  what: string;
  on: Day;
}

/** For whoever is away, whoever covers, and whoever arranges cover: each reads of the children they may see. */
export const whileAway = sweepAction({
  name: 'while-away',
  auditedAs: 'saw what falls due while somebody is away',
  permission: 'be told each morning',
  among: (_: { cover: Id; page: number }, today) => ({ lookedAfterOn: today, orDeciding: true }),
  ahead: ({ cover }) => cover,
  begin: ({ cover: id, page }, circumstances) => {
    const { actor, staff, today } = circumstances;
    const cover = coversOf(staff).find((one) => one.id === id);
    const isTheirs = cover && [cover.forPersonId, cover.byPersonId].includes(actor.personId ?? '');
    if (!cover || !(isTheirs || actor.role === 'iro manager'))
      throw new Refusal('That cover is over, or is not yours.');
    const rows: DueWhileAway[] = [];
    return {
      add: (file) => {
        if (isOf(cover, file, circumstances)) rows.push(...dueIn(file, cover, circumstances));
      },
      end: () => {
        rows.sort((one, other) => one.on.localeCompare(other.on));
        const result: WhileAway = {
          ...{ id, fromOn: cover.fromOn, toOn: cover.toOn },
          ...{ whom: nameOrLeft(staff, cover.forPersonId), by: nameOrLeft(staff, cover.byPersonId) },
          due: pageOf(rows, page),
          opens: cover.fromOn <= today || cover.byPersonId !== actor.personId,
        };
        return { result, shows: [...new Set(result.due.rows.map(({ child }) => child.id))] };
      },
    };
  },
});

/** A child of whoever is away, in the role in which they are covered. */
function isOf({ forPersonId }: Cover, file: CaseFile, { staff, today }: Circumstances): boolean {
  const person = personIn(staff, forPersonId);
  if (person === null) return false;
  const as = allocatedAs[person.role];
  return as === undefined
    ? isInTeam(recognised({ personId: forPersonId }, staff), file)
    : allocatedTo(file, as, today) === forPersonId;
}

function dueIn(file: CaseFile, { fromOn, toOn, forPersonId }: Cover, circumstances: Circumstances): DueWhileAway[] {
  const child = childOf(file);
  const isThen = (on: Day | null): on is Day => on !== null && fromOn <= on && on <= toOn;
  const booked = bookingNow(file)?.on ?? null;
  const dues = duesOf(file, circumstances.today, circumstances.law).filter(
    (due) => isOpen(due.state) && isThen(due.dueOn),
  );
  const decisions = circumstances.may('read decisions', file)
    ? standingsOf(file, circumstances.today, circumstances.law).filter(
        (one) =>
          one.owner === forPersonId && !isFinished(one) && isThen(one.dueOn) && mayRead(one, file, circumstances),
      )
    : [];
  return [
    ...(isThen(booked)
      ? [{ child, what: `A review is booked${waitingAfter(file, circumstances.staff)}`, on: booked }]
      : []),
    ...dues.map(({ duty, dueOn }) => ({ child, what: duty.title, on: dueOn ?? fromOn })),
    ...decisions.map(({ decision, dueOn }) => ({
      child,
      what: decision.isConfidential ? 'A confidential decision' : decision.wording,
      on: dueOn,
    })),
  ];
}
