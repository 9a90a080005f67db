import type { KnownBlock } from '@slack/types';
import type { z } from 'zod';
import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import type { NamedChild } from '../../casework/shared/review-line.ts';
import type { ObjectionTo } from '../../domain/records/objection-to.ts';
import type { Draft } from '../../domain/reviews/draft.ts';
import type { About } from '../about.ts';
import type { Answer } from '../command.ts';
import type { Ask, Asked, Only } from './ask.ts';
import type { ShownAbove } from './fields.ts';

/**
 * Everything a form may ask, and the shape of each answer: said once, and everything that reads an answer is held to
 * it. A key that ends in a colon is asked of many: `words:` of each decision, as `words:` and its id. An answer that
 * may be absent from a form that is sent, because the question does not come for everybody, is optional.
 */
export type Questions = Readonly<Record<string, z.ZodType>>;

/** The answers to a form’s questions. */
export type AnswersTo<Q extends Questions> = {
  readonly [Key in keyof Q as Key extends `${string}:` ? `${Key}${string}` : Key]: z.output<Q[Key]>;
};

/** Where a form is being filled in: what it knows besides the answers is found afresh for every page. */
export interface Filling<Prepared, Answers> {
  /** What has been answered so far: a question on a page that has not come yet has no answer. */
  answers: Partial<Answers>;
  prepared: Prepared;
}

/** One page: questions, in order, and what stands above them. */
export interface Page<Prepared, Answers> {
  /** Its heading: “The child first”. */
  title: string;
  /** Its questions. They may depend on earlier answers, and on what is known of the child. */
  asks: (filling: Filling<Prepared, Answers>, ask: Ask<Answers>) => Asked<Answers>;
  /** Something to read above the questions; it may ask for what it shows. */
  shows?: (filling: Filling<Prepared, Answers>, perform: Perform) => ShownAbove | Promise<ShownAbove>;
  /** Whether it comes at all. */
  when?: (filling: Filling<Prepared, Answers>) => boolean;
  /** What is wrong with the answers taken together. Of two objections to one question the last is said. */
  check?: (filling: Filling<Prepared, Answers>) => readonly ObjectionTo<keyof Answers & string>[];
  /** What the answers of this page come to, before they are kept: for collecting a list. */
  collects?: (filling: Filling<Prepared, Answers>) => Partial<Answers>;
  /** The words on its button where it comes last and does something else than the form. */
  sends?: string;
  /** The same page again, for another of the same kind. */
  again?: (filling: Filling<Prepared, Answers>) => boolean;
  /** Questions whose answer changes what else the page asks: it is drawn again as soon as one of them is answered. */
  steers?: readonly (keyof Answers & string)[];
  /** What the form knows depends on its answers: it is found anew with them before they are checked. */
  learns?: true;
  /** Things of one kind, each added and put right in a view of its own over the page. */
  items?: Items<Prepared, Answers>;
  /** What opens over the page by a button (`overButton`), and closes back onto it. */
  over?: readonly Over<Prepared, Answers>[];
}

/** A list that the page shows. The answers to the questions about one of them are blank while none is open. */
export interface Items<Prepared, Answers> {
  /** “Add a decision”, and for the one that is third “Decision 3”. At most 24 characters. */
  titles: { adds: string; edits: string };
  count: (filling: Filling<Prepared, Answers>) => number;
  /** The answers that its questions begin with; null for one that is new. */
  fills: (filling: Filling<Prepared, Answers>, at: number | null) => Partial<Answers>;
  asks: (filling: Filling<Prepared, Answers>, ask: Ask<Answers>) => Asked<Answers>;
  steers: readonly (keyof Answers & string)[];
  check: (filling: Filling<Prepared, Answers>, at: number | null) => readonly ObjectionTo<keyof Answers & string>[];
  /** The list with what was answered in its place, and its questions blank. */
  puts: (filling: Filling<Prepared, Answers>, at: number | null) => Partial<Answers>;
  takesOut: (filling: Filling<Prepared, Answers>, at: number) => Partial<Answers>;
  movesUp: (filling: Filling<Prepared, Answers>, at: number) => Partial<Answers>;
}

/** Something to read over the page; or another form about the same child, after which the page is drawn anew. */
export type Over<Prepared, Answers> = { name: string } & (
  | { title: string; reads: (filling: Filling<Prepared, Answers>, perform: Perform) => Promise<readonly KnownBlock[]> }
  | { opens: string }
);

/** What a form is about: a child, whose id its draft keeps, or else a colleague or a team, by name. */
export type Topic = { child: NamedChild } | { child: null; whom: string };

/** A modal form: one view, updated in place, its answers kept page by page. */
export interface Form<
  Prepared extends Topic = Topic,
  Q extends Questions = Questions,
  Begun extends Partial<AnswersTo<Q>> = Partial<AnswersTo<Q>>,
> {
  name: string;
  /** For the top of the page, with the place added: “Review · 1 of 6”. */
  title: string;
  questions: Q;
  /** What it needs to know, under a permission of its own: run for every page, with what was answered before it. */
  prepare: (perform: Perform, about: About, answers: Partial<AnswersTo<Q>>) => Promise<Prepared>;
  /** What is filled in already when it opens. */
  begins: (prepared: Prepared) => Only<Begun, AnswersTo<Q>>;
  pages: readonly Page<Prepared, AnswersTo<Q>>[];
  /** The words on the last button: what will happen. At most 24 characters. */
  sends: string;
  /** Records it: every question that is not optional has its answer. The draft is spent in the same transaction. */
  submit: (perform: Perform, sent: SentForm<Prepared, AnswersTo<Q>>) => Promise<Answer>;
}

/** What a form is sent with: its answers, its draft, and where drafts are kept. */
export interface SentForm<Prepared, Answers> {
  answers: Answers;
  prepared: Prepared;
  about: About;
  draft: Draft;
  drafts: DraftsOf;
}

/**
 * A form for the registry, which holds forms of every kind and so forgets what each prepares and asks. The cast is
 * safe: a form is only ever given what its own `prepare` found and what its own `questions` let through.
 */
export const form = <Prepared extends Topic, const Q extends Questions, const Begun extends Partial<AnswersTo<Q>>>(
  one: Form<Prepared, Q, Begun>,
): Form => one as unknown as Form;
