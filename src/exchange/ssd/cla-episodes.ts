import { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { notBefore, notYet } from '../objections.ts';
import { code, dayCell, referenceCell, textCell } from '../reading/cells.ts';
import { childIn, fileSaid, partOf, reachOfRows } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { Read } from '../reading/table-of.ts';
import { anotherFollows, periodOf } from './period-of.ts';

// Codes as in SSDA903; some systems write the words instead, of which only those that say that care goes on are read.
const endReason = z
  .preprocess(
    (cell) => {
      if (/^(X1|E\d{1,2}[AB]?)\b/i.test(String(cell))) return cell;
      return /new episode|another episode|episode (to )?follow|same day/i.test(String(cell)) ? anotherFollows : null;
    },
    code(/./, 'a reason'),
  )
  .nullable();

const startReason = z
  .preprocess(
    (cell) => (/^[SLPTBU]\b/i.test(String(cell)) ? String(cell).slice(0, 1).toUpperCase() : null),
    code(/./, 'a reason'),
  )
  .nullable();

const row = z.object({
  clae_person_id: referenceCell,
  clae_cla_id: textCell,
  clae_entered_care_date: dayCell,
  clae_cla_episode_start_date: dayCell,
  clae_cla_episode_start_reason: startReason,
  clae_cla_episode_ceased_date: dayCell,
  clae_cla_episode_ceased_reason: endReason,
});
export type ClaEpisode = Read<z.output<typeof row>>;

/** Standard Safeguarding Dataset: read for its periods of care only. It has no legal status to make episodes of. */
export const claEpisodes = table({
  title: 'SSD ssd_cla_episodes',
  columns:
    'clae_cla_episode_id clae_person_id clae_cla_placement_id clae_cla_episode_start_date clae_cla_episode_start_reason clae_cla_primary_need_code clae_cla_primary_need clae_cla_episode_ceased_date clae_cla_episode_ceased clae_cla_episode_ceased_reason clae_cla_id clae_referral_id clae_cla_last_iro_contact_date clae_entered_care_date'.split(
      ' ',
    ),
  // Mosaic’s published script selects no clae_entered_care_date.
  needs: ['clae_person_id', 'clae_cla_id'],
  alias: { clae_cla_episode_ceased_date: ['clae_cla_episode_ceased'] },
  row,
  firm: ['clae_person_id'],
  check: (said, today) => [
    ...notYet('clae_entered_care_date', said.clae_entered_care_date, today),
    ...notYet('clae_cla_episode_start_date', said.clae_cla_episode_start_date, today),
    ...notYet('clae_cla_episode_ceased_date', said.clae_cla_episode_ceased_date, today),
    ...notBefore('clae_cla_episode_ceased_date', said.clae_cla_episode_ceased_date, {
      earliest: laterOf(said.clae_entered_care_date, said.clae_cla_episode_start_date),
      problem: 'The episode ends before care starts. Correct one of the dates.',
    }),
  ],
  gather: (rows, into, file) => {
    const reach = reachOfRows();
    for (const one of rows) {
      reach.see(one.clae_person_id, one.clae_cla_episode_start_date ?? one.clae_entered_care_date);
      reach.see(one.clae_person_id, one.clae_cla_episode_ceased_date);
    }
    const of = fileSaid(into, { file, holds: 'ssdPeriods' }, reach);
    into.ssdEpisodes = true;
    const periods = new Map<string, ClaEpisode[]>();
    for (const one of rows) {
      if (one.clae_cla_id !== null) into.ssdPeriods.set(one.clae_cla_id, one.clae_person_id);
      const key = `${one.clae_person_id}/${one.clae_cla_id ?? one.clae_entered_care_date}`;
      const known = periods.get(key);
      if (known) known.push(one);
      else periods.set(key, [one]);
    }
    for (const episodes of periods.values()) {
      const { byFile } = childIn(into, episodes[0]?.clae_person_id ?? '');
      const said = periodOf(episodes);
      if (said) partOf(byFile, 'ssdPeriods', of).push(said);
    }
  },
});

const laterOf = (one: Day | null, other: Day | null) => ((one ?? '') < (other ?? '') ? other : one);
