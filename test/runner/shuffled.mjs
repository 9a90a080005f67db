import { createHash } from 'node:crypto';
import { getState } from 'jest-circus';

/** `SHUFFLE=7 npm test`: the tests of each file in another order, the same one for the same number. */
const seed = process.env.SHUFFLE;
const place = ({ name }) => createHash('sha1').update(`${seed} ${name}`).digest('hex');

function shuffle({ children }) {
  children.sort((one, other) => (place(one) < place(other) ? -1 : 1));
  for (const child of children) if (child.type === 'describeBlock') shuffle(child);
}

/** To be asked for while a file is read: its first hook runs when all of its tests are known. */
export const shuffleThisFile = () => {
  if (seed) globalThis.beforeAll(() => shuffle(getState().rootDescribeBlock));
};
