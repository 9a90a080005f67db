import type { Id } from '../domain/id.ts';
import type { AuditEntry, PaperLink, Proof, Store, Transaction } from '../store/store.ts';
import type { Perform } from './action.ts';
import { nobodyYet, perform } from './perform.ts';
import { personIn } from './who-is.ts';
import type { World } from './world.ts';

/** How a paper is handed over, as the audit has it. */
export type Rendering = 'page' | 'Word';

/** Where papers are handed over: to whoever holds a link and its digits, as the person it was made for. */
export interface PaperCounter {
  /** At the digits. Null for a link that is unknown, out of date or tried too often. */
  triesLeft(token: string): Promise<number | null>;
  /** Null: no such link, or no more of it. Wrong digits cost a try, and that is kept whatever follows. */
  prove(token: string, proof: Proof, as: Rendering): Promise<Opening | { triesLeft: number } | null>;
}

/** The right digits were given: the paper may be asked for, once it is known that they are still a colleague. */
export interface Opening {
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

export const paperCounterOn = (store: Store, world: World): PaperCounter => ({
  triesLeft: (token) => store.transaction((tx) => tx.paperLinks.triesLeft(token, world.now())),
  // What is tried is counted in a transaction of its own: a refusal that follows must not undo it.
  prove: (token, proof, as) =>
    store.transaction(async (tx) => {
      const tried = await tx.paperLinks.prove(token, proof, world.now());
      if (tried === null) return null;
      const { link, pass, triesLeft } = tried;
      const about = { paper: link.paper, subject: link.subject, as };
      const refused = async (on: Transaction, why: string) =>
        on.audit(await refusal(on, world, link, { ...about, why }));
      if (pass === null) {
        await refused(tx, 'wrong digits');
        return { triesLeft };
      }
      const slackUserId = (await whoseIs(tx, world, link.personId))?.slackUserId ?? null;
      return {
        link,
        pass,
        slackUserId,
        perform: (action, input) =>
          perform(
            store,
            world,
            { personId: link.personId },
            { action: { ...action, name }, input, about, spend: null },
          ),
        turnAway: () => store.transaction((later) => refused(later, 'not a colleague')),
      };
    }),
});

const whoseIs = async (tx: Transaction, world: World, personId: Id) =>
  personIn(await tx.staff(world.today()), personId);

async function refusal(
  tx: Transaction,
  world: World,
  { personId, childId }: PaperLink,
  about: AuditEntry['about'],
): Promise<AuditEntry> {
  const person = await whoseIs(tx, world, personId);
  const actor = person ? { personId, name: person.name, role: person.role } : nobodyYet({ personId });
  return { at: world.now(), actor, action: name, childId, ended: 'refused', about };
}
