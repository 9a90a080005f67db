import type { BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import { redraw } from '../redraw.ts';
import { loadingPage } from '../views/shared/page.ts';
import type { Gate } from '../ways-in/gate.ts';
import type { GivenOn } from './answer-given.ts';
import {
  closedPage,
  givenOn,
  pageAgain,
  pageBefore,
  pageMoved,
  pageOver,
  type SentPage,
  sentPage,
  viewAfter,
} from './form-sent.ts';
import { newestOfEach } from './newest-of-each.ts';
import { pageButtonDoes } from './page-buttons.ts';

/**
 * How long Slack is kept waiting for the next page, in milliseconds, before it is told “One moment…”. Short, so that
 * nobody’s page hangs when the service is busy; the page follows. Longer over another page: once Slack has been told
 * that, nothing of ours can close it.
 */
const patience = { alone: 300, over: 1_500 };

interface View {
  id: string;
  callback_id: string;
  private_metadata: string;
  previous_view_id?: string | null;
  state: { values: SentPage['inputs'] };
}

const pageFrom = (colleague: SentPage['colleague'], { callback_id, private_metadata, state }: View): SentPage => ({
  colleague,
  callbackId: callback_id,
  carries: private_metadata,
  inputs: state.values,
});

/** The ways in for a form: an answer given, a button of its page pressed, a page sent, and one closed. */
export function joinForms(gate: Gate, { log }: { log: Log }): void {
  gate.formSent(/^(form|item) /, async ({ ack, view, client, colleague }) => {
    // Who it is counts against the same patience: Slack may be slow to say.
    const working = sentPage(log, pageFrom(colleague, view));
    const below = view.previous_view_id ?? null;
    const came = await Promise.race([working, after(below === null ? patience.alone : patience.over)]);
    if (came === 'late') {
      await ack({ response_action: 'update', view: loadingPage });
      const late = await working;
      if (late.came === 'back' && below !== null) await redraw(client, below, late.view);
      return client.views.update({ view_id: view.id, view: viewAfter(late) });
    }
    if (came.came === 'problems') return ack({ response_action: 'errors', errors: came.errors });
    if (came.came !== 'back' || below === null) return ack({ response_action: 'update', view: viewAfter(came) });
    await redraw(client, below, came.view).catch(() => {});
    return ack();
  });

  gate.press('form back', async ({ body: { view: left }, client, colleague }) => {
    if (!left) return;
    const view: ModalView = await pageBefore(log, pageFrom(colleague, left));
    await client.views.update({ view_id: left.id, view });
  });

  gate.press(/^form (item|over) /, async ({ action: { action_id }, body, client, colleague }) => {
    if (!body.view) return;
    const page = pageFrom(colleague, body.view);
    const does = pageButtonDoes(action_id);
    if (does[1] === 'up' || does[1] === 'out') return redraw(client, body.view.id, await pageMoved(log, page, does));
    // Before any work: what opens it lives for three seconds.
    const opened = await pushed(client, body.trigger_id);
    if (opened === null) return redraw(client, body.view.id, await pageAgain(log, page, slackWasSlow));
    const view = await pageOver(log, page, does);
    if (view) await redraw(client, opened, view);
  });

  const keep = newestOfEach<Given>((before, next) => ({
    ...next,
    given: { ...next.given, blockIds: [...before.given.blockIds, ...next.given.blockIds] },
  }));
  gate.press('answer', async ({ body, client, colleague }) => {
    const view = body.view;
    if (!view) return;
    await keep(view.id, { page: pageFrom(colleague, view), given: givenIn(body) }, async ({ page, given }) => {
      const again = await givenOn(log, page, given);
      if (again) await redraw(client, view.id, again);
    });
  });

  gate.formClosed(/^form /, ({ view, colleague }) => closedPage(log, pageFrom(colleague, view)));

  // What was begun and not added is kept, and the page beneath says so; unless that was closed with it.
  gate.formClosed(/^item /, async ({ view, body, client, colleague }) => {
    const page = pageFrom(colleague, view);
    if (body.is_cleared || !view.previous_view_id) return closedPage(log, page);
    return redraw(client, view.previous_view_id, await pageAgain(log, page));
  });
}

interface Given {
  page: SentPage;
  given: GivenOn;
}

const givenIn = ({ view, actions }: BlockAction): GivenOn => ({
  carries: view?.private_metadata ?? '',
  inputs: (view?.state.values ?? {}) as SentPage['inputs'],
  blockIds: actions.map(({ block_id }) => block_id),
  blocks: view?.blocks ?? [],
});

const slackWasSlow = 'Slack took too long to open that. Press it again.';

/** A light page over the one that is open. Null: it was too late, or there are as many as Slack holds. */
const pushed = (client: WebClient, triggerId: string): Promise<string | null> =>
  client.views.push({ trigger_id: triggerId, view: loadingPage }).then(
    ({ view }) => view?.id ?? null,
    () => null,
  );

const after = (milliseconds: number) =>
  new Promise<'late'>((resolve) => {
    setTimeout(resolve, milliseconds, 'late').unref();
  });
