/**
 * A council’s id for a child has a digit in it. Without one it can’t be told from a name (SMITH, SMITH_JANE), and it
 * could not be asked for in Slack, where a word without a digit is initials.
 */
export const isReference = (said: string): boolean => /^[\w./-]{1,20}$/.test(said) && /\d/.test(said);
