import type { App } from '@slack/bolt';
import type { Casework } from '../casework/casework.ts';
import { answer, type Surroundings } from './answering.ts';
import { apology } from './apology.ts';
import type { Colleagues } from './colleagues.ts';
import { joinForms } from './form-ways-in.ts';
import { gateOn } from './gate.ts';
import { homeOpened } from './home-opened.ts';

/**
 * Joins the bot to Slack: whoever comes passes the gate, is answered privately, and apologised to in one place. Returns
 * what is still being worked on, so that a stopping service can finish it.
 */
export function connect(
  app: App,
  { casework, colleagues, ...surroundings }: Surroundings & { casework: Casework; colleagues: Colleagues },
): { finished: () => Promise<void> } {
  const { log } = surroundings;
  const gate = gateOn(app, { casework, colleagues });

  gate.command('/iro', ({ command, respond, client, colleague }) =>
    answer(surroundings, {
      line: command.text,
      colleague,
      triggerId: command.trigger_id,
      respond,
      client,
      amongOthers: command.channel_name !== 'directmessage',
      onPrivateMessage: false,
      onHome: false,
      viewId: null,
    }),
  );

  gate.press(/^run /, async ({ action, body, respond, client, colleague }) => {
    if (action.type !== 'button') return;
    await answer(surroundings, {
      line: action.value ?? '',
      colleague,
      triggerId: body.trigger_id,
      respond,
      client,
      amongOthers: false,
      onPrivateMessage: body.container?.is_ephemeral === true,
      viewId: body.view?.type === 'modal' ? body.view.id : null,
      onHome: body.view?.type === 'home',
    });
  });

  gate.homeOpened(async ({ event, client, colleague }) => {
    if (event.tab === 'home') await homeOpened({ slackUserId: event.user, colleague, client, log });
  });

  // A button that opens an address: Slack wants to hear that we heard, and nothing is done.
  gate.press('open', async () => {});

  joinForms(gate, log);

  app.error(async (error) => {
    apology(error, log);
  });

  return { finished: gate.finished };
}
