import { type Bench, personNamed } from './acts/act.ts';
import { typeLine } from './acts/command.ts';
import { openHome, sendEvent } from './acts/event.ts';
import { closeTop, submitView } from './acts/form.ts';
import { useMessageShortcut } from './acts/message-shortcut.ts';
import { fillIn, press, valueFor } from './acts/press.ts';
import { useShortcut } from './acts/shortcut.ts';
import { suggest } from './acts/suggest.ts';
import type { Block, Element, InputValue, Option, View } from './blocks/block-kit.ts';
import { incomplete } from './blocks/input-state.ts';
import { dmId } from './channels.ts';
import { asks, type Button, fieldCalled, findButton, held, placesOf } from './finding.ts';
import type { Message } from './message.ts';
import { visibleIn, visibleTo } from './messages.ts';
import type { Outcome } from './outcome.ts';
import type { OpenView } from './state.ts';
import { topView } from './views.ts';

/** How a test, a story or a benchmark plays a person. Each act ends when everything it set off is quiet. */
export interface Driver {
  /** `text` is what follows the app's first command, or a whole line that starts with a slash. */
  command(userId: string, text: string, options?: { channel?: string; settle?: boolean }): Promise<Outcome>;
  /** By the name that its menu shows, or its id. */
  shortcut(userId: string, name: string): Promise<Outcome>;
  /** The same from the menu of a message. */
  messageShortcut(userId: string, name: string, message: Message): Promise<Outcome>;
  /** Press by label, accessibility label, or ids. Without a place: the open modal, else the newest message that has it, else Home. */
  press(userId: string, button: Button, place?: Message | View | null, chosen?: unknown): Promise<Outcome>;
  /** Type into the open modal without sending; keys are block ids or labels. The app hears of it only where it must. */
  fill(userId: string, values: Readonly<Record<string, unknown>>): Promise<void>;
  /** The same as slowly as people do: the app hears of every answer that it asked to hear of. */
  answer(userId: string, values: Readonly<Record<string, unknown>>): Promise<void>;
  submit(userId: string, values?: Readonly<Record<string, unknown>>, viewId?: string): Promise<Outcome>;
  closeModal(userId: string): Promise<Outcome>;
  suggest(userId: string, field: Button, typed: string, place?: Message | View | null): Promise<readonly Option[]>;
  openHome(userId: string): Promise<Outcome>;
  event(event: Readonly<Record<string, unknown>>): Promise<Outcome>;
  visibleTo(userId: string, channel?: string): Message[];
  view(userId: string): View | null;
  /** The open modal with the errors and the trouble shown in it. */
  modal(userId: string): OpenView | null;
  home(userId: string): View | null;
  dm(userId: string): string;
  settled(): Promise<void>;
}

interface Told {
  block: Block;
  element: Element;
  chosen: InputValue;
}

export function newDriver(bench: Bench): Driver {
  const { state, activity } = bench;
  const seen = async (userId: string, act: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await act;
    await activity.settled();
    outcome.view = topView(state, userId)?.view ?? null;
    return outcome;
  };
  const openViewOf = (userId: string, viewId?: string): OpenView => {
    const open = viewId ? state.views.get(viewId) : topView(state, userId);
    if (!open) throw new Error(`${personNamed(state, userId).name} has no modal open.`);
    return open;
  };
  /** Slack tells the app of an answer where its block asks it to. */
  const tell = async (userId: string, { block, element, chosen }: Told, viewId?: string): Promise<void> => {
    const { view: place } = openViewOf(userId, viewId);
    await seen(userId, press(bench, userId, { place, block, element, chosen }));
  };
  const fill = async (
    userId: string,
    values: Readonly<Record<string, unknown>>,
    { viewId, atOnce }: { viewId?: string | undefined; atOnce?: boolean } = {},
  ): Promise<readonly Told[]> => {
    const untold: Told[] = [];
    for (const [name, value] of Object.entries(values)) {
      // A question that is not there yet may come with an answer that was given above it.
      while (untold.length > 0 && !asks(openViewOf(userId, viewId).view, name)) {
        const [next] = untold.splice(0, 1);
        if (next) await tell(userId, next, viewId);
      }
      const { view } = openViewOf(userId, viewId);
      const { block, element } = fieldCalled(view, name);
      const chosen = valueFor(element, held(element, value));
      fillIn(state, view, block, { [element.action_id ?? '']: chosen });
      if (!block.dispatch_action) continue;
      if (atOnce) await tell(userId, { block, element, chosen }, viewId);
      else untold.push({ block, element, chosen });
    }
    return untold;
  };

  return {
    command(userId, text, { channel, settle = true } = {}) {
      const line = text.startsWith('/') ? text : `${state.options.commands[0]} ${text}`;
      const act = typeLine(bench, userId, line, channel);
      return settle ? seen(userId, act) : act;
    },
    shortcut(userId, name) {
      const known = state.options.shortcuts?.find((one) => one.name === name);
      return seen(userId, useShortcut(bench, userId, known?.callbackId ?? name));
    },
    messageShortcut(userId, name, message) {
      const known = state.options.messageShortcuts?.find((one) => one.name === name);
      return seen(userId, useMessageShortcut(bench, userId, { callbackId: known?.callbackId ?? name, message }));
    },
    press(userId, button, place, chosen) {
      const found = findButton(placesOf(state, userId, place), button);
      const { element, block } = found;
      if (chosen === undefined) return seen(userId, press(bench, userId, found));
      const value = valueFor(element, held(element, chosen));
      if (element.type !== 'overflow') fillIn(state, found.place, block, { [element.action_id ?? '']: value });
      return seen(userId, press(bench, userId, { ...found, chosen: value }));
    },
    fill: async (userId, values) => void (await fill(userId, values)),
    answer: async (userId, values) => void (await fill(userId, values, { atOnce: true })),
    async submit(userId, values = {}, viewId) {
      const untold = await fill(userId, values, { viewId });
      const { view } = openViewOf(userId, viewId);
      // Slack’s client would not send it: by the time it is complete, every answer that may change it has been told.
      const isComplete = Object.keys(incomplete(view.blocks, view.state.values)).length === 0;
      if (!isComplete) for (const one of untold) await tell(userId, one, viewId);
      return seen(userId, submitView(bench, userId, openViewOf(userId, viewId)));
    },
    closeModal: (userId) => seen(userId, closeTop(bench, userId)),
    suggest: (userId, field, typed, place) =>
      suggest(bench, userId, findButton(placesOf(state, userId, place), field), typed),
    openHome: (userId) => seen(userId, openHome(bench, userId)),
    async event(event) {
      const outcome = await sendEvent(bench, event);
      await activity.settled();
      return outcome;
    },
    visibleTo: (userId, channel) => (channel ? visibleIn(state, userId, channel) : visibleTo(state, userId)),
    view: (userId) => topView(state, userId)?.view ?? null,
    modal: (userId) => topView(state, userId),
    home: (userId) => state.homes.get(userId)?.view ?? null,
    dm: dmId,
    settled: activity.settled,
  };
}
