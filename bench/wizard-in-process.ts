import type { ModalView } from '@slack/types';
import type { Perform } from '../src/casework/perform/action.ts';
import { recordReview } from '../src/casework/reviews/record-review.ts';
import { viewAfter } from '../src/slack/filling-in/form-sent.ts';
import { type Filler, formOpened, pageSent, type Sent } from '../src/slack/filling-in/form-steps.ts';
import { itemOpened, itemSent } from '../src/slack/filling-in/item-steps.ts';
import { recordReviewForm } from '../src/slack/forms/reviews/record-review.ts';
import { filledPage } from './fill-page.ts';
import type { TimedStatement, watchedCasework } from './watched-casework.ts';

type Watched = Awaited<ReturnType<typeof watchedCasework>>;

/** One press: what it asked of the database, and the page that it brought. */
export interface Step {
  statements: readonly TimedStatement[];
  view: ModalView;
}

const about = (childId: string) => ({ child: { id: childId }, subject: null });

/** One review through the wizard, with no Slack: every step of it, the opening first, the saving last. */
export async function walkThrough(watched: Watched, slackUserId: string, childId: string): Promise<readonly Step[]> {
  const filler = { perform: watched.casework.as({ slackUserId }), drafts: watched.casework.draftsOf({ slackUserId }) };
  watched.statements();
  let view = await formOpened(filler, recordReviewForm, about(childId));
  const steps: Step[] = [{ statements: watched.statements(), view }];
  let isDecided = false;
  const push = (shown: ModalView) => {
    steps.push({ statements: watched.statements(), view: shown });
    return shown;
  };
  for (let came: Sent['came'] = 'page'; came === 'page'; ) {
    if (listsDecisions(view) && !isDecided) {
      isDecided = true;
      view = await addDecision(filler, view, push);
      continue;
    }
    const next = await sendPage(filler, view);
    came = next.came;
    view = push(viewAfter(next));
  }
  return steps;
}

/** Records a review with so many decisions, and answers with the statements of the recording alone. */
export async function recordWith(
  watched: Watched,
  { slackUserId, childId, decisions }: { slackUserId: string; childId: string; decisions: number },
): Promise<readonly TimedStatement[]> {
  let recording: readonly TimedStatement[] = [];
  const as = watched.casework.as({ slackUserId });
  const perform: Perform = async (action, input, draft) => {
    if (action.name === recordReview.name) watched.statements();
    const result = await as(action, input, draft);
    if (action.name === recordReview.name) recording = watched.statements();
    return result;
  };
  const filler = { perform, drafts: watched.casework.draftsOf({ slackUserId }) };
  let view = await formOpened(filler, recordReviewForm, about(childId));
  for (let came: Sent['came'] = 'page'; came === 'page'; ) {
    if (listsDecisions(view))
      for (let at = 0; at < decisions; at += 1) view = await addDecision(filler, view, () => {});
    const next = await sendPage(filler, view);
    came = next.came;
    view = viewAfter(next);
  }
  return recording;
}

const listsDecisions = ({ blocks }: ModalView) => JSON.stringify(blocks).includes('"form item add"');

/** Opened over the list, and sent. */
async function addDecision(filler: Filler, list: ModalView, shown: (view: ModalView) => void): Promise<ModalView> {
  const page = { carries: list.private_metadata ?? '', inputs: filledPage(list) };
  const decision = await itemOpened(filler, recordReviewForm, page, null);
  shown(decision);
  const sent = await itemSent(filler, recordReviewForm, decision.private_metadata ?? '', filledPage(decision));
  if (sent.came !== 'back') throw new Error(`a decision was sent back: ${JSON.stringify(sent)}`);
  shown(sent.view);
  return sent.view;
}

async function sendPage(filler: Filler, view: ModalView): Promise<Sent> {
  const next = await pageSent(filler, recordReviewForm, view.private_metadata ?? '', filledPage(view));
  if (next.came === 'problems') throw new Error(`a page was sent back: ${JSON.stringify(next.errors)}`);
  return next;
}
