import { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { notBefore, notYet } from '../objections.ts';
import { code, dayCell, idCell, referenceCell } from '../reading/cells.ts';
import { childIn, fileSaid, partOf, reachOfRows } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { Read } from '../reading/table-of.ts';
import { codeOf } from '../spellings/spelt-cell.ts';
import { endReason } from '../ssda903/codes.ts';
import { periodOf } from './period-of.ts';

const startReason = z
  .preprocess(
    (cell) => (/^[SLPTBU]\b/i.test(String(cell)) ? String(cell).slice(0, 1).toUpperCase() : null),
    code(/./, 'a reason'),
  )
  .nullable();

const row = z.object({
  clae_person_id: referenceCell,
  clae_cla_id: idCell,
  clae_entered_care_date: dayCell,
  clae_cla_episode_start_date: dayCell,
  clae_cla_episode_start_reason: startReason,
  clae_cla_episode_ceased_date: dayCell,
  clae_cla_episode_ceased_reason: endReason,
});
type Row = Read<z.output<typeof row>>;
export type ClaEpisode = Omit<Row, 'clae_cla_episode_ceased_reason'> & { endReason: string | null };

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
    for (const row of rows) {
      const one = { ...row, endReason: codeOf(into, row.clae_cla_episode_ceased_reason, row) };
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
