import type { Instant } from '../domain/time/day.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const clocks: Check = {
  name: 'clocks',
  looksAt: 'whether this machine, the database and Slack agree what time it is',
  run: async ({ config, clock, records, slack }) => {
    if (config.clockStart !== null)
      return [look('The clock starts at CLOCK_START.', 'Take it out for a real service.')];
    const [seen] = (await records?.select<{ at: Date }>('select clock_timestamp() as at')) ?? [];
    return [
      ...(seen ? [judgeClock('the database’s', clock.now(), seen.at.toISOString())] : []),
      ...(slack?.saidAt ? [judgeClock('Slack’s', slack.heardAt, slack.saidAt)] : []),
    ];
  },
};

const mostSeconds = 60;

/** Five minutes apart, and Slack’s requests are refused; dates go wrong around midnight long before. */
export function judgeClock(whose: string, ours: Instant, theirs: Instant): InstallationFinding {
  const apart = Math.round((Date.parse(ours) - Date.parse(theirs)) / 1_000);
  if (Math.abs(apart) <= mostSeconds) return ok(`This machine’s clock agrees with ${whose}.`);
  const direction = apart > 0 ? 'ahead of' : 'behind';
  return wrong(
    `This machine’s clock is ${Math.abs(apart)} seconds ${direction} ${whose}.`,
    'Let both set their clocks from a time server.',
  );
}
