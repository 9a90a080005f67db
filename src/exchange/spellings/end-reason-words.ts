import { endReasons } from '../../domain/records/care-codes.ts';
import type { SpellingTable } from './spelling-table.ts';

const codes = Object.keys(endReasons);

/** REC: the return’s titles of its codes (SSDA903 guide, reasons episode ceased), as Ofsted’s template shortens them. */
export const endReasonWords: SpellingTable = {
  isCode: (code) => codes.includes(code),
  // Too many to say, and in a sentence about another reason some are named.
  codes: [],
  words: [
    { code: 'X1', says: [/\bnew epi(?:sode|osde) begins\b/] },
    { code: 'X1', says: [/\b(?:another|new) episode\b|\bepisode (?:to )?follow|\bsame day\b/] },
    { code: 'E11', says: [/\badopted\b/, /\bunopposed\b/] },
    { code: 'E12', says: [/\badopted\b/, /\bconsent dispensed\b/] },
    { code: 'E2', says: [/^(?:child )?died$/] },
    { code: 'E3', says: [/\bcare taken over by another (?:la|local authority)\b/] },
    {
      code: 'E4B',
      says: [/\breturn(?:ed)? home\b|\bunplanned return\b/, /\bnot (?:as )?part of\b|\bunplanned\b/],
    },
    {
      code: 'E4A',
      says: [/\breturn(?:ed)? home\b|^planned return\b/, /\bpart of\b|\bplanned\b/],
      unless: /\bnot (?:as )?part of\b|\bunplanned\b/,
    },
    { code: 'E13', says: [/\bno parental responsibility\b/] },
    { code: 'E41', says: [/\b(?:residence|child arrangements?) order\b/, /\bgranted\b/] },
    { code: 'E5', says: [/\bindependent living\b/, /\bwith formal\b/] },
    { code: 'E6', says: [/\bindependent living\b/, /\b(?:no|without) formal\b/] },
    { code: 'E7', says: [/\bresidential care\b/, /\badult social\b/] },
    { code: 'E9', says: [/^sentenced to custody$/] },
    { code: 'E14', says: [/\baccommodation on remand ended\b/] },
    { code: 'E15', says: [/\bage assessment determined\b/, /\b18 or over\b/] },
    { code: 'E16', says: [/^(?:child )?moved abroad\b/] },
    { code: 'E17', says: [/\b18\b/, /\bremained with (?:current|former) carers?\b/] },
    { code: 'E8', says: [/\bceased for any other reason\b/] },
  ],
  isOfTheTrade:
    /\b(?:adopt(?:ed|ion)|home|parents?|parental|relatives?|guardianship|order|living|custody|remand|age|aged|abroad|care|ceased|ceases|carers?|adult|reason|died|[a-z][a-z]?\d\d?[ab]?)\b/,
};
