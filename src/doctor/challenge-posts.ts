import { type ChallengePractice, firstStage } from '../domain/challenges/stages.ts';
import type { Staff } from '../domain/people/staff.ts';
import { lawOfEngland } from '../domain/records/law.ts';
import { listed } from '../domain/wording/words.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const challengePosts: Check = {
  name: 'challenges',
  looksAt: 'who is asked at each stage of a challenge',
  run: async ({ config, records }) =>
    records?.staff ? judgePosts({ ...lawOfEngland.challenges, ...config.challenges }, records.staff) : [],
};

/** The first stage is whoever answers for the child’s team, and is looked at with the teams. */
export function judgePosts({ stages }: ChallengePractice, { people }: Staff): InstallationFinding[] {
  const above = stages.slice(firstStage);
  const seniors = people.filter(({ role }) => role === 'senior manager');
  const unknown = above.filter(
    ({ email }) => email !== null && !people.some((one) => one.email?.toLowerCase() === email),
  );
  const others = above.filter(
    ({ email }) =>
      email !== null && people.some((one) => one.email?.toLowerCase() === email && one.role !== 'senior manager'),
  );
  const posts = (which: ChallengePractice['stages']) => listed(which.map(({ post }) => post));
  const findings = [
    ...(unknown.length > 0
      ? [
          wrong(
            `Nobody in the staff file has the address given for: ${posts(unknown)}.`,
            'Correct CHALLENGE_STAGES, or staff.csv.',
          ),
        ]
      : []),
    ...(others.length > 0
      ? [
          wrong(
            `Not a senior manager in the staff file: ${posts(others)}.`,
            'They could not open a challenge. Correct their role in staff.csv.',
          ),
        ]
      : []),
    ...(seniors.length === 0
      ? [
          look(
            'There is no senior manager: a challenge can go no higher than a team’s manager.',
            'Add those who answer in staff.csv.',
          ),
        ]
      : []),
  ];
  return findings.length > 0 ? findings : [ok(`A challenge goes to ${posts(stages)}.`)];
}
