import { allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import { type ChallengeEvent, eventsOfChallenge } from './challenges.ts';
import { firstStage } from './stages.ts';

/** Of what is talked over informally with the child’s social worker, and of what is put to the team’s manager. */
export const workersPost = 'Social worker';

/**
 * Whoever has the post today: the child’s worker and the team’s manager change, and a challenge is not theirs to take
 * along. Of a post above those, or of somebody it was passed to, that person, as long as they are here, can answer and
 * may see the child. Null: nobody.
 */
export function askedNow(file: CaseFile, events: readonly ChallengeEvent[], today: Day): Id | null {
  const last = events.findLast(({ kind }) => kind === 'put' || kind === 'passed');
  if (!last) return null;
  const asked = isOfThePost(last) ? holderOf(last, file, today) : last.toId;
  return asked !== null && canAnswer(asked, file, today) ? asked : null;
}

/** With the post goes the challenge: whoever had it has it no more, whatever they are now. */
const isOfThePost = ({ kind, stage, post }: ChallengeEvent): boolean =>
  kind === 'put' && (post === workersPost || (stage !== null && stage <= firstStage));

function holderOf({ post, toId }: ChallengeEvent, file: CaseFile, today: Day): Id | null {
  if (post === workersPost) return allocatedTo(file, 'social worker', today);
  return file.staffing === undefined ? toId : file.staffing.managerId;
}

/** Where nobody has said who is here, whoever it was put to can. */
function canAnswer(id: Id, file: CaseFile, today: Day): boolean {
  const { child, staffing, restrictionExceptions } = file;
  if (staffing === undefined) return true;
  if (staffing.lastDays.has(id) || staffing.cannotAnswer.has(id)) return false;
  return (
    !child.restricted ||
    allocatedTo(file, 'social worker', today) === id ||
    restrictionExceptions.some(({ personId }) => personId === id)
  );
}

/** With whom the open challenges of this child are today. */
export function challengedToday(file: CaseFile, today: Day): readonly Id[] {
  if (file.challenges.length === 0) return [];
  return file.challenges.flatMap((one) => {
    const events = eventsOfChallenge(one, file.challengeEvents);
    return events.some(({ kind }) => kind === 'closed') ? [] : (askedNow(file, events, today) ?? []);
  });
}
