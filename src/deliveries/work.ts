import { unreachableFaults } from '../domain/people/people.ts';
import type { LeasedDelivery, Settlement } from '../store/outbox/outbox.ts';
import { deliver, orphan } from './deliver.ts';
import type { Desk } from './desk.ts';
import { patiently } from './patiently.ts';

export interface WarningLog {
  warn(facts: Record<string, string | number>, sentence: string): void;
}

/** Delivers one message and settles it. Never throws: what the records could not be told, the end of the lease will. */
export async function work(desk: Desk, log: WarningLog, claimed: LeasedDelivery): Promise<void> {
  try {
    const became = await deliver(desk, claimed);
    if (became === null) return await desk.outbox.release(claimed);
    await settle(desk, log, claimed, became);
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    log.warn({ notice: claimed.notice, kind }, 'a message could not be settled');
  }
}

/** Settles those whose sender died half way. */
export async function adopt(desk: Desk, log: WarningLog): Promise<void> {
  for (const claimed of await desk.outbox.orphaned()) await settle(desk, log, claimed, orphan(desk, claimed));
}

async function settle({ outbox, now }: Desk, log: WarningLog, claimed: LeasedDelivery, settlement: Settlement) {
  const { state, fault, sentAt } = settlement;
  if (state === 'dead' || state === 'unknown') {
    log.warn({ notice: claimed.notice, state, fault: fault ?? '' }, 'a message was not delivered');
  }
  if (state === 'sent' && fault) log.warn({ notice: claimed.notice, fault }, 'a message stands as it was posted');
  if (unreachableFaults.includes(fault ?? '')) await outbox.notReached(claimed.personId, now());
  await patiently(() => outbox.settle(claimed, settlement));
  // What was emptied for want of a reader says nothing of whether one can be reached.
  if (claimed.wasUnreachable && sentAt !== undefined && !claimed.outlived) await outbox.reached(claimed.personId);
}
