import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newActivity } from './activity.ts';
import { newCourier } from './deliver.ts';
import { type Driver, newDriver } from './driver.ts';
import { type Misbehaviour, newMoods } from './misbehaviour.ts';
import type { WorkbenchOptions } from './options.ts';
import { newPage } from './page-server.ts';
import { newRoutes } from './routes.ts';
import { everybodyReadUntil, putBack, type Said, saidIn } from './said.ts';
import { newSocketMode } from './socket-mode.ts';
import { type Call, newState } from './state.ts';

export interface Workbench extends Driver {
  /** The page, for a browser. */
  url: string;
  /** The Web API, for `slackApiUrl`. */
  apiUrl: string;
  connect(botUrl: string | null): void;
  close(): Promise<void>;
  /** Go wrong from now on; the function returned puts it right. */
  misbehave(misbehaviour: Misbehaviour): () => void;
  behave(): void;
  /** Push Slack's own clock on: triggers and response URLs age. */
  elapse(ms: number): void;
  recycleSockets(): void;
  /** What is to be found again when it is started again. */
  said(): Said;
  /** Everybody has read what was said until then. */
  readUntil(at: Date): void;
  calls: readonly Call[];
  /** What Slack would only have shown as trouble, in words. */
  faults: readonly string[];
}

/** Start a local Slack on 127.0.0.1. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const state = newState(options);
  if (options.said) putBack(state, options.said);
  const sockets = newSocketMode();
  const moods = newMoods();
  const activity = newActivity(options.botAtRest);
  const courier = newCourier(options.botUrl, options.signingSecret, sockets);
  const bench = { state, courier, activity };
  const page = newPage(bench);
  // As long as Slack keeps one: a connection that is closed just as it is used again loses the reply to what was asked.
  const server = createServer({ keepAliveTimeout: 75_000 }, newRoutes({ state, sockets, moods, activity, page }));
  server.on('upgrade', sockets.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  return {
    ...newDriver(bench),
    url: state.url,
    apiUrl: `${state.url}api/`,
    connect: courier.connect,
    misbehave: moods.add,
    behave: moods.clear,
    elapse(ms) {
      state.elapsed += ms;
    },
    recycleSockets: sockets.recycle,
    said: () => saidIn(state),
    readUntil: (at) => everybodyReadUntil(state, at),
    calls: state.calls,
    faults: state.faults,
    async close() {
      page.close();
      sockets.close();
      courier.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
