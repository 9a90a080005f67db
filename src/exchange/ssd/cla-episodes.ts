import { z } from 'zod';
import { notBefore, notYet } from '../objections.ts';
import { code, dayCell, referenceCell, textCell } from '../reading/cells.ts';
import { childIn } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { SsdPeriodSaid } from '../said.ts';

// Codes as in SSDA903; some systems write the words instead, and those are left out.
const endReason = z
  .preprocess((cell) => (/^(X1|E\d{1,2}[AB]?)\b/i.test(String(cell)) ? cell : null), code(/./, 'a reason'))
  .nullable();

/** Standard Safeguarding Dataset: read for its periods of care only. It has no legal status to make episodes of. */
export const claEpisodes = table({
  title: 'SSD ssd_cla_episodes',
  columns:
    'clae_cla_episode_id clae_person_id clae_cla_placement_id clae_cla_episode_start_date clae_cla_episode_start_reason clae_cla_primary_need_code clae_cla_primary_need clae_cla_episode_ceased_date clae_cla_episode_ceased clae_cla_episode_ceased_reason clae_cla_id clae_referral_id clae_cla_last_iro_contact_date clae_entered_care_date'.split(
      ' ',
    ),
  needs: ['clae_person_id', 'clae_entered_care_date'],
  alias: { clae_cla_episode_ceased_date: ['clae_cla_episode_ceased'] },
  row: z.object({
    clae_person_id: referenceCell,
    clae_cla_id: textCell,
    clae_entered_care_date: dayCell,
    clae_cla_episode_ceased_date: dayCell,
    clae_cla_episode_ceased_reason: endReason,
  }),
  firm: ['clae_person_id'],
  check: ({ clae_entered_care_date, clae_cla_episode_ceased_date }, today) => [
    ...notYet('clae_entered_care_date', clae_entered_care_date, today),
    ...notYet('clae_cla_episode_ceased_date', clae_cla_episode_ceased_date, today),
    ...notBefore('clae_cla_episode_ceased_date', clae_cla_episode_ceased_date, {
      earliest: clae_entered_care_date,
      problem: 'The episode ends before care starts. Correct one of the dates.',
    }),
  ],
  gather: (rows, into) => {
    for (const row of rows) {
      const child = childIn(into, row.clae_person_id);
      child.ssd ??= { periods: [], reviews: [] };
      const { periods } = child.ssd;
      if (row.clae_cla_id !== null) into.ssdPeriods.set(row.clae_cla_id, { reference: child.reference, periods });
      if (row.clae_entered_care_date === null) continue;
      addPeriod(periods, {
        file: row.file,
        line: row.line,
        becameLookedAfterOn: row.clae_entered_care_date,
        ceasedOn: row.clae_cla_episode_ceased_date,
        ceasedReason: row.clae_cla_episode_ceased_reason,
      });
    }
  },
});

/** One row an episode, each repeating when care began: the last to end says whether care did. */
function addPeriod(periods: SsdPeriodSaid[], said: SsdPeriodSaid) {
  const at = periods.findIndex(({ becameLookedAfterOn }) => becameLookedAfterOn === said.becameLookedAfterOn);
  const before = periods[at];
  if (before === undefined) periods.push(said);
  else if ((said.ceasedOn ?? '9') > (before.ceasedOn ?? '9')) periods[at] = said;
}
