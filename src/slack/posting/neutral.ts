import type { Figure } from '../../domain/wording/words.ts';

/** What notifies: fixed words, counts and days, made by `neutral` alone, so that nothing of a child can get in. */
export type Neutral = string & { readonly [made]: true };
declare const made: unique symbol;

/** What anybody may have typed is a `string`, and does not compile. */
type Fact = number | string | readonly Figure[];
type Fixed<One> = One extends number | Figure | readonly Figure[] ? One : FixedWord<One>;
type FixedWord<One> = One extends string ? (Record<never, never> extends Record<One, true> ? never : One) : never;

/** `${count(2, 'decision')} to answer by ${inWords(day)}.` */
export const neutral = <const Facts extends readonly Fact[]>(
  [first = '', ...rest]: TemplateStringsArray,
  ...facts: Facts & { [At in keyof Facts]: Fixed<Facts[At]> }
): Neutral => [first, ...rest.flatMap((words, at) => [said(facts[at]), words])].join('') as Neutral;

const said = (fact: Fact | undefined): string => (Array.isArray(fact) ? fact.join(', ') : String(fact));
