/** What words mean one code. Each pattern is tried on plain words (`plainWords`): lower case, no signs, `section 20`. */
export interface CodeWords {
  code: string;
  /** All of them. Each is a few words, so that no cell takes long however much somebody wrote in it. */
  says: readonly RegExp[];
  unless?: RegExp;
}

/** How the cells of one column are read. */
export interface SpellingTable {
  isCode: (code: string) => boolean;
  /** Every code there is, where they are few enough to say. */
  codes: readonly string[];
  words: readonly CodeWords[];
  /** Of two codes that the words name, the one that is recorded. */
  beats?: Readonly<Record<string, string>>;
  /** Words of a different kind of thing: stated to be none, and not asked about. */
  isNone?: RegExp;
  noneUnless?: RegExp;
  /** Without a word of the trade in it, it may be anything, a name too: it is not asked about, and not repeated. */
  isOfTheTrade: RegExp;
}
