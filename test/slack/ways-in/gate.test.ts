import { beforeEach, describe, expect, test } from '@jest/globals';
import { App } from '@slack/bolt';
import type { Casework } from '../../../src/casework/casework.ts';
import { clockFrom } from '../../../src/clock.ts';
import { notSetUp } from '../../../src/domain/records/refusal.ts';
import type { Colleagues } from '../../../src/slack/ways-in/colleagues.ts';
import { connect } from '../../../src/slack/ways-in/connect.ts';
import { gateOn } from '../../../src/slack/ways-in/gate.ts';
import { aSilentLog } from '../../support/a-silent-log.ts';

const stranger = { id: 'U0STRANGER', team_id: 'T0IRO' };
const view = { type: 'modal', id: 'V1', callback_id: 'form contact', private_metadata: '{}', state: { values: {} } };
const from = { user: stranger, team: { id: 'T0IRO' }, trigger_id: 't', api_app_id: 'A0IRO', token: 't' };
const press = (action_id: string) => ({
  ...{ ...from, type: 'block_actions', container: {}, response_url: 'http://127.0.0.1:9/' },
  actions: [{ type: 'button', action_id, block_id: 'b', value: 'help', action_ts: '1' }],
});
const event = (given: object) => ({ type: 'event_callback', team_id: 'T0IRO', api_app_id: 'A0IRO', event: given });

/** One payload for every listener there is. */
const waysIn: Record<string, object> = {
  command: { command: '/iro', text: 'help', user_id: stranger.id, team_id: 'T0IRO', trigger_id: 't', channel_id: 'C1' },
  press: press('run help'),
  'link pressed': press('open'),
  back: { ...press('form back'), view },
  'answer given': { ...press('answer'), view },
  'button of a form’s page': { ...press('form item add'), view },
  'form sent': { ...from, type: 'view_submission', view },
  'form closed': { ...from, type: 'view_closed', view },
  'closed over a form': { ...from, type: 'view_closed', view: { ...view, callback_id: 'item contact' } },
  shortcut: { ...from, type: 'shortcut', callback_id: 'run day' },
  'children looked for': { ...from, type: 'block_suggestion', action_id: 'run record', block_id: 'b', value: '', view },
  home: event({ type: 'app_home_opened', user: stranger.id, tab: 'home' }),
};
const accountChanged = event({ type: 'user_change', user: { ...stranger, deleted: true } });

let asked: string[];
let cameFrom: (string | null)[];
let turnedAway: string[];
let forgotten: string[];
let lost: string[];
let acknowledged: unknown[];
beforeEach(() => {
  [asked, cameFrom, turnedAway, forgotten, lost, acknowledged] = [[], [], [], [], [], []];
});

const colleagues: Colleagues = {
  welcomes: async (_, id, teamId) => {
    asked.push(id);
    cameFrom.push(teamId);
    return false;
  },
  stillWelcomes: async () => false,
  confirms: async () => false,
  heardOf: ({ id = '', deleted = false }) => {
    forgotten.push(id);
    return deleted;
  },
};
/** Nothing may be reached but the way out. */
const casework = {
  lostAccount: async (id: string) => void lost.push(id),
  turnAway: async ({ slackUserId }: { slackUserId: string }) => {
    turnedAway.push(slackUserId);
    throw notSetUp();
  },
} as unknown as Casework;
const surroundings = {
  casework,
  colleagues,
  clock: clockFrom('2026-06-16T07:35:00Z'),
  log: aSilentLog as never,
  address: () => null,
};

const anApp = () =>
  new App({
    authorize: async () => ({ botToken: 'xoxb-test', botUserId: 'U0IROBOT' }),
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    clientOptions: { slackApiUrl: 'http://127.0.0.1:9/', retryConfig: { retries: 0 }, logger: aSilentLog },
    logger: aSilentLog,
  });
const sends = async (app: App, body: object) => {
  const ack = async (answer: unknown) => void acknowledged.push(answer);
  await app.processEvent({ body: body as never, ack });
};

/** Every listener that was registered with Bolt, by its place; each notes that it was reached. */
function reachedIn(app: App): Set<number> {
  const reached = new Set<number>();
  const listeners = (app as unknown as { listeners: ((args: unknown) => unknown)[][] }).listeners;
  for (const [at, chain] of listeners.entries()) {
    const listener = chain.at(-1);
    chain[chain.length - 1] = (args) => {
      reached.add(at);
      return listener?.(args);
    };
  }
  return reached;
}

