import type { ModalView } from '@slack/types';
import type { Form } from './form.ts';
import { carriedBy, isCurrent, itemView, pageView } from './form-page.ts';
import { type Filler, taken } from './form-steps.ts';
import { stillFitting } from './kept-answers.ts';
import { asItStands, type Inputs, questionIn } from './page-answers.ts';

interface ShownText {
  text: string;
}

/** As Slack gives a page back: with its own ids, defaults and initial answers, of which nothing is compared. */
interface ShownBlock {
  type: string;
  block_id?: string;
  label?: ShownText;
  optional?: boolean;
  element?: object;
  text?: ShownText | string;
  elements?: readonly unknown[];
}

export interface GivenOn {
  carries: string;
  inputs: Inputs;
  /** The blocks whose answer was given. */
  blockIds: readonly string[];
  /** As they stand before the person. */
  blocks: readonly ShownBlock[];
}

/**
 * An answer, as it is given: kept with all that stands on the page. The page again, where it steers and the page now asks or
 * says something else.
 */
export async function answerGiven(filler: Filler, form: Form, given: GivenOn): Promise<ModalView | null> {
  const carried = carriedBy(given.carries);
  const { draft: id, page: at, round, item } = carried;
  const answers = stillFitting(form, asItStands(given.inputs, carried));
  if (!(await filler.drafts.keep({ id, form: form.name, page: at, round, answers }))) return null;
  const page = form.pages[at];
  const asking = item === undefined ? page : page?.items;
  if (!asking || !given.blockIds.some((block) => steers(asking.steers ?? [], questionIn(block)))) return null;
  const { draft, prepared } = await taken(filler, form, given.carries);
  if (!isCurrent(carried, draft)) return null;
  const view =
    item === undefined
      ? await pageView(form, draft, { ...filler, prepared, below: carried.below })
      : itemView(form, draft, { prepared, item });
  return wordsOf(view.blocks as readonly ShownBlock[]) === wordsOf(given.blocks) ? null : view;
}

const optionsOf = (element: { options?: readonly { value?: string }[] } | undefined) =>
  element?.options?.map(({ value }) => value);

/** Which questions, in which words, with which choices and which of them to be answered; and what stands above them. */
const wordsOf = (blocks: readonly ShownBlock[]): string =>
  JSON.stringify(
    blocks.flatMap(({ type, block_id, label, optional, element, text, elements }) => {
      if (type === 'input') return [[block_id, label?.text, optional === true, optionsOf(element)]];
      if (type === 'context') return [(elements as readonly Partial<ShownText>[] | undefined)?.map((one) => one.text)];
      return type === 'section' || type === 'header' ? [typeof text === 'string' ? text : text?.text] : [];
    }),
  );

/** One that ends in a colon steers for all that are asked under it. */
const steers = (questions: readonly string[], question: string): boolean =>
  questions.some((one) => one === question || (one.endsWith(':') && question.startsWith(one)));
