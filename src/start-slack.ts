import type { BotParts } from './bot-parts.ts';
import { monotonic } from './clock.ts';
import { saysAtOnce } from './deliveries/at-once.ts';
import { postOfficeAt } from './deliveries/post-office.ts';
import { handOver } from './documents/hand-over.ts';
import { faultOf } from './log.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import type { Route } from './server.ts';
import { type SlackApp, slackApp } from './slack/ways-in/app.ts';
import { colleaguesOf } from './slack/ways-in/colleagues.ts';
import { connect } from './slack/ways-in/connect.ts';
import { libraryLog } from './slack/ways-in/library-log.ts';
import { startDelivering } from './start-delivering.ts';
import type { Records } from './start-records.ts';
import { keepWorkspace, keptWorkspace } from './store/database/workspace.ts';

/** The second part of a bot: how people ask, how they are answered, and what they are told unasked. */
export interface InSlack extends Pick<SlackApp, 'requests' | 'asked' | 'start'> {
  deliveries: ReturnType<typeof startDelivering>;
  papers: Route;
  metrics: Metrics;
  /** Where papers open, where the service has no address of its own. */
  servedAt(address: string): void;
  /** Resolves, with a sentence for the operator, when the Slack that answers is not the one the records are for. */
  isAnother: Promise<string>;
  /** Resolves when everything acknowledged so far has been answered. */
  finished(): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing is asked of Slack before `start`. */
export function startSlack(parts: BotParts, records: Records): InSlack {
  const { slack, clock, log, publicUrl, directMessages = 'full' } = parts;
  const { casework, watch } = records;
  const metrics = metricsOf(watch.counted);
  const { us, isAnother } = ourselvesIn(parts, records, metrics);
  const colleagues = colleaguesOf(us.ownTeam, monotonic);
  const office = postOfficeAt({ apiUrl: slack.apiUrl, botToken: slack.botToken, logger: libraryLog(log) });
  const deliveries = startDelivering(parts, { records, us, office });
  records.onTelling(deliveries.nudge);
  let address = publicUrl ?? null;
  const { finished } = connect(us.app, {
    ...{ casework, colleagues, clock, log, directMessages },
    address: () => address,
    sayAtOnce: saysAtOnce(office, log),
  });
  const papers = handOver({
    counter: casework.paperCounter,
    stillWelcome: (slackUserId) => colleagues.confirms(us.client, slackUserId),
    onFault: (error) => log.error(faultOf(error), 'a paper could not be handed over'),
  });
  const { requests, asked, start, stop } = us;
  return {
    ...{ requests, asked, start, deliveries, papers, metrics, isAnother, finished },
    servedAt: (here) => {
      address = here;
    },
    stop: async () => {
      await Promise.all([deliveries.stop(), stop()]);
    },
  };
}

/** The app in its workspace, which is kept in the records. */
function ourselvesIn({ slack, log }: BotParts, { database, opened }: Records, { acknowledged }: Metrics) {
  let sayWhy = (_sentence: string) => {};
  const isAnother = new Promise<string>((resolve) => {
    sayWhy = resolve;
  });
  const us = slackApp({
    ...{ slack, log, acknowledged },
    keeping: {
      kept: () => opened.then(() => keptWorkspace(database)),
      keep: (found, moved) => keepWorkspace(database, found, moved),
    },
    onAnother: (why) => sayWhy(why),
  });
  return { us, isAnother };
}
