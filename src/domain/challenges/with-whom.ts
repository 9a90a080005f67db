import { allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import { type ChallengeEvent, eventsOfChallenge } from './challenges.ts';
import { firstStage } from './stages.ts';

/** Of what is talked over informally with the child’s social worker, and of what is put to the team’s manager. */
export const workersPost = 'Social worker';

/**
 * Whoever has the post today: the child’s worker and the team’s manager change, and a challenge is not theirs to take
 * along. Of a post above those, or of somebody it was passed to, that person, as long as they are here. Null: nobody.
 */
export function askedNow(file: CaseFile, events: readonly ChallengeEvent[], today: Day): Id | null {
  const last = events.findLast(({ kind }) => kind === 'put' || kind === 'passed');
  const given = last?.toId ?? null;
  const isHere = given !== null && file.staffing?.lastDays.has(given) !== true;
  const holder = last?.kind === 'put' ? holderOf(last, file, today) : null;
  return holder ?? (isHere ? given : null);
}

function holderOf({ stage, post }: ChallengeEvent, file: CaseFile, today: Day): Id | null {
  if (post === workersPost) return allocatedTo(file, 'social worker', today);
  // The manager of a restricted child’s team may, as a rule, not see the child.
  if (stage === null || stage > firstStage || file.child.restricted) return null;
  return file.staffing?.managerId ?? null;
}

/** With whom the open challenges of this child are today. */
export function challengedToday(file: CaseFile, today: Day): readonly Id[] {
  if (file.challenges.length === 0) return [];
  return file.challenges.flatMap((one) => {
    const events = eventsOfChallenge(one, file.challengeEvents);
    return events.some(({ kind }) => kind === 'closed') ? [] : (askedNow(file, events, today) ?? []);
  });
}
