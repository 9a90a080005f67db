import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { dmId } from '../channels.ts';
import { answer, fail, newOutcome, note, type Outcome } from '../outcome.ts';
import type { Delivery } from '../parcel.ts';
import { eventCallback, wireView } from '../payloads.ts';
import { type Bench, personNamed, sendOff } from './act.ts';

/** Slack tries an event again at once, after about a minute and after about five. */
const usualRetries: readonly number[] = [0, 60_000, 300_000];

/** An event for the app, tried again as Slack does until it is answered with success. */
export async function sendEvent(bench: Bench, event: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const { state } = bench;
  const payload = eventCallback(state, `Ev${randomUUID().replaceAll('-', '').slice(0, 11).toUpperCase()}`, {
    ...event,
  });
  const outcome = newOutcome();
  note(outcome, await sendOff(bench, { kind: 'events_api', payload }));
  const waits = state.options.eventRetries ?? usualRetries;
  const retrying = outcome.error ? retry(bench, payload, outcome, waits) : Promise.resolve();
  // A retry minutes away is left to itself; one that follows at once belongs to this act.
  if (waits.every((ms) => ms < 1000)) await retrying;
  answer(outcome);
  return outcome;
}

async function retry(
  bench: Bench,
  payload: Record<string, unknown>,
  outcome: Outcome,
  waits: readonly number[],
): Promise<void> {
  for (const [index, ms] of waits.entries()) {
    await wait(ms, undefined, { ref: false });
    const parcel = { kind: 'events_api', payload, retry: { num: index + 1, reason: reasonFor(outcome) } } as const;
    const delivery: Delivery = await sendOff(bench, parcel);
    note(outcome, delivery);
    if (!delivery.error) return;
  }
}

function reasonFor({ error, status }: Outcome): string {
  if (error === 'operation_timeout') return 'http_timeout';
  return status === 0 ? 'connection_failed' : 'http_error';
}

/** Open the app's Home tab. */
export function openHome(bench: Bench, userId: string): Promise<Outcome> {
  personNamed(bench.state, userId);
  if (bench.state.options.homeTab === false) return Promise.resolve(fail(newOutcome(), 'home_tab_disabled'));
  const view = bench.state.homes.get(userId)?.view;
  const ts = String(Date.now() / 1000);
  return sendEvent(bench, {
    type: 'app_home_opened',
    user: userId,
    channel: dmId(userId),
    tab: 'home',
    event_ts: ts,
    ...(view && { view: wireView(bench.state, view) }),
  });
}
