/** A row’s own: a UUID, as text. */
export type Id = string;
