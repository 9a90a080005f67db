import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import { Pool } from 'pg';
import { signingSecret } from './ask.ts';
import type { ServerWanted } from './bot-process.ts';
import { inChild } from './child.ts';
import type { Statement } from './statements.ts';

/** By the Slack id of whoever asks: the statements our own answer made, and the answer itself. */
export interface FloorWanted extends ServerWanted {
  answers: Record<string, { statements: readonly Statement[]; message: Record<string, unknown> }>;
}

// A bare Bolt listener with `pg` alone: the same statements in one transaction, and an answer made beforehand.
inChild(async ({ databaseUrl, apiUrl, connections, answers }: FloorWanted): Promise<{ port: number }> => {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  const receiver = new HTTPReceiver({ signingSecret, endpoints: '/slack/events' });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench' }),
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.command('/iro', async ({ command, ack, respond }) => {
    await ack();
    const answer = answers[command.user_id];
    if (!answer) throw new Error('nobody recorded what this person is answered');
    const client = await pool.connect();
    for (const { sql, values } of answer.statements) await client.query(sql, [...values]);
    client.release();
    await respond(answer.message);
  });
  const server = createServer(receiver.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port };
});
