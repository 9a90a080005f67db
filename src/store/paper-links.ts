import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/records/id.ts';
import type { Instant } from '../domain/time/day.ts';

/** What a link opens, and for whom. */
export interface PaperLink {
  personId: Id;
  /** Which paper, by its code in the registry. */
  paper: string;
  childId: Id;
  /** What the paper is about: the id of a review. */
  subject: Id;
}

/** Told once, when the link is made: the token stands in its address, the digits nowhere but beside it. */
export interface NewLink {
  token: string;
  digits: string;
}

/** The digits as typed, or the pass that the right ones were changed for, so that they need not be typed again. */
export type Proof = { digits: string } | { pass: string };

export interface LinkTried {
  link: PaperLink;
  triesLeft: number;
  /** Null: the proof was wrong. */
  pass: string | null;
}

export interface PaperLinks {
  make(link: PaperLink, at: Instant): Promise<NewLink>;
  /** Null for one that is unknown, out of date or tried too often: nobody learns which. Looking costs nothing. */
  triesLeft(token: string, at: Instant): Promise<number | null>;
  /** Wrong digits cost a try. Whoever tries at the same moment waits for this transaction. */
  prove(token: string, proof: Proof, at: Instant): Promise<LinkTried | null>;
}

interface Row extends PaperLink {
  digits: Buffer;
  passSeed: Buffer;
  triesLeft: number;
}

const goodFor = '10 minutes';
const tries = 5;

const hashOf = (token: string) => createHash('sha256').update(token).digest();
/** Under the token, which is not kept: ten thousand digits are soon tried by whoever has a key that is. */
const keyed = (token: string, what: string | Buffer) => createHmac('sha256', token).update(what).digest();
/** It takes the address and the database to make it: neither alone will do. */
const passOf = (token: string, { passSeed }: Row) => keyed(token, passSeed).toString('base64url');

const isRight = (token: string, row: Row, proof: Proof): boolean =>
  'digits' in proof
    ? timingSafeEqual(keyed(token, proof.digits), row.digits)
    : timingSafeEqual(hashOf(proof.pass), hashOf(passOf(token, row)));

export const paperLinksIn = (manager: EntityManager): PaperLinks => {
  const live = async (token: string, at: Instant, hold = '') => {
    const [row] = await manager.query<Row[]>(
      `select person_id as "personId", paper, child_id as "childId", subject, digits, pass_seed as "passSeed",
         tries_left as "triesLeft"
       from paper_link where hash = $1 and good_until > $2 and tries_left > 0 ${hold}`,
      [hashOf(token), at],
    );
    return row ?? null;
  };

  return {
    make: async ({ personId, paper, childId, subject }, at) => {
      const token = randomBytes(32).toString('base64url');
      const digits = String(randomInt(10_000)).padStart(4, '0');
      // What is long over is of no use to anybody; the audit says who opened what.
      await manager.query(`delete from paper_link where good_until < $1::timestamptz - interval '1 day'`, [at]);
      await manager.query(
        `insert into paper_link
           (hash, person_id, paper, child_id, subject, good_until, digits, pass_seed, tries_left)
         values ($1, $2, $3, $4, $5, $6::timestamptz + interval '${goodFor}', $7, $8, ${tries})`,
        [hashOf(token), personId, paper, childId, subject, at, keyed(token, digits), randomBytes(32)],
      );
      return { token, digits };
    },
    triesLeft: async (token, at) => (await live(token, at))?.triesLeft ?? null,
    prove: async (token, proof, at) => {
      const row = await live(token, at, 'for update');
      if (row === null) return null;
      const { personId, paper, childId, subject, triesLeft } = row;
      const link = { personId, paper, childId, subject };
      if (isRight(token, row, proof)) return { link, triesLeft, pass: passOf(token, row) };
      if ('pass' in proof) return { link, triesLeft, pass: null };
      await manager.query('update paper_link set tries_left = tries_left - 1 where hash = $1', [hashOf(token)]);
      return { link, triesLeft: triesLeft - 1, pass: null };
    },
  };
};
