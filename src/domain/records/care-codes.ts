/** A collection year of the return, by the year of its 1 April: 2025 is the return of 2025 to 2026. */
type CollectionYear = number;

/** A code of the return: what it means, and the first and the last return that has it, where that is known. */
interface Code {
  means: string;
  from?: CollectionYear;
  last?: CollectionYear;
}

interface LegalStatus extends Code {
  /** Accommodated in short breaks alone (2010 Regulations, reg 48). */
  shortBreaks?: true;
  /** Authority to place for adoption: by a placement order, or in older cases a freeing order. */
  toPlace?: true;
  remand?: true;
}

interface Placement extends Code {
  /** Placed for adoption, with the carer of until then or with others. */
  adopters?: 'current carer' | 'others';
  secure?: true;
  /** The child’s home is still the placement before it. */
  temporary?: true;
  /** Supported, semi-independent and independent living, and what no list names: not for a child under 16 (reg 27A). */
  notUnder16?: true;
}

/** What changed as an episode began. */
interface StartReason extends Code {
  placement?: true;
  carer?: true;
}

// The guides of the return (SSDA903), the years’ differences included: what one takes out, an older file still holds.

/** LS. The same since 2022 to 2023. */
export const legalStatuses: Readonly<Record<string, LegalStatus>> = {
  C1: { means: 'interim care order' },
  C2: { means: 'care order' },
  D1: { means: 'freeing order', toPlace: true },
  E1: { means: 'placement order', toPlace: true },
  V2: { means: 'section 20' },
  V3: { means: 'short breaks', shortBreaks: true },
  V4: { means: 'short breaks', shortBreaks: true },
  L1: { means: 'police protection' },
  L2: { means: 'emergency protection order' },
  L3: { means: 'child assessment order' },
  J1: { means: 'remand', remand: true },
  J2: { means: 'detained, in local authority accommodation' },
  J3: { means: 'youth rehabilitation order with residence' },
};

/** PLACE. What tells Z11 to Z14 apart was not found; Z1, which they replaced, was whatever nothing else named. */
export const placements: Readonly<Record<string, Placement>> = {
  U1: { means: 'foster care with family or friends, long-term' },
  U2: { means: 'foster care with family or friends, fostering for adoption' },
  U3: { means: 'foster care with family or friends' },
  U4: { means: 'foster care, long-term' },
  U5: { means: 'foster care, fostering for adoption' },
  U6: { means: 'foster care' },
  A3: { means: 'placed for adoption with current carer, by consent', adopters: 'current carer' },
  A4: { means: 'placed for adoption, by consent', adopters: 'others' },
  A5: { means: 'placed for adoption with current carer, by order', adopters: 'current carer' },
  A6: { means: 'placed for adoption, by order', adopters: 'others' },
  P1: { means: 'with parents' },
  P2: { means: 'independent living', last: 2023, notUnder16: true },
  P3: { means: 'residential employment', notUnder16: true },
  K1: { means: 'secure children’s home', secure: true },
  K2: { means: 'children’s home' },
  K3: { means: 'supported accommodation', from: 2023, notUnder16: true },
  H5: { means: 'semi-independent living', last: 2023, notUnder16: true },
  R1: { means: 'care home' },
  R2: { means: 'NHS or health setting' },
  R3: { means: 'family centre' },
  R5: { means: 'young offender institution' },
  S1: { means: 'residential school' },
  T0: { means: 'temporary placement', temporary: true },
  T1: { means: 'temporary placement: hospital', temporary: true },
  T2: { means: 'temporary placement: holiday', temporary: true },
  T3: { means: 'temporary placement: carer’s holiday', temporary: true },
  T4: { means: 'temporary placement: up to 7 days', temporary: true },
  Z1: { means: 'other placement', last: 2024, notUnder16: true },
  Z11: { means: 'other placement (Z11)', from: 2025, notUnder16: true },
  Z12: { means: 'other placement (Z12)', from: 2025, notUnder16: true },
  Z13: { means: 'other placement (Z13)', from: 2025, notUnder16: true },
  Z14: { means: 'other placement (Z14)', from: 2025, notUnder16: true },
};

