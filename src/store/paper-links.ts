import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { type EntityManager, type FindOneOptions, LessThan, MoreThan } from 'typeorm';
import type { Id } from '../domain/records/id.ts';
import type { Instant } from '../domain/time/day.ts';
import type { KeptLink } from './database/own-rows.ts';
import { ownTables } from './database/own-tables.ts';

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

const minute = 60_000;
const goodFor = 10 * minute;
const keptFor = 24 * 60 * minute;
const tries = 5;

const later = (at: Instant, milliseconds: number): Instant => new Date(Date.parse(at) + milliseconds).toISOString();
const hashOf = (token: string) => createHash('sha256').update(token).digest();
/** Under the token, which is not kept: ten thousand digits are soon tried by whoever has a key that is. */
const keyed = (token: string, what: string | Buffer) => createHmac('sha256', token).update(what).digest();
/** It takes the address and the database to make it: neither alone will do. */
const passOf = (token: string, { passSeed }: KeptLink) => keyed(token, passSeed).toString('base64url');

const isRight = (token: string, row: KeptLink, proof: Proof): boolean =>
  'digits' in proof
    ? timingSafeEqual(keyed(token, proof.digits), row.digits)
    : timingSafeEqual(hashOf(proof.pass), hashOf(passOf(token, row)));

export const paperLinksIn = (manager: EntityManager): PaperLinks => {
  const links = manager.getRepository(ownTables.paper_link);
  const live = (token: string, at: Instant, hold: FindOneOptions = {}) =>
    links.findOne({ where: { hash: hashOf(token), goodUntil: MoreThan(at), triesLeft: MoreThan(0) }, ...hold });

  return {
    make: async ({ personId, paper, childId, subject }, at) => {
      const token = randomBytes(32).toString('base64url');
      const digits = String(randomInt(10_000)).padStart(4, '0');
      // What is long over is of no use to anybody; the audit says who opened what.
      await links.delete({ goodUntil: LessThan(later(at, -keptFor)) });
      await links.insert({
        ...{ hash: hashOf(token), personId, paper, childId, subject, goodUntil: later(at, goodFor) },
        ...{ digits: keyed(token, digits), passSeed: randomBytes(32), triesLeft: tries },
      });
      return { token, digits };
    },
    triesLeft: async (token, at) => (await live(token, at))?.triesLeft ?? null,
    prove: async (token, proof, at) => {
      const row = await live(token, at, { lock: { mode: 'pessimistic_write' } });
      if (row === null) return null;
      const { personId, paper, childId, subject, triesLeft } = row;
      const link = { personId, paper, childId, subject };
      if (isRight(token, row, proof)) return { link, triesLeft, pass: passOf(token, row) };
      if ('pass' in proof) return { link, triesLeft, pass: null };
      await links.decrement({ hash: row.hash }, 'triesLeft', 1);
      return { link, triesLeft: triesLeft - 1, pass: null };
    },
  };
};
