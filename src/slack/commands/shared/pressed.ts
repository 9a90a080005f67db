import { type Id, idFrom, type Typed } from '../../../domain/records/id.ts';
import { Refusal } from '../../../domain/records/refusal.ts';

/** The id in a button’s line. Whatever somebody typed in its place is refused there and then. */
export function pressed(word: Typed | undefined, listedBy: string): Id {
  const id = idFrom(word);
  if (id === null) {
    throw new Refusal(`Press the button beside it. ${listedBy} lists them. What you typed was not stored.`);
  }
  return id;
}
