/** What words mean one code. Each pattern is tried on plain words (`plainWords`): lower case, no signs, `section 20`. */
export interface CodeWords {
  code: string;
  says: RegExp;
  unless?: RegExp;
}

/** How the cells of one column are read. */
export interface SpellingTable {
  isCode: RegExp;
  /** Every code there is, where they are few enough to say. */
  codes: readonly string[];
  words: readonly CodeWords[];
  /** Of two codes that the words name, the one that is recorded. */
  beats?: Readonly<Record<string, string>>;
  /** Words of a different kind of thing: stated to be none, and not asked about. */
  isNone?: CodeWords['says'];
  noneUnless?: RegExp;
  /** Without a word of the trade in it, it may be anything, a name too: it is not asked about, and not repeated. */
  isOfTheTrade: RegExp;
}

/** One of these codes and nothing more. */
export const anyOf = (codes: readonly string[]): RegExp => new RegExp(`^(?:${codes.join('|')})$`);
