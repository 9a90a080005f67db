/** What a manager who disagrees says: three answers, kept as one note. */
export interface Disagreement {
  because: string;
  instead: string;
  /** “The social worker” */
  tells: string;
}

export const disagreementNote = ({ because, instead, tells }: Disagreement): string =>
  `${because}\nInstead: ${instead}\n${tells} will tell the child.`;

/** What they would do instead; null where a note does not say. */
export const insteadIn = (note: string): string | null =>
  /\nInstead: ([\s\S]*)\n[^\n]* will tell the child\.$/.exec(note)?.[1] ?? null;
