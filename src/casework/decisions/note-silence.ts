import { deemedAgreedFrom, standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Day } from '../../domain/time/day.ts';
import { sweepAction } from '../perform/action.ts';
import { once, tellIro, tellManager, tellOwner } from './decision-events.ts';

/**
 * The manager’s time ran out, and the decisions count as agreed from this day: whoever was told of them sees the stamp
 * (ruling Dates 9). Nothing is recorded of it, because it is worked out; only their messages are worded again.
 */
export const noteSilence = sweepAction({
  name: 'note-silence',
  auditedAs: 'noted that silence became agreement',
  permission: 'tell what silence came to',
  among: (_: { since: Day }) => ({ deciding: true }),
  begin: ({ since }, circumstances) => {
    const { today, law } = circumstances;
    const changes: Change[] = [];
    let deemed = 0;
    return {
      add: (file) => {
        for (const { decision, manager, answerBy, reporter } of standingsOf(file, today, law)) {
          const from = deemedAgreedFrom(answerBy);
          if (manager !== 'deemed agreed' || from <= since || from > today) continue;
          deemed += 1;
          changes.push(
            ...tellManager(file, decision, circumstances),
            ...tellIro(file, decision, circumstances),
            ...tellOwner(file, decision, reporter),
          );
        }
      },
      end: () => ({ result: deemed, changes: once(changes) }),
    };
  },
});
