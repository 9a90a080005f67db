import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/day.ts';
import type { Id } from '../domain/id.ts';

/** What a link opens, and for whom. */
export interface PaperLink {
  personId: Id;
  /** Which paper, by its code in the registry. */
  paper: string;
  childId: Id;
  /** What the paper is about: the id of a review. */
  subject: Id;
}

export interface PaperLinks {
  /** The token of a new link, good for ten minutes. It is told once, here: only its hash is kept. */
  make(link: PaperLink, at: Instant): Promise<string>;
  /** Null for one that is unknown, used or out of date: nobody learns which. Looking does not use it. */
  find(token: string, at: Instant): Promise<PaperLink | null>;
  /** True once. */
  spend(token: string, personId: Id, at: Instant): Promise<boolean>;
}

const goodFor = '10 minutes';

const hashOf = (token: string) => createHash('sha256').update(token).digest();

export const paperLinksIn = (manager: EntityManager): PaperLinks => ({
  make: async ({ personId, paper, childId, subject }, at) => {
    const token = randomBytes(32).toString('base64url');
    // What is long over is of no use to anybody; the audit says who opened what.
    await manager.query(`delete from paper_link where good_until < $1::timestamptz - interval '1 day'`, [at]);
    await manager.query(
      `insert into paper_link (hash, person_id, paper, child_id, subject, good_until)
       values ($1, $2, $3, $4, $5, $6::timestamptz + interval '${goodFor}')`,
      [hashOf(token), personId, paper, childId, subject, at],
    );
    return token;
  },
  find: async (token, at) => {
    const [link] = await manager.query<PaperLink[]>(
      `select person_id as "personId", paper, child_id as "childId", subject from paper_link
       where hash = $1 and used_at is null and good_until > $2`,
      [hashOf(token), at],
    );
    return link ?? null;
  },
  spend: async (token, personId, at) => {
    const [, spent] = await manager.query<[unknown, number]>(
      `update paper_link set used_at = $3
       where hash = $1 and person_id = $2 and used_at is null and good_until > $3`,
      [hashOf(token), personId, at],
    );
    return spent === 1;
  },
});
