declare const typed: unique symbol;

/** Words as they came in from outside. To the compiler they are no text of ours until something has read them. */
export type Typed = string & { readonly [typed]: true };

/** Text that the program made or has read: never somebody’s words as they came. */
export type Ours = string & { readonly [typed]?: never };

/** A row’s own: a UUID, as text. */
export type Id = Ours;

const shape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one way from what came from outside to an id. Null for anything else, which the database then never hears of. */
export const idFrom = (text: string | null | undefined): Id | null =>
  typeof text === 'string' && shape.test(text) ? text : null;
