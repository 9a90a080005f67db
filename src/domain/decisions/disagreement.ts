import type { DecisionEvent } from './decisions.ts';

/** Who tells the child that the manager disagrees, as it is said. */
export const tellers = ['The social worker', 'The manager', 'The carer', 'The IRO'] as const;
export type Teller = (typeof tellers)[number];

/** What a manager who disagrees says: three answers. */
export interface ManagersDisagreement {
  because: string;
  instead: string;
  tells: Teller;
}

/** All that was said with an event, as it is shown; null where nothing was. */
export function wordsOf({ note, instead, childToldBy }: Pick<DecisionEvent, 'note' | 'instead' | 'childToldBy'>) {
  if (instead === null) return note;
  return `${note}\nInstead: ${instead}\n${childToldBy} will tell the child.`;
}
