import { SocketModeReceiver } from '@slack/bolt';
import { faultOf, type Log } from '../../log.ts';
import type { Unwelcome } from './from-slack.ts';

type Settings = ConstructorParameters<typeof SocketModeReceiver>[0];

interface Parts {
  settings: Omit<Settings, 'autoReconnectEnabled' | 'processEventErrorHandler'>;
  unwelcome: (body: unknown) => Unwelcome | null;
  log: Log;
}

export interface Socket {
  receiver: SocketModeReceiver;
  /** Resolves when it is connected; `closed` is then called once, when it is not any longer. */
  connect(closed: () => void): Promise<void>;
}

/** In characters. */
const longest = 512 * 1024;

const kinds = ['events_api', 'slash_commands', 'interactive'];

/**
 * Slack’s requests by a socket. The library reads an envelope where nothing catches what it throws, names its own
 * events after Slack’s, and when it cannot connect again leaves a rejection to nobody: each of them ends a process.
 */
export function socketToSlack({ settings, unwelcome, log }: Parts): Socket {
  const receiver = new SocketModeReceiver({
    ...settings,
    autoReconnectEnabled: false,
    processEventErrorHandler: async ({ error }) => {
      log.error(faultOf(error), 'a request could not be answered');
      return false;
    },
  });
  const { client } = receiver;
  const reading = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (said: unknown, isBinary: unknown) => {
    try {
      if (isBinary || typeof said !== 'string' || !isEnvelope(parsed(said))) {
        return log.warn({ because: 'not what Slack sends' }, 'an envelope was dropped');
      }
      for (const read of reading) await read.call(client, said, isBinary);
    } catch (error) {
      log.error(faultOf(error), 'an envelope could not be read');
    }
  });

  function isEnvelope(envelope: unknown): boolean {
    const { type, envelope_id, payload } = Object(envelope) as Record<string, unknown>;
    if (type === 'hello' || type === 'disconnect') return true;
    if (typeof envelope_id !== 'string' || !kinds.includes(String(type)) || unwelcome(payload) !== null) return false;
    const named = type === 'events_api' ? Object(Object(payload).event).type : type;
    return typeof named === 'string' && client.listenerCount(named) === 0;
  }

  return {
    receiver,
    connect: async (closed) => {
      await receiver.start();
      client.once('disconnected', closed);
    },
  };
}

function parsed(said: string): unknown {
  if (said.length > longest) return null;
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}
