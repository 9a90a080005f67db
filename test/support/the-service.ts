import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { machineSeconds } from '../../src/clock.ts';
import { inOneFile } from './in-one-file.ts';

const project = path.join(import.meta.dirname, '..', '..');
const secret = 'a-signing-secret-for-tests';

/** The service as an operator has it: a process of its own, which an attack may really end. */
export interface TheService {
  process: ChildProcess;
  /** Its front door, and the operator’s. */
  ports: { door: number; operations: number };
  /** Everything it said on either stream: to the operator, and to the log. */
  said(): string;
  logged(): string;
  lives(): Promise<boolean>;
  /** What it holds of the machine’s memory, in megabytes. */
  megabytes(): Promise<number>;
  end(): Promise<void>;
}

export async function theService(settings: Record<string, string>): Promise<TheService> {
  const child = spawn(process.execPath, [await inOneFile('src/main.ts')], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: secret,
      CLOCK_START: '2026-06-13T07:35:00Z',
      PORT: '0',
      OPERATIONS_PORT: '0',
      ...settings,
    },
  });
  let said = '';
  let logged = '';
  child.stderr.on('data', (chunk) => {
    logged += chunk;
  });
  const ended = once(child, 'exit');
  const listening = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (portsIn(said)) resolve();
    });
  });
  await Promise.race([listening, ended]);
  const ports = portsIn(said) ?? { door: 0, operations: 0 };
  return {
    process: child,
    ports,
    said: () => said,
    logged: () => logged,
    lives: async () => child.exitCode === null && (await fetch(`http://127.0.0.1:${ports.door}/health`)).status === 200,
    megabytes: async () => {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout) / 1_024;
    },
    end: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function portsIn(said: string) {
  const [, door, operations] = /Listening on port (\d+)[\s\S]*port (\d+): \/metrics/.exec(said) ?? [];
  return door === undefined ? null : { door: Number(door), operations: Number(operations) };
}

export const form = 'application/x-www-form-urlencoded';

/** The headers of a body that Slack itself might have sent. */
export function signed(body: string | Buffer, type = 'application/json'): Record<string, string> {
  const at = String(machineSeconds());
  const signature = createHmac('sha256', secret).update(`v0:${at}:`).update(body).digest('hex');
  return { 'content-type': type, 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` };
}

/**
 * Bytes as they are, which no client of HTTP’s would send. Answers with what came back until the line was closed, or
 * nothing more came for as many milliseconds.
 */
export function raw(port: number, bytes: string | Buffer, patience = 1_000): Promise<string> {
  return new Promise((resolve) => {
    let came = '';
    const line = connect(port, '127.0.0.1', () => line.write(bytes));
    line.setTimeout(patience, () => line.destroy());
    line.on('data', (chunk) => {
      came += chunk;
    });
    line.on('error', () => undefined);
    line.on('close', () => resolve(came));
  });
}

/** One request, as badly made as it comes. */
export function request(
  method: string,
  target: string,
  headers: Record<string, string>,
  body: string | Buffer,
): Buffer {
  const named = { host: 'iro', connection: 'close', 'content-length': String(Buffer.byteLength(body)), ...headers };
  const lines = Object.entries(named).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
}
