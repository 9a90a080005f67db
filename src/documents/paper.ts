import type { CaseAction, Perform } from '../casework/perform/action.ts';
import type { AboutReview } from '../casework/shared/about-review.ts';
import type { Permission } from '../domain/people/access.ts';
import { sentence } from '../domain/wording/words.ts';

/** What a paper is made of: a page, a Word file and plain text are renderings of the same parts. */
export type Part =
  /** `apart`: begins a page of its own, so that it can be taken out. */
  | { heading: string; apart?: true }
  | { paragraph: string }
  /** As in a signature. */
  | { lines: readonly string[] }
  | { list: readonly string[] }
  /** The first row is its headings. `widths` are of its columns, in hundredths: left out, each finds its own. */
  | { table: readonly (readonly string[])[]; widths?: readonly number[] };

export interface Written {
  title: string;
  /** What a browser and its history, or a file, call it: they keep it, so it names no child. */
  tab: string;
  parts: readonly Part[];
}

export interface Paper {
  /** As its link and its file name have it. */
  code: string;
  /** For the list of what can be opened. */
  summary: string;
  /** One review of the child, a challenge, or the child as things stand. */
  about: 'review' | 'challenge' | 'child';
  /** Whether a word chooses how it is written, of which it may be given any. */
  isWay: (word: string) => boolean;
  permission: Permission;
  /** Written for whoever holds `perform`: it says no more than they may read. */
  written: (perform: Perform, about: AboutReview, ways?: readonly string[]) => Promise<Written>;
}

interface PaperOf<Facts> {
  code: string;
  summary: string;
  about?: Paper['about'];
  isWay?: Paper['isWay'];
  /** An action: who may have this paper, and from what it is made. */
  facts: CaseAction<AboutReview & { ways: readonly string[] }, Facts>;
  title: (facts: Facts, ways: readonly string[]) => string;
  write: (facts: Facts, ways: readonly string[]) => readonly Part[];
}

/** Keeps what a paper asks for and what it writes of it the same type, without the registry having to know it. */
export const paper = <Facts>({
  about = 'review',
  isWay = () => false,
  facts,
  title,
  write,
  ...rest
}: PaperOf<Facts>): Paper => ({
  ...rest,
  about,
  isWay,
  permission: facts.permission,
  written: async (perform, child, chosen = []) => {
    const known = await perform(facts, { ...child, ways: chosen });
    return { title: title(known, chosen), tab: sentence(rest.summary), parts: write(known, chosen) };
  },
});

/** A part only where there is something to say. */
export const where = (said: string | null | undefined, part: (words: string) => Part): Part[] =>
  said === null || said === undefined || said === '' ? [] : [part(said)];
