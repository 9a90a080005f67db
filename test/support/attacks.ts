import { describe, expect, test as oneTest } from '@jest/globals';
import { journey } from './journey.ts';

/** One attempt: what an attacker tries, as a sentence, and the proof that it came to nothing. */
export interface Attempt {
  (tries: string, proof: () => Promise<void> | void): void;
  /** So many attempts in one proof: a property that is tried with that many values. */
  times(many: number, tries: string, proof: () => Promise<void> | void): void;
}

type Test = (title: string, proof: () => Promise<void> | void) => void;

/**
 * Everything that is tried against one door, and how many attempts that is: `docs/security.md` reads the number here,
 * and it is wrong as soon as an attempt comes or goes without it.
 */
export function attacksOn(door: string, attempts: number, on: (attempt: Attempt) => void, test: Test = oneTest): void {
  describe(door, () => {
    let made = 0;
    const attempt: Attempt = Object.assign(
      (tries: string, proof: () => Promise<void> | void) => {
        made += 1;
        test(tries, proof);
      },
      {
        times: (many: number, tries: string, proof: () => Promise<void> | void) => {
          made += many;
          test(`${tries} (${many} times)`, proof);
        },
      },
    );
    on(attempt);
    const all = made;
    oneTest('as many attempts are made as are counted', () => expect(all).toBe(attempts));
  });
}

/** The same, where each attempt finds the door as the one before it left it. */
export const attacksInTurnOn = (door: string, attempts: number, on: (attempt: Attempt) => void): void =>
  attacksOn(door, attempts, on, journey());
