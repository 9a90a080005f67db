import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Bench } from './acts/act.ts';
import { isSameOrigin, readBody, send } from './http.ts';
import { act } from './page-acts.ts';
import { glance } from './page-glance.ts';

export interface Page {
  serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

const folder = new URL('./page/', import.meta.url);
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The page, what it shows, and what is done on it. */
export function newPage(bench: Bench): Page {
  const listeners = new Set<ServerResponse>();
  let told = false;
  // Many changes at once are one piece of news.
  bench.state.changed = () => {
    bench.state.options.changed?.();
    if (told || listeners.size === 0) return;
    told = true;
    const tell = () => {
      told = false;
      for (const listener of listeners) listener.write('data: changed\n\n');
    };
    // While months go by in seconds, whoever looks on need not see each day.
    if (bench.state.options.busy?.()) setTimeout(tell, 250).unref();
    else setImmediate(tell);
  };

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  async function post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSameOrigin(request)) return send(response, 403, 'Only the workbench’s own page may do this.', headers);
    try {
      send(response, 200, await act(bench, JSON.parse(await readBody(request))), headers);
    } catch (error) {
      send(response, 400, { error: error instanceof Error ? error.message : String(error) }, headers);
    }
  }

  return {
    async serve(path, request, response) {
      if (request.method === 'POST') return path === '/page/act' ? post(request, response) : missing(response);
      if (path === '/page/changes') return listen(response);
      const asked = new URL(request.url ?? '/', 'http://local').searchParams;
      if (path === '/page/glance') return send(response, 200, glance(bench.state, asked), headers);
      if (path === '/page/audit') return send(response, 200, (await bench.state.options.audit?.()) ?? [], headers);
      return file(path === '/' ? 'index.html' : path.replace('/page/', ''), response);
    },
    close() {
      for (const listener of listeners) listener.end();
    },
  };
}

async function file(name: string, response: ServerResponse): Promise<void> {
  if (!/^[a-z-]+\.(html|css|js)$/.test(name)) return missing(response);
  const content = await readFile(new URL(name, folder), 'utf8').catch(() => null);
  if (content === null) return missing(response);
  send(response, 200, content, { ...headers, 'content-type': `${types[extname(name)]}; charset=utf-8` });
}

const missing = (response: ServerResponse): void => send(response, 404, 'There is nothing at this address.', headers);
