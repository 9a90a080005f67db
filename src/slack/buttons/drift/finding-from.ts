import { findingKey } from '../../../domain/drift/snooze.ts';
import type { Id, Typed } from '../../../domain/records/id.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { pressed } from '../../commands/shared/pressed.ts';

/** The child and the finding that a button names. */
export function findingFrom([child, code, about]: readonly Typed[]): { child: { id: Id }; finding: string } {
  if (code === undefined || !/^[a-z0-9-]+$/.test(code))
    throw new Refusal('Press the button beside it. /iro drift lists what is slipping.');
  const key = findingKey({ code, about: pressed(about, '/iro drift') });
  return { child: { id: pressed(child, '/iro drift') }, finding: key };
}
