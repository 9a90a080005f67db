import { type ChallengePractice, firstStage, informally, postOf, stagesOf } from '../../domain/challenges/stages.ts';
import { workersPost } from '../../domain/challenges/with-whom.ts';
import { answersChallenges, isCleared } from '../../domain/people/access.ts';
import type { Person } from '../../domain/people/people.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Circumstances } from '../perform/action.ts';
import { recognised } from '../perform/recognised.ts';
import { managerOfTeam, personIn, teamIn } from '../perform/who-is.ts';
import { iroNow, socialWorkerNow } from '../shared/allocated-now.ts';

/** Somebody a challenge can be put to, at a stage of it. */
export interface CanBeAsked {
  /** `0 worker`: the stage and who, as one answer of a form. */
  value: string;
  stage: number;
  /** As the council calls the post. */
  post: string;
  id: Id;
  name: string;
  /** Why not, where not: the form says so beside the name. */
  because: 'restricted' | 'line manager' | null;
}

/** Who can be asked at each stage, in order; a post that nobody is named for lists every senior manager. */
export function whoCanBeAsked(file: CaseFile, circumstances: Circumstances): readonly CanBeAsked[] {
  const { staff, law } = circumstances;
  const manager = managerOfTeam(staff, file.child.teamId);
  const worker = personIn(staff, socialWorkerNow(file, circumstances));
  const asked = (stage: number, post: string, person: Person | null): CanBeAsked[] =>
    person === null
      ? []
      : [
          {
            ...{ value: `${stage} ${person.id}`, stage, post, id: person.id, name: person.name },
            because: whyNot(person, file, circumstances),
          },
        ];
  return [
    ...asked(informally, workersPost, worker),
    ...asked(informally, postOf(firstStage, law.challenges), manager),
    ...stagesOf(law.challenges)
      .filter((stage) => stage >= firstStage)
      .flatMap((stage) =>
        (stage === firstStage ? [manager] : holdersOf(stage, law.challenges, circumstances)).flatMap((person) =>
          asked(stage, postOf(stage, law.challenges), person),
        ),
      ),
  ];
}

/** Whoever has the address that the council gives for a post; where they could not answer, every senior manager. */
function holdersOf(stage: number, { stages }: ChallengePractice, { staff }: Circumstances): readonly Person[] {
  const email = stages[stage - firstStage]?.email ?? null;
  const named =
    email === null
      ? undefined
      : staff.people.find((one) => one.email?.toLowerCase() === email && answersChallenges(one));
  return named ? [named] : staff.people.filter(({ role }) => role === 'senior manager');
}

/** Whoever may not see the child can’t be asked about them; and nobody is asked to judge a challenge of their own staff. */
function whyNot(person: Person, file: CaseFile, circumstances: Circumstances): CanBeAsked['because'] {
  const { staff, today } = circumstances;
  const iro = personIn(staff, iroNow(file, circumstances));
  if (person.role === 'iro manager' || teamIn(staff, iro?.teamId ?? null)?.managerId === person.id)
    return 'line manager';
  return isCleared(recognised({ personId: person.id }, staff), file, today) ? null : 'restricted';
}

/** The one chosen, or a refusal that says whom to choose. */
export function chosenToAsk(value: string, file: CaseFile, circumstances: Circumstances): CanBeAsked {
  const all = whoCanBeAsked(file, circumstances);
  const chosen = all.find((one) => one.value === value);
  if (!chosen)
    throw new Refusal('They can’t be asked any more: they have left, or have another post. Choose again.', 'to');
  if (chosen.because !== null) throw new Refusal(whyNotWords(chosen, all), 'to');
  return chosen;
}

export function whyNotWords({ name, because, stage }: CanBeAsked, all: readonly CanBeAsked[]): string {
  if (because === 'restricted') {
    return `This child is restricted, and ${name} is not named on the restriction. The IRO manager can name them; or choose somebody else.`;
  }
  const next = all.find((one) => one.stage > stage && one.because === null);
  return `${name} manages the IRO service, so they can’t answer for the council here. Choose ${next ? `${next.name} (${next.post.toLowerCase()})` : 'the next stage'}.`;
}
