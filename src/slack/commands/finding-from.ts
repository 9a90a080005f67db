import type { Id } from '../../domain/id.ts';
import { Refusal } from '../../domain/refusal.ts';
import { findingKey } from '../../domain/snooze.ts';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The child and the finding that a button names. */
export function findingFrom([child = '', code = '', about = '']: readonly string[]): {
  child: { id: Id };
  finding: string;
} {
  if (!id.test(child) || !id.test(about) || !/^[a-z0-9-]+$/.test(code)) {
    throw new Refusal('Press the button beside it. /iro drift lists what is slipping.');
  }
  return { child: { id: child }, finding: findingKey({ code, about }) };
}
