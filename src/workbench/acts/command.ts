import { conversation, dmId, payloadName } from '../channels.ts';
import { post, slackbotSays } from '../messages.ts';
import { fail, newOutcome, type Outcome } from '../outcome.ts';
import { slashCommand } from '../payloads.ts';
import { issueResponseUrl, say } from '../response-urls.ts';
import type { State } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { type Bench, isObject, perform, personNamed } from './act.ts';
import { sendEvent } from './event.ts';

/** Type a line: a slash command goes to the bot, anything else is simply said. */
export function typeLine(bench: Bench, userId: string, line: string, channel = dmId(userId)): Promise<Outcome> {
  const text = line.trim();
  if (channel === dmId(userId) && !isOpen(bench.state)) return Promise.resolve(turnedOff(bench.state));
  return text.startsWith('/') ? slash(bench, userId, text, channel) : saySomething(bench, userId, text, channel);
}

const isOpen = ({ options }: State) => (options.messagesTab ?? 'open') === 'open';

/** There is no box to type in. */
function turnedOff(state: State): Outcome {
  state.faults.push('Sending messages to this app has been turned off: its manifest keeps the Messages tab closed.');
  return fail(newOutcome(), 'messages_tab_closed');
}

async function slash(bench: Bench, userId: string, line: string, channel: string): Promise<Outcome> {
  const { state } = bench;
  const [command = '', ...rest] = line.split(' ');
  const person = personNamed(state, userId);
  const place = conversation(state, channel);
  if (!place) throw new Error(`There is no channel ${channel} in the workbench.`);
  if (!state.options.commands.includes(command)) return unknownCommand(state, userId, channel, command);
  const payload = (outcome: Outcome) => ({
    ...slashCommand(state, person),
    channel_id: channel,
    channel_name: payloadName(place),
    command,
    text: rest.join(' ').trim(),
    response_url: issueResponseUrl(state, { userId, channel, original: null }, outcome),
    trigger_id: issueTrigger(state, userId, outcome),
  });
  const outcome = await perform(
    bench,
    (outcome) => ({ kind: 'slash_commands', payload: payload(outcome) }),
    (outcome) => answerAtOnce(state, { userId, channel }, outcome),
    userId,
  );
  if (outcome.error) slackbotSays(state, userId, channel, `${command} failed with the error "${outcome.error}"`);
  return outcome;
}

/** The acknowledgement of a command may itself be the answer. */
function answerAtOnce(state: State, place: { userId: string; channel: string }, outcome: Outcome): void {
  const body = typeof outcome.body === 'string' ? { text: outcome.body } : outcome.body;
  if (outcome.error || !isObject(body)) return;
  say(state, { ...place, original: null, issuedAt: 0, uses: 0, outcome }, body);
}

function unknownCommand(state: State, userId: string, channel: string, command: string): Outcome {
  const known = state.options.commands.join(', ');
  slackbotSays(state, userId, channel, `${command} is not a command here. You can use ${known}.`);
  return fail(newOutcome(), 'unknown_command');
}

async function saySomething(bench: Bench, userId: string, text: string, channel: string): Promise<Outcome> {
  const { ts } = post(bench.state, { channel, user: userId, text, blocks: [], onlyFor: null });
  const place = conversation(bench.state, channel);
  const type = place?.kind === 'dm' ? 'message.im' : place?.kind === 'public' ? 'message.channels' : 'message.groups';
  if (!bench.state.options.events?.includes(type)) return newOutcome();
  const channel_type = place?.kind === 'dm' ? 'im' : 'channel';
  return sendEvent(bench, { type: 'message', channel, channel_type, user: userId, text, ts, event_ts: ts });
}
