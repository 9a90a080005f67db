import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PaperCounter, PaperOpening, Rendering } from '../casework/perform/paper-counter.ts';
import { Refusal } from '../domain/records/refusal.ts';
import { atMost } from './at-most.ts';
import { digitsPage, notFourDigits, wordButton, wrongDigits } from './digits-page.ts';
import { docx } from './docx.ts';
import { contentPolicy, html, page } from './html.ts';
import { paperNamed } from './index.ts';

export interface HandingOver {
  counter: PaperCounter;
  /** Asks Slack now whether this account is still a colleague’s. Throws where Slack does not say. */
  stillWelcome: (slackUserId: string) => Promise<boolean>;
  onFault: (error: unknown) => void;
}

/** Whoever has no link at all can make one up, and the records have others to answer. */
const lookUps = { atOnce: 2, waiting: 20 };

interface Asking extends HandingOver {
  lookUp: ReturnType<typeof atMost>;
}

interface Reply {
  status: number;
  type: string;
  body: string | Buffer;
  /** What it is kept as, for one that is kept. */
  file?: string;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Hands over papers at /papers/<token>, for ten minutes. Looking at a link (as a mail scanner or a preview does) shows
 * where the digits go; with them it is one press, and the paper is written then, as the person it was made for.
 */
export const handOver = (handing: HandingOver) => {
  const asking: Asking = { ...handing, lookUp: atMost(lookUps) };
  return (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    replyTo(asking, request).then(
      (reply) => send(response, reply, request.method === 'HEAD'),
      (error: unknown) => {
        // They have gone in the middle of asking: there is nobody to answer, and nothing is wrong.
        if (request.errored) return;
        if (!(error instanceof Refusal)) handing.onFault(error);
        send(response, error instanceof Refusal ? gone() : away('The records'), false);
      },
    );
};

async function replyTo({ counter, stillWelcome, lookUp }: Asking, request: IncomingMessage): Promise<Reply> {
  const [, token] = /^\/papers\/([\w-]{43})(?:$|\?)/.exec(request.url ?? '') ?? [];
  if (token === undefined) return gone();
  const found = await lookUp(() => counter.triesLeft(token));
  if (found === null) return tooMany();
  const triesLeft = found.done;
  if (triesLeft === null) return gone();
  if (request.method === 'GET' || request.method === 'HEAD') return written(200, digitsPage(triesLeft));
  if (request.method !== 'POST') return gone();
  const sent = new URLSearchParams(await bodyOf(request));
  const as: Rendering = sent.get('as') === 'docx' ? 'Word' : 'page';
  const proof = proofIn(sent);
  // What no link’s digits could be is not a guess at them.
  if (proof === null) return written(422, digitsPage(triesLeft, notFourDigits));
  const opening = await counter.prove(token, proof, as);
  if (opening === null) return gone();
  if ('triesLeft' in opening) {
    return opening.triesLeft === 0 ? gone() : written(422, digitsPage(opening.triesLeft, wrongDigits));
  }
  const { slackUserId } = opening;
  const welcome = slackUserId !== null && (await stillWelcome(slackUserId).catch(() => 'not known'));
  if (welcome === 'not known') return away('Slack');
  if (welcome) return handed(opening, as);
  await opening.turnAway();
  return gone();
}

function proofIn(sent: URLSearchParams) {
  const pass = sent.get('pass');
  if (pass !== null) return { pass };
  const digits = sent.get('digits')?.replaceAll(/\s/g, '') ?? '';
  return /^\d{4}$/.test(digits) ? { digits } : null;
}

async function handed({ link, pass, perform }: PaperOpening, as: Rendering): Promise<Reply> {
  const named = paperNamed(link.paper);
  if (named === null) return gone();
  const { paper, ways } = named;
  const parts = await paper.written(perform, { child: { id: link.childId }, review: link.subject }, ways);
  if (as === 'page') return written(200, html(parts, wordButton(pass)));
  return { status: 200, type: wordType, body: await docx(parts), file: `${paper.code}.docx` };
}

const written = (status: number, body: string): Reply => ({ status, type: 'text/html; charset=utf-8', body });

/** One page for a link that is unknown, over, or opens nothing for that person any more: nobody learns which. */
const gone = (): Reply =>
  written(
    404,
    page(
      'This link can’t be used',
      `<p>A link lasts ten minutes, and five wrong tries at its digits end it. Open the paper again from Slack.</p>`,
    ),
  );

const away = (what: string): Reply =>
  written(503, page('That didn’t work', `<p>${what} can’t be reached just now. Wait a minute and try again.</p>`));

const tooMany = (): Reply =>
  written(
    503,
    page('That didn’t work', '<p>Too many links are being opened just now. Wait a moment and try again.</p>'),
  );

/** What a form sends is a few dozen characters: more than this, in bytes, is not it. */
const longestBody = 1_000;

/** Read in a way that leaves the line open: whoever sends too much is answered all the same. */
const bodyOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    if (request.destroyed) return reject(request.errored);
    let text = '';
    request.on('data', (chunk: Buffer) => {
      if (text.length <= longestBody) text += String(chunk);
      if (text.length > longestBody) reject(new Refusal('That is not what the form sends.'));
    });
    request.once('end', () => resolve(text));
    request.once('error', reject);
  });

/** In seconds. */
const waits = '10';

/** Nothing of it is kept, sent on, framed, listed or reached from another page; and no cookie is ever set. */
const headers = {
  'content-security-policy': contentPolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

function send(response: ServerResponse, { status, type, body, file }: Reply, headOnly: boolean): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...headers,
    ...(status === 503 && { 'retry-after': waits }),
    ...(file && { 'content-disposition': `attachment; filename="${file}"` }),
  });
  response.end(headOnly ? undefined : body);
}
