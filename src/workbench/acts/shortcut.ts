import { dmId } from '../channels.ts';
import { slackbotSays } from '../messages.ts';
import type { Outcome } from '../outcome.ts';
import { interaction } from '../payloads.ts';
import { issueTrigger } from '../triggers.ts';
import { type Bench, perform, personNamed } from './act.ts';

/** Use a shortcut: from anywhere in Slack, so it knows no channel and has no response URL. */
export async function useShortcut(bench: Bench, userId: string, callbackId: string): Promise<Outcome> {
  const { state } = bench;
  const person = interaction(state, personNamed(state, userId));
  const outcome = await perform(
    bench,
    (outcome) => ({
      kind: 'interactive',
      payload: {
        type: 'shortcut',
        ...person,
        callback_id: callbackId,
        action_ts: String(Date.now() / 1000),
        trigger_id: issueTrigger(state, userId, outcome),
      },
    }),
    () => {},
    userId,
  );
  if (outcome.error) slackbotSays(state, userId, dmId(userId), `The shortcut failed with the error "${outcome.error}"`);
  return outcome;
}
