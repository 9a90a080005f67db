import type { SpellingTable } from './spelling-table.ts';

/**
 * PLACE: the return’s titles of its codes (SSDA903 guide, placements), where one title is one code. Foster placements are
 * six, and temporary ones five, told apart by what a short title leaves out.
 */
export const placementWords: SpellingTable = {
  isCode: (code) => /^[A-Z]\d\d?$/.test(code),
  codes: [],
  words: [
    { code: 'P3', says: [/\bresidential employment\b/] },
    {
      code: 'K1',
      says: [/\bsecure (?:childrens? homes?|unit|accommodation)\b/],
      unless: /\bnon secure\b|\bexcept secure\b/,
    },
    {
      code: 'K2',
      says: [/\bchildrens? homes?\b(?! reg)/],
      unless: /\bsecure\b|\bnot subject\b|\bexcept\b|\bschools?\b|\boutside childrens\b/,
    },
    { code: 'R1', says: [/^residential care homes?\b/] },
    { code: 'R2', says: [/\bnhs\b|\bhealth trust\b/] },
    { code: 'R3', says: [/\bfamily centre\b|\bmother and baby unit\b/] },
    { code: 'R5', says: [/\byoung offenders? institution\b|\byoi\b/] },
    { code: 'S1', says: [/^(?:all )?residential schools?\b/] },
    { code: 'P1', says: [/\bplaced with (?:own )?parents?\b/] },
    { code: 'P2', says: [/\bindependent living\b/], unless: /\bsemi independent\b/ },
    { code: 'H5', says: [/\bsemi independent\b/] },
  ],
  isOfTheTrade:
    /\b(?:placements?|placed|foster|fostering|carers?|homes?|hostels?|accommodation|schools?|living|lodgings|unit|residential|adopt(?:ers?|ion|ive|ed)|parents?|hospital|holiday|custody|prison|temporary|[a-z]\d\d?)\b/,
};
