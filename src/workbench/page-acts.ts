import { z } from 'zod';
import type { Bench } from './acts/act.ts';
import { typeLine } from './acts/command.ts';
import { openHome } from './acts/event.ts';
import { closeTop, submitView } from './acts/form.ts';
import { useMessageShortcut } from './acts/message-shortcut.ts';
import { fillIn, findElement, type Pressed, press } from './acts/press.ts';
import { useShortcut } from './acts/shortcut.ts';
import { suggest } from './acts/suggest.ts';
import type { View } from './blocks/block-kit.ts';
import type { Message } from './message.ts';
import { findMessage } from './messages.ts';
import type { Outcome } from './outcome.ts';
import { markRead } from './said.ts';
import type { State } from './state.ts';

const value = z.looseObject({ type: z.string() });
const typed = z.record(z.string(), z.record(z.string(), value)).default({});
const place = z.union([z.object({ view: z.string() }), z.object({ channel: z.string(), ts: z.string() })]);
const element = { place, blockId: z.string(), actionId: z.string() };

const acts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('type'), as: z.string(), channel: z.string(), line: z.string().min(1) }),
  z.object({ act: z.literal('press'), as: z.string(), ...element, chosen: value.optional(), typed }),
  z.object({ act: z.literal('suggest'), as: z.string(), ...element, line: z.string() }),
  z.object({ act: z.literal('submit'), as: z.string(), view: z.string(), typed }),
  z.object({ act: z.literal('close'), as: z.string() }),
  z.object({ act: z.literal('home'), as: z.string() }),
  z.object({ act: z.literal('shortcut'), as: z.string(), callbackId: z.string() }),
  z.object({
    act: z.literal('message-shortcut'),
    ...{ as: z.string(), callbackId: z.string(), channel: z.string(), ts: z.string() },
  }),
  z.object({ act: z.literal('read'), as: z.string(), channel: z.string(), ts: z.string() }),
  z.object({ act: z.literal('move'), id: z.string() }),
]);

type PageAct = z.infer<typeof acts>;
type Place = z.infer<typeof place>;

/** What somebody did on the page; the page redraws itself when the news of it comes. */
export async function act(bench: Bench, body: unknown): Promise<Record<string, unknown>> {
  const done = acts.parse(body);
  const busy = bench.state.options.busy?.() ?? null;
  if (busy !== null) throw new Error(busy);
  if (done.act === 'move') return move(bench.state, done.id);
  if (done.act === 'read') {
    markRead(bench.state, { person: done.as, channel: done.channel, ts: done.ts });
    return { ok: true };
  }
  if (done.act === 'suggest') return { options: await suggest(bench, done.as, found(bench.state, done), done.line) };
  const { ok, error } = await perform(bench, done);
  return { ok, error };
}

type Performed = Exclude<PageAct, { act: 'move' | 'read' | 'suggest' }>;

function perform(bench: Bench, done: Performed): Promise<Outcome> {
  const { state } = bench;
  if (done.act === 'type') return typeLine(bench, done.as, done.line, done.channel);
  if (done.act === 'shortcut') return useShortcut(bench, done.as, done.callbackId);
  if (done.act === 'message-shortcut') {
    const message = findMessage(state, done.channel, done.ts);
    if (!message) throw new Error('That message is not there any more.');
    return useMessageShortcut(bench, done.as, { callbackId: done.callbackId, message });
  }
  if (done.act === 'home') return openHome(bench, done.as);
  if (done.act === 'close') return closeTop(bench, done.as);
  if (done.act === 'submit') {
    const open = state.views.get(done.view);
    if (open) keep(state, open.view, done.typed);
    const fresh = state.views.get(done.view);
    if (!fresh) throw new Error('This form has been closed.');
    return submitView(bench, done.as, fresh);
  }
  const pressed = found(state, done);
  keep(state, pressed.place, done.typed);
  return press(bench, done.as, { ...pressed, chosen: done.chosen });
}

async function move({ options, changed }: State, id: string): Promise<{ ok: boolean }> {
  await options.clock?.move(id);
  changed();
  return { ok: true };
}

function keep(state: State, place: Message | View, values: z.infer<typeof typed>): void {
  for (const block of place.blocks) {
    const value = values[block.block_id ?? ''];
    if (value) fillIn(state, place, block, value);
  }
}

function found(
  state: State,
  { place, blockId, actionId }: { place: Place; blockId: string; actionId: string },
): Pressed {
  const where = 'view' in place ? state.views.get(place.view)?.view : findMessage(state, place.channel, place.ts);
  const there = where && findElement(where.blocks, blockId, actionId);
  if (!there) throw new Error('This has changed since you opened it.');
  return { place: where, ...there };
}
