import { sentence } from '../domain/wording/words.ts';
import { type Check, type Installation, type InstallationFinding, type Verdict, wrong } from './check.ts';
import { checks } from './index.ts';

const verdicts: readonly Verdict[] = ['wrong', 'look at this', 'ok'];

/** Looks at everything. A check that fails is itself something wrong, and the others go on. */
export async function examine(
  surroundings: Installation,
  all: readonly Check[] = checks,
): Promise<readonly InstallationFinding[]> {
  const findings: InstallationFinding[] = [];
  for (const check of all) findings.push(...(await check.run(surroundings).catch(() => [unseen(check)])));
  return findings;
}

// The error may quote a row, so it says no more than where it was.
const unseen = ({ name, looksAt }: Check) =>
  wrong(`It could not be seen ${looksAt}.`, `The check “${name}” failed: try again, and report it if it fails again.`);

/** A line for each, what is wrong first. */
export const findingsTold = (findings: readonly InstallationFinding[]): string[] =>
  verdicts.flatMap((verdict) => {
    const lines = findings.filter((one) => one.verdict === verdict).map(({ so, todo }) => `  ${so} ${todo}`.trimEnd());
    return lines.length === 0 ? [] : [`${sentence(verdict)}:`, ...lines];
  });
