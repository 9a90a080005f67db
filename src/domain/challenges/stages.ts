import { challengeAnswerWithin, informalAnswerWithin } from '../duties/challenge-limits.ts';
import type { WorkingSpan } from '../time/span.ts';

/** One rung: the post it is put to, how long that has for an answer, and who holds the post where the council says. */
export interface ChallengeStage extends WorkingSpan {
  post: string;
  /** The e-mail address of whoever has the post, as the staff file has it; null: chosen each time. */
  email: string | null;
}

/** What a council sets of its own dispute process: names, posts and days are local practice, and never law. */
export interface ChallengePractice {
  /** What it calls a challenge; the first is offered first. */
  kinds: readonly string[];
  /** Before anything formal, and outside the days that all formal stages have together. */
  informal: WorkingSpan;
  /** In order of seniority. The first is whoever answers for the child’s team. */
  stages: readonly ChallengeStage[];
  /** The e-mail address of the director, where that is not whoever has the last post; null: they are one. */
  director: string | null;
}

const stage = (post: string): ChallengeStage => ({ post, ...challengeAnswerWithin, email: null });

/** Where a council sets nothing: its size and its names differ, the order does not. */
export const usualPractice: ChallengePractice = {
  kinds: ['IRO challenge', 'Problem resolution'],
  informal: informalAnswerWithin,
  stages: ['Team manager', 'Service manager', 'Head of service', 'Director'].map(stage),
  director: null,
};

/** Talked over with the worker and the manager, and not yet in the formal process. */
export const informally = 0;
/** Whoever answers for the child’s team. */
export const firstStage = 1;

export const postOf = (at: number, { stages }: ChallengePractice): string =>
  at === informally ? 'Informal' : (stages[at - firstStage]?.post ?? `Stage ${at}`);

export const daysOf = (at: number, { informal, stages }: ChallengePractice): WorkingSpan =>
  at === informally ? informal : (stages[at - firstStage] ?? challengeAnswerWithin);

/** Every stage there is, as a council has them, the informal one first. */
export const stagesOf = ({ stages }: ChallengePractice): readonly number[] => [
  informally,
  ...stages.map((_, at) => at + firstStage),
];

/** Where something that can’t wait begins: the last but one (published practice: immediate risk enters high). */
export const urgentStage = ({ stages }: ChallengePractice): number => Math.max(firstStage, stages.length - 1);
