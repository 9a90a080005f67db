import type { DriftRule } from '../../domain/drift/rule.ts';
import type { Duty } from '../../domain/duties/duty.ts';

/** Of the law there is one, and whoever is handed a part of it is handed nothing of a child’s. */
type OfTheLaw = Duty | DriftRule;
type Text = string | number | boolean | null | undefined;
type AnyFunction = (...given: never[]) => unknown;

/** Where a value holds a function, as a path: `planSoFar.reportBy`. Never, where it is facts alone. */
type FunctionsIn<T> = T extends Text | OfTheLaw
  ? never
  : T extends AnyFunction
    ? 'a function'
    : T extends readonly (infer One)[]
      ? FunctionsIn<One>
      : { [Key in keyof T & string]: [FunctionsIn<T[Key]>] extends [never] ? never : Key }[keyof T & string];

/**
 * What an action hands out is facts: it is read after the transaction has ended, by whoever asked, and a function would
 * hold on to the case file that it was made from. One that hands out a function does not compile.
 */
export type Plain<Result> = [FunctionsIn<Result>] extends [never] ? unknown : { holdsAFunction: FunctionsIn<Result> };
