import path from 'node:path';

/** What the whole may take on two quiet cores, in seconds. */
const allowed = 180;
const longest = 5;

const seconds = (milliseconds) => Math.round(milliseconds / 1_000);
const isFault = ({ testFilePath }) => testFilePath.includes(`${path.sep}faults${path.sep}`);
const sumOf = (files) => seconds(files.reduce((sum, { perfStats }) => sum + perfStats.runtime, 0));

/** Says how long the run took, how long its files took one by one, and which of them took longest. */
// biome-ignore lint/style/noDefaultExport: Jest looks for it there.
export default class HowLong {
  onRunComplete(_, { startTime, testResults }) {
    const faults = testResults.filter(isFault);
    const others = testResults.filter((file) => !isFault(file));
    const slowest = testResults
      .toSorted((one, other) => other.perfStats.runtime - one.perfStats.runtime)
      .slice(0, longest)
      .map(({ testFilePath, perfStats }) => `${path.basename(testFilePath, '.test.ts')} ${seconds(perfStats.runtime)}`);
    process.stderr.write(
      `Seconds:     ${seconds(Date.now() - startTime)}, of ${allowed} for the whole on two quiet cores\n` +
        `Its files:   faults ${sumOf(faults)} + the others ${sumOf(others)} = ${sumOf(testResults)}, side by side\n` +
        `Longest:     ${slowest.join(', ')}\n`,
    );
  }
}
