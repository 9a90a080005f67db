import { pino } from 'pino';

/** What the service says of itself. Codes, counts, kinds and times only: never what a person typed or a child’s row. */
export interface Log {
  info(facts: Facts, sentence: string): void;
  warn(facts: Facts, sentence: string): void;
  error(facts: Facts, sentence: string): void;
}
export type Facts = Record<string, string | number | boolean | null>;

export const logTo = (level: 'info' | 'warn' | 'error', destination?: NodeJS.WritableStream): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination ?? process.stderr);

/**
 * A fault as the log may keep it: the kind of error and the places in our code. The message itself is left out,
 * because a database or a library may quote the value that upset it.
 */
export function faultOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = codeOf(error) ?? codeOf(error.cause);
  // The stack begins with the message, and that may hold lines that look like places.
  const places = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return { kind: error.name, code, at: places.slice(0, 8).join('\n') };
}

function codeOf(error: unknown): string | null {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : null;
}
