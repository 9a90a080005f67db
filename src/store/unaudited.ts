import type { Outbox } from './outbox/outbox.ts';
import type { Transaction } from './store.ts';

/** All that is read and written in a transaction without a row in the audit, and why. What is not here needs its row. */
const reasons = {
  staff: 'colleagues’ names and roles, and nothing of any child: read before it is known who asks',
  drafts: {
    find: 'one’s own words: the child they are about is asked for, and audited, when they are shown',
    unfinished: 'which of one’s own forms are begun: the children’s names are asked for, and audited, apart',
    save: 'a page kept so that nothing is typed twice: beginning, sending, handing on and discarding leave their row',
    keep: 'an answer kept as it is given: the page it is given on was asked for, and audited, when it was shown',
    empty: 'the words of forms that were sent, and of what was just done, which left a row',
  },
  paperLinks: {
    triesLeft: 'whether there is such a link: nothing of it is shown',
    prove: 'a try is counted whatever follows: wrong digits, and every opening, leave their row',
  },
  ledger: {
    lastOf: 'which digests went out on which days',
    lastRan: 'when a job was last done',
    runsOf: 'when a job was last done',
    plan: 'that somebody is owed a digest today: what it says is looked up, and audited, as its reader',
    ran: 'that a job was done',
    notReached: 'that Slack takes nothing for a colleague',
    reached: 'that it does again',
  },
  importAnswers: {
    latest: 'what was answered to an import: which ids are one child’s, and what words mean which code',
  },
  caseFilesWith: 'whether its reader may still see a child is judged by the file, and nothing of it is shown',
  sight: {
    compared: 'how far what was sent has been compared with what may be seen',
    children: 'which children stand named in what was sent',
    shown: 'to whom they stand named',
    takeBack: 'that what names them is to be emptied',
    takeBackFrom: 'that what stands with another account is to be emptied',
    tryAgain: 'that what could not be emptied is tried again',
    compare: 'that it has been compared',
  },
} as const satisfies { [Part in keyof Transaction]?: string | { [Method in keyof Transaction[Part]]?: string } };

/** The post office’s own ledger holds no words and no facts of a child. */
export const outboxReasons: Readonly<Record<keyof Outbox, string>> = {
  claim: 'which copy of the service sends a message',
  isDue: 'whether any message is to be sent',
  begin: 'that a message is about to be sent',
  posted: 'that it stands in Slack, without its words: what arrives with it leaves its row',
  settle: 'that it was sent, or not: what arrives with it leaves its row',
  release: 'that somebody else may send it',
  orphaned: 'messages whose sender died',
  notReached: 'that Slack takes nothing for a colleague',
  reached: 'that it does again',
  rooms: 'which channels something of ours stands in',
  leaveBehind: 'that a message is to be emptied where it stands, and another said elsewhere',
  emptyRoom: 'that what stands in a channel is to be emptied',
};

type Reasons = typeof reasons;
/** What can be done without a row in the audit. */
export type Unaudited = {
  [Part in keyof Reasons]: Reasons[Part] extends string
    ? Transaction[Part]
    : Pick<Transaction[Part], keyof Reasons[Part] & keyof Transaction[Part]>;
};

/** Nothing else of the transaction, whatever the types were told. */
export const unauditedIn = (tx: Transaction): Unaudited =>
  only(tx, reasons, (part, inPart) => (typeof inPart === 'string' ? part : only(Object(part), inPart))) as Unaudited;

const only = (
  whole: object,
  names: object,
  each: (part: unknown, reason: string | object) => unknown = (part) => part,
) => Object.fromEntries(Object.entries(names).map(([name, why]) => [name, each(Reflect.get(whole, name), why)]));
