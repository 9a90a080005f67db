import type { App, BlockElementAction } from '@slack/bolt';
import type { Casework } from '../../casework/casework.ts';
import { answerLine, type Surroundings } from '../answer-line.ts';
import { apology } from '../apology.ts';
import { challengedBeside } from '../beside-message.ts';
import { joinForms } from '../filling-in/form-ways-in.ts';
import { childrenOffered } from '../picking.ts';
import type { Colleagues } from './colleagues.ts';
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
    answerLine(surroundings, {
      line: command.text,
      colleague,
      triggerId: command.trigger_id,
      respond,
      client,
      amongOthers: command.channel_name !== 'directmessage',
      onPrivateMessage: false,
      byPageOnly: false,
      viewId: null,
    }),
  );

  gate.press(/^run /, async ({ action, body, respond, client, colleague }) => {
    const line = lineOf(action);
    if (line === null) return;
    await answerLine(surroundings, {
      line,
      colleague,
      triggerId: body.trigger_id,
      respond,
      client,
      amongOthers: false,
      onPrivateMessage: body.container?.is_ephemeral === true,
      viewId: body.view?.type === 'modal' ? body.view.id : null,
      byPageOnly: body.view?.type === 'home',
    });
  });

  // From anywhere in Slack: there is no channel to answer in, and no response URL.
  gate.shortcut(/^run /, ({ shortcut, client, colleague }) =>
    answerLine(surroundings, {
      line: ('message' in shortcut && challengedBeside(shortcut.message.blocks)) || lineBehind(shortcut.callback_id),
      colleague,
      triggerId: shortcut.trigger_id,
      respond: null,
      client,
      amongOthers: false,
      onPrivateMessage: false,
      viewId: null,
      byPageOnly: true,
    }),
  );

  gate.homeOpened(async ({ event, client, colleague }) => {
    if (event.tab === 'home') await homeOpened({ slackUserId: event.user, colleague, client, log });
  });

  // A button that opens an address: Slack wants to hear that we heard, and nothing is done.
  gate.press('open', async () => {});

  gate.options(/^run /, ({ body, colleague }) =>
    childrenOffered(colleague, { line: lineBehind(body.action_id), typed: body.value }, log),
  );

  joinForms(gate, surroundings);

  app.error(async (error) => {
    apology(error, log);
  });

  return { finished: gate.finished };
}

/** A button is a line already typed; so is a child chosen from a list, with the line that wants one. */
function lineOf(action: BlockElementAction): string | null {
  if (action.type === 'button') return action.value ?? '';
  if (action.type !== 'external_select' || !action.selected_option) return null;
  return `${lineBehind(action.action_id)} ${action.selected_option.value}`;
}

const lineBehind = (actionId: string) => actionId.replace(/^run /, '');
