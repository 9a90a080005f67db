/**
 * A council’s id for a child has a digit in it. Without one it can’t be told from a name (SMITH, SMITH_JANE), and it
 * could not be asked for in Slack, where a word without a digit is initials.
 */
export const isReference = (said: string): boolean => /^[\w./-]{1,20}$/.test(said) && /\d/.test(said);

/** “CLA-2041”: the only name a channel may show. A council’s own lettering is left as it is. */
export const referenceInWords = (reference: string): string =>
  /^\d+$/.test(reference) ? `CLA-${reference}` : reference;
