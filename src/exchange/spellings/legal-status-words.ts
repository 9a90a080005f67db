import { legalStatuses } from '../../domain/records/care-codes.ts';
import type { SpellingTable } from './spelling-table.ts';

const codes = Object.keys(legalStatuses);

/**
 * LS: the return’s own titles of its codes (SSDA903 guide, legal statuses), the sheet `Codes_used` of Ofsted’s Annex A
 * template, and how case systems shorten both (the sector’s published spellings, read and not copied). Ofsted’s groups of
 * several codes (child protection grounds, youth justice) are no one code, and are asked about.
 */
export const legalStatusWords: SpellingTable = {
  isCode: (code) => codes.includes(code),
  codes,
  words: [
    { code: 'C1', says: [/\binterim care orders?\b|\bico\b/] },
    { code: 'C2', says: [/(?<!interim )\bcare order\b|\bfull care orders?\b|\bfco\b/] },
    { code: 'D1', says: [/\bfree(?:d|ing)\b/] },
    { code: 'E1', says: [/\bplacement orders?\b/] },
    // Section 20 alone is the single period: a series of breaks, or care that is shared, says so.
    {
      code: 'V2',
      says: [/\bsection 20\b|\bsingle (?:continuous )?(?:period|placement)\b/, /\bsection 20\b|\bacc/],
      unless: /\bbreaks?\b|\bseries\b|\bshared\b|\brespite\b|\bover 18\b/,
    },
    { code: 'V3', says: [/\bshort (?:term )?breaks?\b/, /\bindividual episodes\b/], unless: /\bnot individual\b/ },
    {
      code: 'V4',
      says: [/\bshort (?:term )?breaks?\b/, /\bagreements? (?:are )?recorded\b|\brecording agreements\b/],
    },
    { code: 'L1', says: [/\bpolice (?:powers of )?protection\b/] },
    { code: 'L2', says: [/\bemergency protection order\b|\bepo\b/] },
    { code: 'L3', says: [/\bchild assessment order\b/] },
    { code: 'J1', says: [/\bremand(?:ed)?\b|\bcommitted (?:for )?trial\b/] },
    { code: 'J2', says: [/\bpace\b|\bpolice and criminal evidence\b/] },
    {
      code: 'J3',
      says: [/\byouth rehabilitation order\b|\bsupervision order with (?:a )?residen(?:ce|tial) requirement\b/],
    },
  ],
  // A care order lies still under a placement order (Adoption and Children Act 2002, s.29(1)): E1 is recorded.
  beats: { E1: 'C2' },
  isNone:
    /\b(?:supervision|residence|child arrangements?|special guardianship) ?order\b|^(?:childrens? act )?section (?:17|47)\b|\bcare leaver\b/,
  isOfTheTrade:
    /\b(?:orders?|ord|care|section|acc|accomm?|accomm?odat(?:ed|ion)|police|protection|remand(?:ed)?|detained|sentenced|youth justice|breaks?|wardship|ward of court|supervision|interim|voluntary|secure|legal|po|ppo|sgo|[a-z]\d\d?)\b/,
};
