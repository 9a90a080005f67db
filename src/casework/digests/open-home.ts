import type { Change } from '../../domain/records/case-file.ts';
import { staffAction } from '../perform/action.ts';

/** Their Home is worded, and published, like anything else that somebody is told. */
export const openHome = staffAction({
  name: 'open-home',
  auditedAs: 'opened their Home',
  permission: 'use the bot',
  decide: (_: Record<string, never>, { actor }) => {
    const to = actor.personId ?? '';
    const changes: Change[] = [{ tell: { key: 'home', to, notice: 'home', childId: null, subject: 'home' } }];
    return { result: null, changes };
  },
});
