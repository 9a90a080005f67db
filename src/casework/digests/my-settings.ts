import { reachOf } from '../../domain/people/access.ts';
import type { Actor, Preference } from '../../domain/people/people.ts';
import type { Cover } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { digestTimetable } from '../../domain/time/digest-times.ts';
import { usualDays } from '../../domain/time/quiet.ts';
import { mayBeCovered } from '../people/arrange-cover.ts';
import { coversOf, isToConfirm, nameOrLeft } from '../people/covers.ts';
import { type Circumstances, staffAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { haveADay } from './digests.ts';

export interface MySettings {
  child: null;
  whom: string;
  /** Every working day; only when something is theirs to do; or never. */
  told: 'daily' | 'when it is theirs';
  /** Null: the usual time. */
  digestAt: string | null;
  usualDigestAt: string;
  worksOn: readonly number[];
  /** Their own, or everybody’s for whoever arranges it for all; today’s and those to come. */
  covers: PageOf<CoverLine>;
  /** The covers are everybody’s. */
  isWide: boolean;
  mayArrangeCover: boolean;
  mayChangeChannels: boolean;
}

export interface CoverLine extends Pick<Cover, 'id' | 'fromOn' | 'toOn'> {
  /** “You” for the person themselves. */
  whom: string;
  by: string;
  mayEnd: boolean;
  /** Theirs to confirm that it reaches restricted children. */
  mayConfirm: boolean;
}

/** When somebody is told things, which days they work, and who stands in for them. */
export const mySettings = staffAction({
  name: 'my-settings',
  auditedAs: 'saw their settings',
  permission: 'change own settings',
  decide: ({ page }: { page: number }, circumstances) => {
    const { actor, staff } = circumstances;
    const result: MySettings = {
      child: null,
      told: told(actor),
      whom: actor.name,
      ...preferenceOf(circumstances),
      usualDigestAt: digestTimetable['my day'].at,
      covers: pageOf(coverLines(circumstances), page),
      isWide: reachOf(actor, 'arrange cover') === 'all',
      mayArrangeCover: mayBeCovered(actor) || reachOf(actor, 'arrange cover') === 'all',
      mayChangeChannels: reachOf(actor, 'change what channels show') !== 'none' && staff.teams.length > 0,
    };
    return { result };
  },
});

function preferenceOf({ actor, staff }: Circumstances): Pick<Preference, 'digestAt' | 'worksOn'> {
  const kept = staff.preferences.find(({ personId }) => personId === actor.personId);
  return { digestAt: kept?.digestAt ?? null, worksOn: kept?.worksOn ?? usualDays };
}

/** Those that are this person’s to know of: by them, for them, or anybody’s for whoever arranges it for all. */
export function coverLines({ actor, staff }: Circumstances): CoverLine[] {
  const isForAnyone = reachOf(actor, 'arrange cover') === 'all';
  const called = (id: Id) => (id === actor.personId ? 'You' : nameOrLeft(staff, id));
  return coversOf(staff)
    .filter(({ forPersonId, byPersonId }) => isForAnyone || [forPersonId, byPersonId].includes(actor.personId ?? ''))
    .map((cover) => ({
      ...{ id: cover.id, fromOn: cover.fromOn, toOn: cover.toOn },
      ...{ whom: called(cover.forPersonId), by: called(cover.byPersonId) },
      mayEnd: isForAnyone || cover.forPersonId === actor.personId,
      mayConfirm: reachOf(actor, 'confirm cover') === 'all' && isToConfirm(cover, staff),
    }));
}

function told(actor: Actor): MySettings['told'] {
  return haveADay.some((role) => role === actor.role) ? 'daily' : 'when it is theirs';
}
