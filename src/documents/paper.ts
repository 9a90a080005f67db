import type { AboutReview } from '../casework/about-review.ts';
import type { CaseAction, Perform } from '../casework/action.ts';
import type { Permission } from '../domain/access.ts';

/** What a paper is made of: a page, a Word file and plain text are renderings of the same parts. */
export type Part =
  | { heading: string }
  | { paragraph: string }
  | { list: readonly string[] }
  /** The first row is its headings. */
  | { table: readonly (readonly string[])[] };

export interface Written {
  title: string;
  parts: readonly Part[];
}

export interface Paper {
  /** As its link and its file name have it. */
  code: string;
  /** For the list of what can be opened. */
  summary: string;
  permission: Permission;
  /** Written for whoever holds `perform`: it says no more than they may read. */
  written: (perform: Perform, about: AboutReview) => Promise<Written>;
}

interface PaperOf<Facts> {
  code: string;
  summary: string;
  /** An action: who may have this paper, and from what it is made. */
  facts: CaseAction<AboutReview, Facts>;
  title: (facts: Facts) => string;
  write: (facts: Facts) => readonly Part[];
}

/** Keeps what a paper asks for and what it writes of it the same type, without the registry having to know it. */
export const paper = <Facts>({ code, summary, facts, title, write }: PaperOf<Facts>): Paper => ({
  code,
  summary,
  permission: facts.permission,
  written: async (perform, about) => {
    const known = await perform(facts, about);
    return { title: title(known), parts: write(known) };
  },
});

/** A part only where there is something to say. */
export const where = (said: string | null | undefined, part: (words: string) => Part): Part[] =>
  said === null || said === undefined || said === '' ? [] : [part(said)];
