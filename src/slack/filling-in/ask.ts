import type { Field } from './fields.ts';

/** Questions by key, each with a field that reads the answer its form declares. */
export type Fields<Answers> = { -readonly [Key in keyof Answers]?: Field<Exclude<Answers[Key], undefined>> };

type Strange<Given, Answers> = Given extends unknown ? Exclude<keyof Given, keyof Answers> : never;

/** These and no more: what came through a spread or a condition is looked at too, which the compiler does not do. */
export type Only<Given, Answers> = Given & { readonly [Key in Strange<Given, Answers>]: never };

/** The questions of a page, in order. */
export type Asked<Answers> = readonly (readonly [key: keyof Answers & string, field: Field<unknown>])[];

/** The one way to ask: only what the form declares, in the shape it declares. */
export type Ask<Answers> = <Given extends Fields<Answers>>(questions: Only<Given, Answers>) => Asked<Answers>;

/** In the order they are written. One that was left out by a condition is not asked. */
export function ask<Answers>(questions: Fields<Answers>): Asked<Answers> {
  const asked: (readonly [keyof Answers & string, Field<unknown>])[] = [];
  for (const key in questions) {
    const field = questions[key];
    if (field) asked.push([key, field]);
  }
  return asked;
}
