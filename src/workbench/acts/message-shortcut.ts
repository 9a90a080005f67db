import { conversation, payloadName } from '../channels.ts';
import type { Message } from '../message.ts';
import { slackbotSays } from '../messages.ts';
import type { Outcome } from '../outcome.ts';
import { interaction, wireMessage } from '../payloads.ts';
import { issueResponseUrl } from '../response-urls.ts';
import { issueTrigger } from '../triggers.ts';
import { type Bench, perform, personNamed } from './act.ts';

/** Use a shortcut from the menu of a message: it is sent the message whole. A private answer has no such menu. */
export async function useMessageShortcut(
  bench: Bench,
  userId: string,
  { callbackId, message }: { callbackId: string; message: Message },
): Promise<Outcome> {
  const { state } = bench;
  if (message.onlyFor !== null) throw new Error('A message that only one person can see has no shortcuts.');
  const { channel, ts } = message;
  const person = interaction(state, personNamed(state, userId));
  const place = conversation(state, channel);
  const outcome = await perform(
    bench,
    (outcome) => ({
      kind: 'interactive',
      payload: {
        type: 'message_action',
        ...person,
        callback_id: callbackId,
        action_ts: String(Date.now() / 1000),
        message_ts: ts,
        channel: { id: channel, name: place ? payloadName(place) : 'unknown' },
        message: wireMessage(state, message),
        response_url: issueResponseUrl(state, { userId, channel, original: null }, outcome),
        trigger_id: issueTrigger(state, userId, outcome),
      },
    }),
    () => {},
    userId,
  );
  if (outcome.error) slackbotSays(state, userId, channel, `The shortcut failed with the error "${outcome.error}"`);
  return outcome;
}