/**
 * What kind of home a placement is, where two children in two kinds surely live in two homes: with a carer, which an
 * adopter may have been before; with a parent; in a home of one kind. Null for what is temporary, or that no list names.
 */
export function homeOf(code: string | null): string | null {
  const placement = code === null ? undefined : placements[code];
  if (code === null || placement === undefined || placement.temporary) return null;
  if (code.startsWith('U') || code.startsWith('A')) return 'with a carer';
  return code.startsWith('Z') || code === 'P3' ? null : placement.means;
}

/** RNE. */
export const startReasons: Readonly<Record<string, StartReason>> = {
  S: { means: 'started to be looked after', placement: true, carer: true },
  L: { means: 'a new legal status' },
  P: { means: 'a new placement and carer', placement: true, carer: true },
  T: { means: 'a new placement with the same carer', placement: true },
  B: { means: 'a new legal status, placement and carer', placement: true, carer: true },
  U: { means: 'a new legal status and placement with the same carer' },
};

/** REC. The same since 2022 to 2023; E1, E4, E43 and E44 are of older returns. */
export const endReasons: Readonly<Record<string, Code & { adopted?: true }>> = {
  X1: { means: 'another episode follows' },
  E1: { means: 'adopted', adopted: true },
  E2: { means: 'died' },
  E3: { means: 'another authority took over' },
  E4: { means: 'went home' },
  E4A: { means: 'went home, planned' },
  E4B: { means: 'went home, unplanned' },
  E5: { means: 'independent living with formal support' },
  E6: { means: 'independent living without formal support' },
  E7: { means: 'adult residential care' },
  E8: { means: 'for another reason' },
  E9: { means: 'custody' },
  E11: { means: 'adopted', adopted: true },
  E12: { means: 'adopted, with consent dispensed with', adopted: true },
  E13: { means: 'went to live with somebody without parental responsibility' },
  E14: { means: 'remand ended' },
  E15: { means: 'found to be an adult' },
  E16: { means: 'moved abroad' },
  E17: { means: 'stayed with the former carer at 18' },
  E41: { means: 'residence or child arrangements order' },
  E43: { means: 'special guardianship, former foster carer' },
  E44: { means: 'special guardianship, other carer' },
  E45: { means: 'special guardianship, former foster carer who is family' },
  E46: { means: 'special guardianship, former foster carer' },
  E47: { means: 'special guardianship, other carer who is family' },
  E48: { means: 'special guardianship, other carer' },
};

/** Looked up millions of times in a sweep, and by whatever a file says: as a map, which has no other keys. */
const lookUp = <Of>(codes: Readonly<Record<string, Of>>) => {
  const all = new Map(Object.entries(codes));
  return (code: string | null): Of | undefined => (code === null ? undefined : all.get(code));
};

/** Undefined: nothing is known by this code, whatever the year. */
export const legalStatusOf = lookUp(legalStatuses);
export const placementOf = lookUp(placements);
export const startReasonOf = lookUp(startReasons);
const endReasonOf = lookUp(endReasons);
export const isAdoptionOrder = (code: string | null): boolean => endReasonOf(code)?.adopted === true;

/** A placement is there, and nobody can say what it is. */
export const isUnknownPlacement = (code: string | null): boolean => code !== null && placementOf(code) === undefined;

const words = (meant: Code | undefined, code: string | null): string | null =>
  code && (meant?.means ?? `${code}, a code that is not known`);

/** What a code means, in words for a card; one that nobody has given a meaning to is said to be unknown. */
export const legalStatusWords = (code: string | null): string | null => words(legalStatusOf(code), code);
export const placementWords = (code: string | null): string | null => words(placementOf(code), code);

/** In the return of that year? An unknown code is in none. */
export const isInReturn = (code: Code | undefined, year: CollectionYear): boolean =>
  code !== undefined && (code.from ?? year) <= year && year <= (code.last ?? year);
