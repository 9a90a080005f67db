import { statSync } from 'node:fs';

/** Those that take long for their size: begun last, they would be all that one worker has left to do. */
const long = [
  /killed-at/,
  /the-tour/,
  /slow-pattern/,
  /what-outlives/,
  /stopping/,
  /cli/,
  /faults/,
  /embedded/,
  /browser/,
];

const rank = ({ path }) => {
  const found = long.findIndex((name) => name.test(path));
  return found < 0 ? long.length : found;
};
const size = ({ path }) => statSync(path).size;

/** The same order on a machine that has run them before and on one that has not: the longest first. */
// biome-ignore lint/style/noDefaultExport: Jest looks for it there.
export default class LongestFirst {
  sort(tests) {
    return tests.toSorted((one, other) => rank(one) - rank(other) || size(other) - size(one));
  }
  cacheResults() {}
  allFailedTests() {
    return [];
  }
}
