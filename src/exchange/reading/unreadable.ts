/** Why a file as a whole can’t be used, in a sentence for the person who gave it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
