import type { ModalView } from '@slack/types';
import { type Exchange, postSigned } from './ask.ts';
import { councilsTeam } from './council.ts';
import { filledPage } from './fill-page.ts';
import type { SmallSlack } from './small-slack.ts';

interface Page extends Exchange {
  view: ModalView;
}

interface Open {
  userId: string;
  viewId: string;
  view: ModalView;
}

let triggers = 0;

/** Types `/iro record …` and waits until the page that opened at once is filled. */
export async function openWizard(slack: SmallSlack, port: number, userId: string, reference: string) {
  triggers += 1;
  const trigger = `${process.pid}.${triggers}`;
  const { viewId, page } = slack.expectPage(trigger);
  const body = new URLSearchParams({
    command: '/iro',
    text: `record ${reference}`,
    team_id: councilsTeam,
    user_id: userId,
    channel_id: 'D0BENCH',
    channel_name: 'directmessage',
    trigger_id: trigger,
    response_url: `${slack.apiUrl}unused`,
  }).toString();
  const began = performance.now();
  await postSigned(port, body);
  const acknowledged = performance.now() - began;
  const answer = await page;
  const opened: Page = { acknowledged, whole: performance.now() - began, answer, view: JSON.parse(answer) };
  return { viewId, opened };
}

/** Sends a page filled in. The next one comes with the acknowledgement, or after it when that would take too long. */
export async function sendPage(slack: SmallSlack, port: number, { userId, viewId, view }: Open): Promise<Page> {
  const { page } = slack.expectPage(viewId.slice(1));
  const payload = {
    type: 'view_submission',
    team: { id: councilsTeam },
    user: { id: userId, team_id: councilsTeam },
    view: { ...view, id: viewId, state: { values: filledPage(view) } },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const began = performance.now();
  const said = await postSigned(port, body);
  const acknowledged = performance.now() - began;
  const came = JSON.parse(said) as { response_action: string; view?: ModalView; errors?: unknown };
  if (came.response_action !== 'update' || !came.view) throw new Error(`a page was sent back: ${said}`);
  const isLate = came.view.callback_id === undefined && said.includes('One moment');
  const answer = isLate ? await page : JSON.stringify(came.view);
  return { acknowledged, whole: performance.now() - began, answer, view: JSON.parse(answer) };
}

const person = (userId: string) => ({ team: { id: councilsTeam }, user: { id: userId, team_id: councilsTeam } });
const bodyOf = (payload: object) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

/** Presses “Add a decision”, and waits until the page that opens over the list is filled. */
export async function openDecision(slack: SmallSlack, port: number, { userId, viewId, view }: Open) {
  triggers += 1;
  const trigger = `${process.pid}.${triggers}`;
  const over = slack.expectPage(trigger);
  const body = bodyOf({
    type: 'block_actions',
    ...person(userId),
    trigger_id: trigger,
    view: { ...view, id: viewId, state: { values: filledPage(view) } },
    actions: [{ type: 'button', block_id: 'add', action_id: 'form item add', value: 'item add', action_ts: '1' }],
  });
  const began = performance.now();
  await postSigned(port, body);
  const acknowledged = performance.now() - began;
  const answer = await over.page;
  return { viewId: over.viewId, acknowledged, whole: performance.now() - began, answer, view: JSON.parse(answer) };
}

/** Sends the decision: it closes, and the list beneath is drawn again. */
export async function sendDecision(
  slack: SmallSlack,
  port: number,
  { userId, viewId, decision }: Open & { decision: Awaited<ReturnType<typeof openDecision>> },
): Promise<Page> {
  const { page } = slack.expectPage(viewId.slice(1));
  const view = { ...decision.view, id: decision.viewId, previous_view_id: viewId };
  const body = bodyOf({
    type: 'view_submission',
    ...person(userId),
    view: { ...view, state: { values: filledPage(decision.view) } },
  });
  const began = performance.now();
  const said = await postSigned(port, body);
  const acknowledged = performance.now() - began;
  if (said !== '') throw new Error(`a decision was sent back: ${said}`);
  const answer = await page;
  return { acknowledged, whole: performance.now() - began, answer, view: JSON.parse(answer) };
}
