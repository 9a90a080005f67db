import { type Block, type Element, elementsOf, type InputValue, type View } from '../blocks/block-kit.ts';
import { stateOf, valueKeys } from '../blocks/input-state.ts';
import { conversation, payloadName } from '../channels.ts';
import type { Message } from '../message.ts';
import { findMessage, slackbotSays } from '../messages.ts';
import type { Outcome } from '../outcome.ts';
import { interaction, wireMessage, wireView } from '../payloads.ts';
import { issueResponseUrl } from '../response-urls.ts';
import type { State } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { mark } from '../views.ts';
import { type Bench, perform, personNamed } from './act.ts';

export const trouble = 'We had some trouble connecting. Try again?';

/** An element, where it stands, and what was chosen in it. */
export interface Pressed {
  place: Message | View;
  block: Block;
  element: Element;
  chosen?: InputValue;
}

export const isView = (place: Message | View): place is View => 'hash' in place;

/** Press a button, or choose from a menu that acts at once. */
export function press(bench: Bench, userId: string, pressed: Pressed): Promise<Outcome> {
  const { state } = bench;
  const { place, element } = pressed;
  const base = { type: 'block_actions', ...interaction(state, personNamed(state, userId)) };
  const actions = [actionOf(pressed)];
  return perform(
    bench,
    (outcome) => ({
      kind: 'interactive',
      payload: { ...base, ...standing(state, userId, place, outcome), actions },
    }),
    (outcome) => {
      if (!outcome.error) return;
      if (isView(place)) mark(state, place.id, { trouble });
      else slackbotSays(state, userId, place.channel, `That did not work. The error was "${outcome.error}"`);
    },
    // A link is only acknowledged; a field that reports as it changes need not be answered either.
    element.type === 'button' && element.url === undefined ? userId : null,
  );
}

/** Where the press happened, as Slack tells it: a view, or a message with a response URL. */
export function standing(
  state: State,
  userId: string,
  place: Message | View,
  outcome: Outcome,
): Record<string, unknown> {
  const trigger_id = issueTrigger(state, userId, outcome, isView(place) && place.type === 'modal');
  if (isView(place)) {
    const view = state.views.get(place.id)?.view ?? place;
    return { container: { type: 'view', view_id: place.id }, view: wireView(state, view), trigger_id };
  }
  const { channel, ts, onlyFor, blocks } = place;
  const to = conversation(state, channel);
  const message = findMessage(state, channel, ts) ?? place;
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: onlyFor !== null },
    channel: { id: channel, name: to ? payloadName(to) : '' },
    // An ephemeral's own content is not sent back to the app.
    ...(onlyFor === null && { message: wireMessage(state, message) }),
    state: { values: stateOf(blocks, state.typed.get(`${channel}/${ts}`) ?? {}) },
    response_url: issueResponseUrl(state, { userId, channel, original: message }, outcome),
    trigger_id,
  };
}

function actionOf({ block, element, chosen }: Pressed): Record<string, unknown> {
  const { type, action_id, text, value, url } = element;
  return {
    type,
    action_id,
    block_id: block.block_id,
    action_ts: String(Date.now() / 1000),
    ...(type === 'button' && { text, ...(value !== undefined && { value }), ...(url !== undefined && { url }) }),
    ...chosen,
  };
}

/** Put what somebody typed or chose into a view or a message, without telling the bot. */
export function fillIn(
  state: State,
  place: Message | View,
  block: Block,
  value: Readonly<Record<string, InputValue>>,
): void {
  const blockId = block.block_id ?? '';
  if (!isView(place)) {
    const key = `${place.channel}/${place.ts}`;
    const typed = state.typed.get(key) ?? {};
    state.typed.set(key, { ...typed, [blockId]: { ...typed[blockId], ...value } });
    return;
  }
  const open = state.views.get(place.id);
  if (!open) return;
  const values = { ...open.view.state.values, [blockId]: { ...open.view.state.values[blockId], ...value } };
  const view = { ...open.view, state: { values } };
  mark(state, place.id, { view });
}

/** The value of an element, keyed as its type has it; an overflow's choice is a selected option too. */
export const valueFor = (element: Element, held: unknown): InputValue => ({
  type: element.type,
  [valueKeys[element.type] ?? 'selected_option']: held,
});

export const findElement = (blocks: readonly Block[], blockId: string, actionId: string) =>
  blocks
    .filter((block) => block.block_id === blockId)
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
    .find(({ element }) => element.action_id === actionId);
