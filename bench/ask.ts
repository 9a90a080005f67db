import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { councilsTeam } from './council.ts';
import type { SmallSlack } from './small-slack.ts';

export const signingSecret = 'a-signing-secret-for-benchmarks';

const agent = new Agent({ keepAlive: true });

/** One command from its POST to its answer, in milliseconds. */
export interface Exchange {
  acknowledged: number;
  whole: number;
  answer: string;
}

/** Types `/iro …` as this person, signed as Slack signs it, and waits for the answer at the response URL. */
export async function ask(slack: SmallSlack, port: number, userId: string, text: string): Promise<Exchange> {
  const { url, answer } = slack.expectAnswer();
  const body = new URLSearchParams({
    command: '/iro',
    text,
    team_id: councilsTeam,
    user_id: userId,
    channel_id: 'D0BENCH',
    channel_name: 'directmessage',
    trigger_id: 'none',
    response_url: url,
  }).toString();
  const began = performance.now();
  await postSigned(port, body);
  const acknowledged = performance.now() - began;
  return { acknowledged, answer: await answer, whole: performance.now() - began };
}

/** Posts as Slack does, and waits for the acknowledgement: its body. */
export function postSigned(port: number, body: string): Promise<string> {
  const seconds = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': seconds,
    'x-slack-signature': `v0=${signature}`,
  };
  return new Promise((resolve, reject) => {
    const post = request(
      { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(Buffer.concat(pieces).toString())
            : reject(new Error(`answered ${response.statusCode}`)),
        );
      },
    );
    post.on('error', reject);
    post.end(body);
  });
}