describe('Every way in from Slack', () => {
  test.each(Object.entries(waysIn))('%s: asks who it is first, and a stranger is turned away', async (_, body) => {
    const app = anApp();
    connect(app, surroundings);
    await sends(app, body);
    expect(asked).toEqual([stranger.id]);
    expect(turnedAway).toEqual([stranger.id]);
  });

  test('there is no other: every listener is reached by one of these', async () => {
    const app = anApp();
    connect(app, surroundings);
    const reached = reachedIn(app);
    for (const body of [...Object.values(waysIn), accountChanged]) await sends(app, body);
    const all = (app as unknown as { listeners: unknown[] }).listeners.map((_, at) => at);
    expect([...reached].toSorted((one, other) => one - other)).toEqual(all);
  });

  test('an account that has changed is forgotten, what was sent to a closed one is taken back, and nobody is let in', async () => {
    const app = anApp();
    gateOn(app, surroundings);
    await sends(app, accountChanged);
    expect({ forgotten, lost, asked }).toEqual({ forgotten: [stranger.id], lost: [stranger.id], asked: [] });
  });
});

describe('Ways in that may come', () => {
  test.each(['shortcut', 'message_action'])('a %s is acknowledged, and a stranger is turned away', async (type) => {
    const app = anApp();
    let said = '';
    gateOn(app, surroundings).shortcut('my-day', async ({ colleague }) => {
      said = await colleague.then(
        () => 'let in',
        ({ message }: Error) => message,
      );
    });
    await sends(app, { ...from, type, callback_id: 'my-day', ...(type === 'message_action' && { message: {} }) });
    expect({ said, acknowledged, turnedAway }).toEqual({
      said: notSetUp().message,
      acknowledged: [undefined],
      turnedAway: [stranger.id],
    });
  });

  test('a stranger’s menu is empty', async () => {
    const app = anApp();
    gateOn(app, surroundings).options('owner', async ({ colleague }) => {
      await colleague;
      return [{ text: { type: 'plain_text', text: 'Dan Okafor' }, value: 'dan' }];
    });
    await sends(app, { ...from, type: 'block_suggestion', action_id: 'owner', block_id: 'b', value: 'D', view });
    expect({ acknowledged, turnedAway }).toEqual({ acknowledged: [{ options: [] }], turnedAway: [stranger.id] });
  });
});

/** As Enterprise Grid sends the same: beside the person stands the organisation, and an event is the organisation’s. */
const onGrid = (body: object): object => ({
  ...body,
  ...('user' in body && { user: { ...stranger, team_id: 'E0ORG' } }),
  ...('event' in body && { team_id: 'E0ORG', authorizations: [{ enterprise_id: 'E0ORG', team_id: 'T0IRO' }] }),
});
const orgWide = (body: object): object => ('user' in body ? { ...onGrid(body), team: null } : onGrid(body));
const shared = (body: object): object => ({
  ...body,
  ...('user' in body && { team: { id: 'T0OTHER' } }),
  ...('event' in body && { authorizations: [{ enterprise_id: null, team_id: 'T0OTHER' }] }),
  ...('command' in body && { team_id: 'T0OTHER' }),
});

describe('The workspace that somebody comes from is the one they do it in, whatever stands beside their name', () => {
  test.each(Object.entries(waysIn))('on Enterprise Grid: %s', async (_, body) => {
    const app = anApp();
    connect(app, surroundings);
    await sends(app, onGrid(body));
    expect(cameFrom).toEqual(['T0IRO']);
  });

  test.each(Object.entries(waysIn))('from another workspace: %s', async (_, body) => {
    const app = anApp();
    connect(app, surroundings);
    await sends(app, shared(body));
    expect(cameFrom).toEqual(['T0OTHER']);
  });

  test('a press that names no workspace is judged by the person alone, never by what stands beside them', async () => {
    const app = anApp();
    connect(app, surroundings);
    await sends(app, orgWide(press('run help')));
    await sends(app, { ...orgWide(waysIn['form sent'] ?? {}), view: { ...view, app_installed_team_id: 'T0IRO' } });
    expect(cameFrom).toEqual([null, 'T0IRO']);
  });
});
