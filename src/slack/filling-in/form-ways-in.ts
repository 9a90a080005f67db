import type { ModalView } from '@slack/types';
import type { Log } from '../../log.ts';
import { loadingPage } from '../views/shared/page.ts';
import type { Gate } from '../ways-in/gate.ts';
import { closedPage, pageBefore, type SentPage, sentPage, viewAfter } from './form-sent.ts';

/**
 * How long Slack is kept waiting for the next page, in milliseconds, before it is told “One moment…”. Short, so that
 * nobody’s page hangs when the service is busy; the page follows.
 */
const patience = 300;

interface View {
  callback_id: string;
  private_metadata: string;
  state: { values: SentPage['inputs'] };
}

const pageFrom = (colleague: SentPage['colleague'], { callback_id, private_metadata, state }: View): SentPage => ({
  colleague,
  callbackId: callback_id,
  carries: private_metadata,
  inputs: state.values,
});

/** The ways in for a form: a page sent, Back pressed, the page closed. */
export function joinForms(gate: Gate, { log }: { log: Log }): void {
  gate.formSent(/^form /, async ({ ack, view, client, colleague }) => {
    // Who it is counts against the same patience: Slack may be slow to say.
    const working = sentPage(log, pageFrom(colleague, view));
    const came = await Promise.race([working, afterAWhile()]);
    if (came === 'late') {
      await ack({ response_action: 'update', view: loadingPage });
      return client.views.update({ view_id: view.id, view: viewAfter(await working) });
    }
    if (came.came === 'problems') return ack({ response_action: 'errors', errors: came.errors });
    return ack({ response_action: 'update', view: viewAfter(came) });
  });

  gate.press('form back', async ({ body: { view: left }, client, colleague }) => {
    if (!left) return;
    const view: ModalView = await pageBefore(log, pageFrom(colleague, left));
    await client.views.update({ view_id: left.id, view });
  });

  gate.formClosed(/^form /, ({ view, colleague }) => closedPage(log, pageFrom(colleague, view)));
}

const afterAWhile = () =>
  new Promise<'late'>((resolve) => {
    setTimeout(resolve, patience, 'late').unref();
  });
