import type { z } from 'zod';
import type { ChallengeStage } from './domain/challenges/stages.ts';
import { challengeAnswerWithin } from './domain/duties/challenge-limits.ts';
import { spanInWords } from './domain/time/span.ts';

const form = /^(?<post>[^,]{1,40}), (?<days>\d\d?) working days?(?:, (?<email>[^\s,@]{1,64}@[^\s,@]{1,255}))?$/;
const howToWriteOne = `Write each as: Head of service, ${spanInWords(challengeAnswerWithin)}, jo.reed@example.gov.uk. The address may be left out, and ; goes between two.`;

/** A post nobody can read, or with no days, is refused: a challenge would be put to nobody, or never be late. */
export function challengeStages(said: string, context: z.RefinementCtx): ChallengeStage[] {
  const refused = (problem: string): ChallengeStage[] => {
    context.addIssue({ code: 'custom', message: `CHALLENGE_STAGES: ${problem} ${howToWriteOne}` });
    return [];
  };
  const all = said.split(';').map((one) => one.trim());
  const stages = all.filter(Boolean).flatMap((one) => {
    const { post = '', days = '', email = null } = form.exec(one)?.groups ?? {};
    const workingDays = Number(days);
    if (post === '') return refused(`“${one}” does not say which post, and how many working days it has.`);
    if (workingDays < 1) return refused(`“${post}” has no day to answer in.`);
    return [{ post, workingDays, email: email?.toLowerCase() ?? null }];
  });
  const posts = stages.map(({ post }) => post.toLowerCase());
  const twice = posts.find((post, at) => posts.indexOf(post) !== at);
  if (twice !== undefined) return refused(`“${twice}” is named twice.`);
  return stages;
}

/** The names a council has for a challenge, most used first. */
export const challengeKinds = (said: string): string[] =>
  said
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
