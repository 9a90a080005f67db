import { randomBytes, randomUUID } from 'node:crypto';
import { reached } from './awaiting.ts';
import type { Block, View } from './blocks/block-kit.ts';
import { checkView } from './blocks/check-view.ts';
import { stateOf } from './blocks/input-state.ts';
import { withIds } from './shown.ts';
import { refused, SlackError } from './slack-error.ts';
import type { OpenView, State } from './state.ts';

/** Views in a stack: the first and two more. */
const deepest = 3;

type Payload = Record<string, unknown> & { blocks: readonly Block[] };

export function topView(state: State, userId: string): OpenView | null {
  const id = state.stacks.get(userId)?.at(-1);
  return id ? (state.views.get(id) ?? null) : null;
}

/** A new modal: alone, or on top of those already open. */
export function openView(state: State, userId: string, payload: unknown, push: boolean): View {
  const accepted = acceptedView(payload, 'modal');
  const stack = push ? (state.stacks.get(userId) ?? []) : [];
  if (stack.length >= deepest) throw new SlackError('push_limit_reached');
  claimExternalId(state, accepted.external_id);
  if (!push) closeViews(state, userId, true);
  const id = newViewId();
  const place = { id, root_view_id: stack[0] ?? id, previous_view_id: stack.at(-1) ?? null };
  const view = built(accepted, place, {});
  state.views.set(id, { view, userId, errors: {}, trouble: null });
  state.stacks.set(userId, [...stack, id]);
  reached(state, userId);
  state.changed();
  return view;
}

/** Put a new face on an open view, keeping what was typed where block and action ids are the same. */
export function updateView(state: State, open: OpenView, payload: unknown, hash?: unknown): View {
  if (typeof hash === 'string' && hash !== '' && hash !== open.view.hash) throw new SlackError('hash_conflict');
  const accepted = acceptedView(payload, open.view.type);
  if (accepted.external_id !== open.view.external_id) claimExternalId(state, accepted.external_id);
  const { id, root_view_id, previous_view_id } = open.view;
  const view = built(accepted, { id, root_view_id, previous_view_id }, open.view.state.values);
  const fresh = { ...open, view, errors: {}, trouble: null };
  if (view.type === 'home') state.homes.set(open.userId, fresh);
  state.views.set(id, fresh);
  reached(state, open.userId);
  state.changed();
  return view;
}

export function publishHome(state: State, userId: string, payload: unknown, hash?: unknown): View {
  const existing = state.homes.get(userId);
  if (existing) return updateView(state, existing, payload, hash);
  const id = newViewId();
  const view = built(acceptedView(payload, 'home'), { id, root_view_id: id, previous_view_id: null }, {});
  const open = { view, userId, errors: {}, trouble: null };
  state.homes.set(userId, open);
  state.views.set(id, open);
  reached(state, userId);
  state.changed();
  return view;
}

/** Close the top view, or all of them; returns those closed, topmost first. */
export function closeViews(state: State, userId: string, all: boolean): readonly View[] {
  const stack = state.stacks.get(userId) ?? [];
  const kept = all ? [] : stack.slice(0, -1);
  const closed = stack.slice(kept.length).reverse();
  state.stacks.set(userId, kept);
  const views = closed.flatMap((id) => state.views.get(id)?.view ?? []);
  for (const id of closed) state.views.delete(id);
  state.changed();
  return views;
}

/** Note something about an open view that only its reader sees. */
export function mark(state: State, id: string, change: Partial<OpenView>): void {
  const open = state.views.get(id);
  if (!open) return;
  const marked = { ...open, ...change };
  state.views.set(id, marked);
  if (marked.view.type === 'home') state.homes.set(open.userId, marked);
  state.changed();
}

function acceptedView(payload: unknown, type: 'modal' | 'home'): Payload {
  const problem = checkView(payload, type);
  if (problem) throw refused(problem.error, problem.messages);
  return payload as Payload;
}

function claimExternalId(state: State, externalId: unknown): void {
  if (typeof externalId !== 'string' || externalId === '') return;
  if (state.externalIds.has(externalId)) throw new SlackError('duplicate_external_id');
  state.externalIds.add(externalId);
}

const newViewId = (): string => `V${randomUUID().slice(0, 8).toUpperCase()}`;

type Place = Pick<View, 'id' | 'root_view_id' | 'previous_view_id'>;

function built(payload: Payload, place: Place, typed: View['state']['values']): View {
  const blocks = withIds(payload.blocks);
  const { type, title, submit, close } = payload as unknown as View;
  return {
    ...place,
    type,
    ...(type === 'modal' && { title, submit: submit ?? null, close: close ?? null }),
    blocks,
    private_metadata: String(payload.private_metadata ?? ''),
    callback_id: String(payload.callback_id ?? ''),
    external_id: String(payload.external_id ?? ''),
    hash: `${Math.floor(Date.now() / 1000)}.${randomBytes(6).toString('hex')}`,
    clear_on_close: payload.clear_on_close === true,
    notify_on_close: payload.notify_on_close === true,
    state: { values: stateOf(blocks, typed) },
  };
}
