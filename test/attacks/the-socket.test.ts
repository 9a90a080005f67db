import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import fc from 'fast-check';
import { aBareSocket, type BareSocket } from '../support/a-bare-socket.ts';
import { homeOpened, marker } from '../support/anything-sent.ts';
import { attacksOn } from '../support/attacks.ts';
import { aDatabase } from '../support/database.ts';
import { type TheService, theService } from '../support/the-service.ts';

let slack: BareSocket;
let service: TheService;
let drop: () => Promise<void>;
/** In milliseconds: a whole process is started from its source. */
const patience = 120_000;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  slack = await aBareSocket();
  service = await theService({ DATABASE_URL: database.url, SLACK_API_URL: slack.apiUrl, SLACK_APP_TOKEN: 'xapp-test' });
}, patience);
afterAll(async () => {
  await service?.end();
  await slack?.close();
  await drop?.();
});

let envelopes = 0;
/** Something proper is sent, and heard. */
async function stillHears() {
  envelopes += 1;
  const id = `proper-${envelopes}`;
  await slack.connected();
  const payload = homeOpened({ event_id: id });
  slack.send(JSON.stringify({ type: 'events_api', envelope_id: id, payload, accepts_response_payload: false }));
  await slack.acknowledged(id);
  expect(await service.lives()).toBe(true);
  for (const line of service.logged().trim().split('\n').filter(Boolean)) expect(Object(JSON.parse(line))).toBeTruthy();
  expect(service.logged()).not.toContain(marker);
}

const named = (type: string) => ({
  type: 'events_api',
  envelope_id: marker,
  payload: homeOpened({ event_id: `${marker} ${type}`, event: { type } }),
});
const envelopesSent: unknown[] = [
  null,
  1,
  marker,
  [],
  {},
  { type: marker },
  { type: 'events_api' },
  { type: 'events_api', payload: null },
  { type: 'events_api', envelope_id: marker, payload: {} },
  { type: 'events_api', envelope_id: marker, payload: { event: null } },
  { type: 'events_api', envelope_id: { marker }, payload: homeOpened() },
  { type: 'interactive', envelope_id: marker, payload: null },
  { type: 'slash_commands', envelope_id: marker, payload: marker },
  // What the library calls its own events.
  ...['error', 'close', 'disconnected', 'connected', 'ws_message', 'slack_event', '__proto__'].map(named),
  ...['error', 'close', 'ws_message', 'slack_event'].map((type) => ({ type, envelope_id: marker, payload: null })),
];
const runs = 300;

attacksOn('The socket', 326, (attempt) => {
  attempt.times(envelopesSent.length, 'an envelope that is not what Slack sends', async () => {
    for (const envelope of envelopesSent) {
      await slack.connected();
      slack.send(JSON.stringify(envelope));
    }
    await stillHears();
  });

  attempt('something that is no envelope: words, bytes, nothing, a megabyte', async () => {
    for (const sent of [`{"${marker}`, '', Buffer.from([0, 255, 254]), `"${marker.repeat(200_000)}"`]) slack.send(sent);
    await stillHears();
  });

  attempt.times(runs, 'any envelope at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom('events_api', 'interactive', 'x'), async (payload, type) => {
        slack.send(JSON.stringify(payload));
        slack.send(JSON.stringify({ type, envelope_id: marker, payload }));
      }),
      { seed: 1989, numRuns: runs },
    );
    await stillHears();
  });

  attempt('the line hung up, and Slack down when it is to be connected again', async () => {
    slack.opens = false;
    const before = slack.asked();
    slack.drop();
    while (slack.asked() === before) await wait(5);
    expect(await service.lives()).toBe(true);
    slack.opens = true;
    await stillHears();
  });
});
