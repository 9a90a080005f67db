import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type BlockAction, HTTPReceiver } from '@slack/bolt';
import type { View } from '@slack/types';
import { Pool } from 'pg';
import { loadingPage } from '../src/slack/views/shared/page.ts';
import { signingSecret } from './ask.ts';
import type { ServerWanted } from './bot-process.ts';
import { inChild } from './child.ts';
import type { Statement } from './statements.ts';

/** By the Slack id of whoever asks: the statements our own answer made, and the answer itself. */
export interface FloorWanted extends ServerWanted {
  answers?: Record<string, { statements: readonly Statement[]; message: Record<string, unknown> }>;
  /** Or, for a form: what each press asked, and the page it brought, the opening first. */
  pages?: Record<string, readonly { statements: readonly Statement[]; view: View }[]>;
}

// A bare Bolt listener with `pg` alone: the same statements in one transaction, and an answer made beforehand.
inChild(async ({ databaseUrl, apiUrl, connections, answers, pages }: FloorWanted): Promise<{ port: number }> => {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  const receiver = new HTTPReceiver({ signingSecret, endpoints: '/slack/events' });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench' }),
    clientOptions: { slackApiUrl: apiUrl },
  });
  async function make(statements: readonly Statement[]) {
    const client = await pool.connect();
    for (const { sql, values } of statements) {
      // Each press that opens a form begins a draft of its own.
      const own = /^insert into "draft"/i.test(sql) ? [randomUUID(), ...values.slice(1)] : [...values];
      await client.query(sql, own);
    }
    client.release();
  }
  const pageOf = (userId: string, step: number) => {
    const page = pages?.[userId]?.[step];
    if (!page) throw new Error('nobody recorded what this person is shown');
    // Numbered by press, so that the next one is known; the page itself is as it was recorded.
    const kind = page.view.callback_id?.startsWith('item ') ? 'item' : 'form';
    return { ...page, view: { ...page.view, callback_id: kind, private_metadata: String(step) } as View };
  };
  app.command('/iro', async ({ command, ack, respond, client }) => {
    await ack();
    const answer = answers?.[command.user_id];
    if (answer) {
      await make(answer.statements);
      await respond(answer.message);
      return;
    }
    const opened = await client.views.open({ trigger_id: command.trigger_id, view: loadingPage });
    const { statements, view } = pageOf(command.user_id, 0);
    await make(statements);
    await client.views.update({ view_id: opened.view?.id ?? '', view });
  });
  app.view('form', async ({ ack, body, view: left }) => {
    const { statements, view } = pageOf(body.user.id, Number(left.private_metadata) + 1);
    await make(statements);
    await ack({ response_action: 'update', view });
  });
  // A page over another, which closes back onto it.
  app.action('form item add', async ({ ack, body, client }) => {
    await ack();
    const press = body as BlockAction;
    const opened = await client.views.push({ trigger_id: press.trigger_id, view: loadingPage });
    const { statements, view } = pageOf(press.user.id, Number(press.view?.private_metadata) + 1);
    await make(statements);
    await client.views.update({ view_id: opened.view?.id ?? '', view });
  });
  app.view('item', async ({ ack, body, view: left, client }) => {
    const { statements, view } = pageOf(body.user.id, Number(left.private_metadata) + 1);
    await make(statements);
    await client.views.update({ view_id: left.previous_view_id ?? '', view });
    await ack();
  });
  const server = createServer(receiver.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port };
});
