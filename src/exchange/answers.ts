/** What was answered to the questions of earlier imports, as far as files are read by it. */
export interface KeptAnswers {
  /** By an id that is another child’s id too: the one the child is known by. */
  aliases: ReadonlyMap<string, string>;
  /** By what the question is about (`legal status: …`): a code, or `none`. */
  spellings: ReadonlyMap<string, string>;
}

export const noAnswers: KeptAnswers = { aliases: new Map(), spellings: new Map() };
