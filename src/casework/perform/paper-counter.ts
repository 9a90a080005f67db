import type { AuditEntry, PaperLink, Proof, Store } from '../../store/store.ts';
import type { Perform } from './action.ts';
import type { ClockAndLaw } from './clock-and-law.ts';
import { leaveTrace, nobodyYet, perform } from './perform.ts';
import { personIn } from './who-is.ts';

/** How a paper is handed over, as the audit has it. */
export type Rendering = 'page' | 'Word';

/** Where papers are handed over: to whoever holds a link and its digits, as the person it was made for. */
export interface PaperCounter {
  /** At the digits. Null for a link that is unknown, out of date or tried too often. */
  triesLeft(token: string): Promise<number | null>;
  /** Null: no such link, or no more of it. Wrong digits cost a try, and that is kept whatever follows. */
  prove(token: string, proof: Proof, as: Rendering): Promise<PaperOpening | { triesLeft: number } | null>;
}

/** The right digits were given: the paper may be asked for, once it is known that they are still a colleague. */
export interface PaperOpening {
  link: PaperLink;
  /** In place of the digits, for the paper’s other rendering. */
  pass: string;
  /** Whose link it is; null for somebody who no longer works here, or has no account. */
  slackUserId: string | null;
  /** As the person the link was made for, with whatever they may do now. */
  perform: Perform;
  /** Keeps in the audit that they were a stranger by now. */
  turnAway(): Promise<void>;
}

const name = 'open-paper';

export function paperCounterOn(store: Store, clockAndLaw: ClockAndLaw): PaperCounter {
  const staffNow = () => store.unaudited((tx) => tx.staff(clockAndLaw.today()));

  /** That it was refused is kept, however it was. */
  async function refused({ personId, childId }: PaperLink, about: AuditEntry['about']): Promise<void> {
    const person = personIn(await staffNow(), personId);
    const actor = person ? { personId, name: person.name, role: person.role } : nobodyYet({ personId });
    await leaveTrace(store, { at: clockAndLaw.now(), actor, action: name, childId, ended: 'refused', about });
  }

  return {
    triesLeft: (token) => store.unaudited((tx) => tx.paperLinks.triesLeft(token, clockAndLaw.now())),
    prove: async (token, proof, as) => {
      // In a transaction of its own: a refusal that follows must not give the try back.
      const tried = await store.unaudited((tx) => tx.paperLinks.prove(token, proof, clockAndLaw.now()));
      if (tried === null) return null;
      const { link, pass, triesLeft } = tried;
      const { personId, paper, subject } = link;
      const about = { paper, subject, as };
      if (pass === null) {
        await refused(link, { ...about, why: 'wrong digits' });
        return { triesLeft };
      }
      return {
        link,
        pass,
        slackUserId: personIn(await staffNow(), personId)?.slackUserId ?? null,
        perform: (action, input) =>
          perform(store, clockAndLaw, { personId }, { action: { ...action, name }, input, about, spend: null }),
        turnAway: () => refused(link, { ...about, why: 'not a colleague' }),
      };
    },
  };
}
