import { isUnknownPlacement, legalStatusOf, placementOf, startReasonOf } from '../records/care-codes.ts';
import type { Episode } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';

/** A run of consecutive episodes, from its first day until the first day after it. Null: it lasts. */
export interface Span {
  id: Id;
  from: Day;
  until: Day | null;
  /** Why what follows from it is an assumption, in a sentence. */
  assumed?: string | undefined;
}

/** Is it so in this episode? Null where its code is missing or not known: that neither begins a run nor ends one. */
export type IsSo<Of = Episode> = (episode: Of) => boolean | null;

type Status = Pick<Episode, 'legalStatus'>;
type Place = Pick<Episode, 'placement'>;

export const isShortBreak = ({ legalStatus }: Status): boolean => legalStatusOf(legalStatus)?.shortBreaks === true;

export const hasLegalStatus =
  (code: string): IsSo<Status> =>
  ({ legalStatus }) =>
    legalStatusOf(legalStatus) === undefined ? null : legalStatus === code;

export const hasAuthorityToPlace: IsSo<Status> = ({ legalStatus }) => {
  const status = legalStatusOf(legalStatus);
  return status === undefined ? null : status.toPlace === true;
};

export const livesIn =
  (code: string): IsSo<Place> =>
  ({ placement }) =>
    placementOf(placement) === undefined || isTemporary({ placement }) ? null : placement === code;

export const isTemporary = ({ placement }: Place): boolean => placementOf(placement)?.temporary === true;

/** A placement that nobody can name ends it: the ordinary clocks, which it had put away, come back. */
export const isPlacedForAdoption: IsSo<Place> = ({ placement }) => {
  if (placement === null || isTemporary({ placement })) return null;
  return placementOf(placement)?.adopters !== undefined;
};

/** The one place that says so. A new law may widen it beyond the placement’s code (CWSA 2026, s.13). */
export const isSecure: IsSo<Place> = ({ placement }) => {
  const place = placementOf(placement);
  return place === undefined || place.temporary ? null : place.secure === true;
};

export const isOnRemand = ({ legalStatus }: Status): boolean => legalStatusOf(legalStatus)?.remand === true;

/** Not for a child under 16, or not known to be for one. */
export const isNotUnder16: IsSo<Place> = ({ placement }) =>
  placement === null || isTemporary({ placement })
    ? null
    : isUnknownPlacement(placement) || placementOf(placement)?.notUnder16 === true;

/** Does the child live with other adopters from this episode on? By the return’s reason or, without one, by the code. */
export function isWithOtherAdopters(one: Episode, before: Episode): boolean {
  if (isTemporary(before)) return false;
  const reason = startReasonOf(one.startReason);
  if (reason !== undefined) return reason.placement === true;
  return placementOf(one.placement)?.adopters !== placementOf(before.placement)?.adopters;
}

interface RunsOf {
  isPart: IsSo;
  /** Begins a run of its own, though the one before lasts. */
  isAnew?: (one: Episode, before: Episode) => boolean;
}

export function runsOf(episodes: readonly Episode[], { isPart, isAnew }: RunsOf): Span[] {
  const runs: Span[] = [];
  let last: Span | null = null;
  let before: Episode | null = null;
  for (const episode of episodes) {
    const part = isPart(episode);
    const isNew = last !== null && before !== null && part === true && isAnew?.(episode, before) === true;
    if (last !== null && (part === false || isNew)) {
      last.until = episode.startedOn;
      last = null;
    }
    if (part === true && last === null) {
      last = { id: episode.id, from: episode.startedOn, until: null };
      runs.push(last);
    }
    before = episode;
  }
  return runs;
}
