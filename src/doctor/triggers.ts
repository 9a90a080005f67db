import { auditGuards } from '../store/audit/audit-defences.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export interface TriggerSeen {
  name: string;
  /** PostgreSQL’s letter: A always, O but in replication, R only there, D never. */
  enabled: string;
}

export const triggers: Check = {
  name: 'triggers',
  looksAt: 'whether what guards the audit trail is there and at work',
  run: async ({ records }) => {
    if (!records?.areCurrent) return [];
    return [
      judgeTriggers(
        await records.select<TriggerSeen>(
          `select tgname as name, tgenabled as enabled from pg_trigger
           where tgrelid in ('audit'::regclass, 'audit_lane'::regclass) and not tgisinternal`,
        ),
      ),
    ];
  },
};

export function judgeTriggers(seen: readonly TriggerSeen[]): InstallationFinding {
  const working = seen.filter(({ enabled }) => enabled === 'A' || enabled === 'O').map(({ name }) => name);
  const missing = auditGuards.filter((guard) => !working.includes(guard));
  if (missing.length > 0) {
    return wrong(
      `The audit trail is not guarded: ${missing.join(' and ')} is taken away or put out of action.`,
      'Ask who did so, run npm run iro -- verify, and compare with a backup.',
    );
  }
  const passedOver = seen.filter(({ name, enabled }) => auditGuards.includes(name) && enabled === 'O');
  if (passedOver.length === 0) return ok('The audit trail’s guards are at work, always.');
  return look(
    'The audit trail’s guards are passed over by a session that says it is replicating.',
    'Have the tables’ owner run, for each: alter table audit enable always trigger audit_chain',
  );
}
