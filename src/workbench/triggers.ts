import { randomBytes } from 'node:crypto';
import type { Outcome } from './outcome.ts';
import { SlackError } from './slack-error.ts';
import { type State, slackNow, type Trigger } from './state.ts';

/** Milliseconds a trigger lives. */
const triggerLife = 3000;
/** Milliseconds a dead trigger is remembered, to be told apart from one that never was. */
const remembered = 60_000;

export function issueTrigger(state: State, userId: string, outcome: Outcome, fromModal = false): string {
  forgetOld(state);
  const id = `${Date.now()}.${state.triggers.size}.${randomBytes(16).toString('hex')}`;
  state.triggers.set(id, { userId, issuedAt: slackNow(state), used: false, fromModal, outcome });
  return id;
}

/** Exchange a trigger, once and within three seconds. */
export function redeemTrigger(state: State, id: unknown): Trigger {
  const trigger = state.triggers.get(String(id));
  if (!trigger) throw new SlackError('invalid_trigger_id');
  if (trigger.used) throw new SlackError('exchanged_trigger_id');
  if (slackNow(state) - trigger.issuedAt > triggerLife) throw new SlackError('expired_trigger_id');
  return trigger;
}

function forgetOld(state: State): void {
  for (const [id, { issuedAt }] of state.triggers) {
    if (slackNow(state) - issuedAt < remembered) return;
    state.triggers.delete(id);
  }
}
