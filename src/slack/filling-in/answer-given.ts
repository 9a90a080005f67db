import type { ModalView } from '@slack/types';
import { ask } from './ask.ts';
import type { Form } from './form.ts';
import { carriedBy, isCurrent, itemView, pageView } from './form-page.ts';
import { type Filler, taken } from './form-steps.ts';
import { stillFitting } from './kept-answers.ts';
import { asItStands, blockIdOf, type Inputs, questionIn } from './page-answers.ts';

interface ShownBlock {
  type: string;
  block_id?: string;
  label?: { text: string };
}

export interface GivenOn {
  carries: string;
  inputs: Inputs;
  /** The blocks whose answer was given. */
  blockIds: readonly string[];
  /** As they stand before the person. */
  blocks: readonly ShownBlock[];
}

/** An answer, as it is given: kept with all that stands on the page. The page again, where it asks something else now. */
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
  const now = asking.asks({ answers: draft.answers, prepared }, ask);
  const drawn = now.map(([key, field]) => field.ask(blockIdOf(key, carried), null));
  if (wordsOf(drawn) === wordsOf(given.blocks)) return null;
  if (item !== undefined) return itemView(form, draft, { prepared, item });
  return pageView(form, draft, { ...filler, prepared, below: carried.below });
}

/** Which questions, in which words. */
const wordsOf = (blocks: readonly ShownBlock[]): string =>
  JSON.stringify(blocks.flatMap(({ type, block_id, label }) => (type === 'input' ? [[block_id, label?.text]] : [])));

/** One that ends in a colon steers for all that are asked under it. */
const steers = (questions: readonly string[], question: string): boolean =>
  questions.some((one) => one === question || (one.endsWith(':') && question.startsWith(one)));
