import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Casework } from '../casework/casework.ts';
import { linkGone } from '../casework/links-of.ts';
import { Refusal } from '../domain/refusal.ts';
import { docx } from './docx.ts';
import { contentPolicy, html, page, safe } from './html.ts';
import { paperNamed } from './index.ts';

type Counter = Pick<Casework, 'linked' | 'byLink'>;

interface Reply {
  status: number;
  type: string;
  body: string | Buffer;
  /** What it is kept as, for one that is kept. */
  file?: string;
}

const htmlType = 'text/html; charset=utf-8';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Hands over papers at /papers/<token>. Looking at a link (as a mail scanner or a preview does) shows a button; only
 * pressing it uses the link up, and the paper is then written as the person it was made for.
 */
export const handOver =
  (counter: Counter, onFault: (error: unknown) => void) =>
  (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    replyTo(counter, request).then(
      (reply) => send(response, reply, request.method === 'HEAD'),
      (error: unknown) => {
        if (!(error instanceof Refusal)) onFault(error);
        send(response, error instanceof Refusal ? gone() : broken(), false);
      },
    );

async function replyTo(counter: Counter, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '', 'http://here');
  const token = /^\/papers\/([\w-]{43})$/.exec(url.pathname)?.[1];
  const link = token === undefined ? null : await counter.linked(token);
  const named = link && paperNamed(link.paper);
  if (token === undefined || link === null || named === null) return gone();
  if (request.method === 'GET' || request.method === 'HEAD') return button(url.searchParams.get('as'));
  if (request.method !== 'POST') return gone();
  const as = new URLSearchParams(await bodyOf(request)).get('as');
  const about = { child: { id: link.childId }, review: link.subject };
  const { paper, ways } = named;
  const written = await paper.written(counter.byLink(token, link), about, ways);
  if (as !== 'docx') return { status: 200, type: htmlType, body: html(written) };
  return { status: 200, type: wordType, body: await docx(written), file: `${paper.code}.docx` };
}

const renderings = [
  { as: 'html', label: 'Open it as a page' },
  { as: 'docx', label: 'Download it for Word' },
];

/** Says nothing of what the paper is: whoever has the address could see this. */
function button(wanted: string | null): Reply {
  const inOrder = renderings.toSorted((one, other) => Number(other.as === wanted) - Number(one.as === wanted));
  const buttons = inOrder.map(({ as, label }) => `<button name="as" value="${as}">${safe(label)}</button>`).join('\n');
  const body = `<p>This link opens the paper once. Print or save it before you close it.</p>
<form method="post">
${buttons}
</form>`;
  return { status: 200, type: htmlType, body: page('Your paper is ready', body) };
}

const gone = (): Reply => ({
  status: 404,
  type: htmlType,
  body: page('This link can’t be used', `<p>${safe(linkGone().message)}</p>`),
});

const broken = (): Reply => ({
  status: 503,
  type: htmlType,
  body: page('That didn’t work', '<p>The records can’t be reached just now. Wait a minute and try again.</p>'),
});

/** What the button sends is a dozen characters: more than this, in bytes, is not it. */
const longestBody = 1_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestBody) throw linkGone();
  }
  return text;
}

function send(response: ServerResponse, { status, type, body, file }: Reply, headOnly: boolean): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': contentPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(file && { 'content-disposition': `attachment; filename="${file}"` }),
  });
  response.end(headOnly ? undefined : body);
}
