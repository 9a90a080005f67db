import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import type { NamedChild } from '../../casework/shared/review-line.ts';
import type { Draft } from '../../domain/reviews/draft.ts';
import type { About } from '../about.ts';
import type { Answer } from '../command.ts';
import type { Field, Shown } from './fields.ts';

/** What somebody has answered so far, by question; a question on a page that has not come yet has no answer. */
export type Answers = Readonly<Record<string, unknown>>;

/** Where a form is being filled in: what it knows besides the answers is found afresh for every page. */
export interface Filling<Prepared> {
  answers: Answers;
  prepared: Prepared;
}

/** One page: questions, in order, and what stands above them. */
export interface Page<Prepared> {
  /** Its heading: “The child first”. */
  title: string;
  /** Its questions. They may depend on earlier answers, and on what is known of the child. */
  asks: (filling: Filling<Prepared>) => Readonly<Record<string, Field<unknown>>>;
  /** Something to read above the questions; it may ask for what it shows. */
  shows?: (filling: Filling<Prepared>, perform: Perform) => Shown | Promise<Shown>;
  /** Whether it comes at all. */
  when?: (filling: Filling<Prepared>) => boolean;
  /** What is wrong with the answers taken together, by question: each a sentence that says what to do. */
  check?: (filling: Filling<Prepared>) => Readonly<Record<string, string>>;
  /** What the answers of this page come to, before they are kept: for collecting a list. */
  collects?: (filling: Filling<Prepared>) => Answers;
  /** The words on its button where it comes last and does something else than the form. */
  sends?: string;
  /** The same page again, for another of the same kind. */
  again?: (filling: Filling<Prepared>) => boolean;
}

/** What a form is about: a child, whose id its draft keeps, or else a colleague or a team, by name. */
export type Topic = { child: NamedChild } | { child: null; whom: string };

/** A modal form: one view, updated in place, its answers kept page by page. */
export interface Form<Prepared extends Topic = Topic> {
  name: string;
  /** For the top of the page, with the place added: “Review · 1 of 6”. */
  title: string;
  /** What it needs to know, under a permission of its own: run for every page, with what was answered before it. */
  prepare: (perform: Perform, about: About, answers: Answers) => Promise<Prepared>;
  /** What is filled in already when it opens. */
  begins: (prepared: Prepared) => Answers;
  pages: readonly Page<Prepared>[];
  /** The words on the last button: what will happen. At most 24 characters. */
  sends: string;
  /** Records it. The draft is spent in the same transaction. */
  submit: (perform: Perform, filling: Filling<Prepared> & Sending) => Promise<Answer>;
}

/** What a form is sent with: its draft, and where drafts are kept. */
export interface Sending {
  about: About;
  draft: Draft;
  drafts: DraftsOf;
}

/** Keeps what a form prepares and what it uses of it the same type, without the registry having to know it. */
export const form = <Prepared extends Topic>(one: Form<Prepared>): Form => one as unknown as Form;
