import type { App } from '@slack/bolt';
import { type Desk, keptFrom, pageBefore, type SentPage, sentPage, viewAfter } from './form-sent.ts';
import type { Telling } from './letter.ts';
import { loadingPage } from './views/page.ts';

/**
 * How long Slack is kept waiting for the next page, in milliseconds, before it is told “One moment…”. Short, so that
 * nobody’s page hangs when the service is busy; the page follows.
 */
const patience = 300;

interface View {
  callback_id: string;
  private_metadata: string;
  state: { values: object };
}

const pageFrom = (slackUserId: string, { callback_id, private_metadata, state }: View): SentPage => ({
  slackUserId,
  callbackId: callback_id,
  carries: private_metadata,
  inputs: state.values as SentPage['inputs'],
});

/** Keeps count of what is being worked on, so that a stopping service can finish it. */
type Track = <Work>(work: Promise<Work>) => Promise<Work>;

/** The ways in for a form: a page sent, Back pressed, the page closed. */
export function joinForms(app: App, desk: Desk & Telling, track: Track): void {
  app.view({ type: 'view_submission', callback_id: /^form / }, async ({ ack, body, view, client }) => {
    const working = sentPage(desk, pageFrom(body.user.id, view));
    track(working);
    const came = await Promise.race([working, afterAWhile()]);
    if (came === 'late') {
      await ack({ response_action: 'update', view: loadingPage });
      const after = working.then((result) => client.views.update({ view_id: view.id, view: viewAfter(result) }));
      track(after);
      await after;
      return;
    }
    if (came.came === 'problems') return ack({ response_action: 'errors', errors: came.errors });
    return ack({ response_action: 'update', view: viewAfter(came) });
  });

  app.action({ type: 'block_actions', action_id: 'form back' }, async ({ ack, body, client }) => {
    await ack();
    const { view: left, user } = body;
    if (!left) return;
    await track(
      pageBefore(desk, pageFrom(user.id, left)).then((view) => client.views.update({ view_id: left.id, view })),
    );
  });

  app.view({ type: 'view_closed', callback_id: /^form / }, async ({ ack, body, view }) => {
    await ack();
    await track(
      keptFrom(desk, pageFrom(body.user.id, view)).then(
        (kept) => kept && desk.sayAtOnce(body.user.id, kept.key, kept.letter),
      ),
    );
  });
}

const afterAWhile = () =>
  new Promise<'late'>((resolve) => {
    setTimeout(resolve, patience, 'late').unref();
  });
