/** The page of a list that a “Show more” button asks for. Anything else is the first. */
export const pageFrom = (word: string | undefined): number =>
  word !== undefined && /^\d{1,4}$/.test(word) ? Number(word) : 1;
