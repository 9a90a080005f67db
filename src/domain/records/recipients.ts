/** Who a record of a review goes to, or is kept from: each is a tick of its own. */
export const recipients = [
  'child',
  'parent',
  'other parent',
  'carer',
  'social worker',
  'team manager',
  'advocate',
  'school',
  'health',
] as const;
export type Recipient = (typeof recipients)[number];
