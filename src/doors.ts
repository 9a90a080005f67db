import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import { answerPlainly, type Route, sendReply } from './server.ts';

export interface Routes {
  /** Null in Socket Mode, where Slack’s requests do not come this way. */
  slack: Route | null;
  papers: Route;
  /** From what is known: nobody who asks this makes anything be looked up. */
  ready: () => boolean;
}

/** The service’s front door: Slack’s requests, links to papers, and the two questions an operator’s machinery asks. */
export const frontDoor =
  ({ slack, papers, ready }: Routes): Route =>
  (request, response) => {
    const path = pathOf(request);
    if (path === '/health') return asked(request, response, () => answerPlainly(response, 200, 'yes'));
    if (path === '/ready') return asked(request, response, () => sayWhether(response, ready()));
    if (path.startsWith('/papers/')) return papers(request, response);
    if (path === '/slack/events' && slack) return slack(request, response);
    return answerPlainly(response, 404, 'Nothing here.');
  };

/** The operator’s own door: numbers, for Prometheus. */
export const operationsDoor =
  (metrics: Metrics): Route =>
  async (request, response) => {
    if (pathOf(request) !== '/metrics') return answerPlainly(response, 404, 'Nothing here.');
    return asked(request, response, async () => {
      const text = await metrics.text();
      if (text === null) answerPlainly(response, 503, 'The database does not answer, so nothing can be counted.');
      else sendReply(response, 200, metrics.contentType, text);
    });
  };

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?')[0] ?? '';

const sayWhether = (response: ServerResponse, yes: boolean) =>
  answerPlainly(response, yes ? 200 : 503, yes ? 'yes' : 'no');

function asked(request: IncomingMessage, response: ServerResponse, answer: () => void | Promise<void>) {
  if (request.method === 'GET' || request.method === 'HEAD') return answer();
  response.setHeader('allow', 'GET, HEAD');
  return answerPlainly(response, 405, 'This can only be looked at.');
}
