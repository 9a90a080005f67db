/** What the return’s codes mean, in words for a card (SSDA903 guide, code sets; the years’ differences included). */
const legalStatuses: Readonly<Record<string, string>> = {
  C1: 'interim care order',
  C2: 'care order',
  D1: 'freeing order',
  E1: 'placement order',
  V2: 'section 20',
  V3: 'short breaks',
  V4: 'short breaks',
  L1: 'police protection',
  L2: 'emergency protection order',
  L3: 'child assessment order',
  J1: 'remand',
  J2: 'detained, in local authority accommodation',
  J3: 'youth rehabilitation order with residence',
};

const placements: Readonly<Record<string, string>> = {
  U1: 'foster care with family or friends, long-term',
  U2: 'foster care with family or friends, fostering for adoption',
  U3: 'foster care with family or friends',
  U4: 'foster care, long-term',
  U5: 'foster care, fostering for adoption',
  U6: 'foster care',
  A3: 'placed for adoption with current carer, by consent',
  A4: 'placed for adoption, by consent',
  A5: 'placed for adoption with current carer, by order',
  A6: 'placed for adoption, by order',
  P1: 'with parents',
  P2: 'independent living',
  P3: 'residential employment',
  K1: 'secure children’s home',
  K2: 'children’s home',
  K3: 'supported accommodation',
  H5: 'semi-independent living',
  R1: 'care home',
  R2: 'NHS or health setting',
  R3: 'family centre',
  R5: 'young offender institution',
  S1: 'residential school',
  T0: 'temporary placement',
  T1: 'temporary placement: hospital',
  T2: 'temporary placement: holiday',
  T3: 'temporary placement: carer’s holiday',
  T4: 'temporary placement: up to 7 days',
};

/** A code nobody has given a meaning to is shown as it stands. */
export const legalStatusWords = (code: string | null) => code && (legalStatuses[code] ?? code);
export const placementWords = (code: string | null) =>
  code && (placements[code] ?? (code.startsWith('Z') ? 'other placement' : code));

/** Accommodation that is not for a child under 16: supported, semi-independent, independent, and the unlisted (reg 27A). */
const unregulatedUnder16 = ['K3', 'H5', 'P2', 'P3', 'Z1'];
export const isUnregulatedUnder16 = (code: string | null): boolean =>
  code !== null && unregulatedUnder16.includes(code);
