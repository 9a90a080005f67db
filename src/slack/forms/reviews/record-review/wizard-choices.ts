import type { PermanenceKind } from '../../../../domain/records/case-file.ts';
import type { ChildsPart, WhatHappened } from '../../../../domain/reviews/reviewing.ts';
import { sentence } from '../../../../domain/wording/words.ts';
import type { Choices } from '../../../filling-in/fields.ts';

const phrases = <Phrase extends string>(...values: readonly Phrase[]): Choices<Phrase> =>
  values.map((value) => ({ value, label: sentence(value) }));

export const outcomes: Choices<WhatHappened['outcome']> = [
  { value: 'held', label: 'Held' },
  { value: 'part held', label: 'Part held, to be continued' },
  { value: 'adjourned', label: 'Adjourned: not enough information' },
  { value: 'did not happen', label: 'Did not happen' },
];
export const formats = phrases('in person', 'hybrid', 'telephone or video', 'series of conversations');
export const chairs = phrases('child', 'child with IRO', 'IRO');
export const rights: Choices<ChildsPart['rightsTold'][number]> = [
  { value: 'IRO’s number', label: 'How to reach their IRO' },
  { value: 'advocate', label: 'An advocate' },
  { value: 'independent visitor', label: 'An independent visitor' },
  { value: 'complaints', label: 'How to complain' },
  { value: 'legal rights', label: 'Their legal rights' },
];
export const permanenceKinds: Choices<PermanenceKind> = phrases(
  'return to family',
  'adoption',
  'special guardianship or child arrangements order',
  'supported living',
  'long-term residential',
  'long-term fostering',
  'other',
);
export const pathwayPlans = phrases('in place', 'started', 'not started');
export const advisers = phrases('named', 'not named');
export const marks = [
  { value: 'key', label: 'A key decision' },
  { value: 'confidential', label: 'Confidential: kept out of notices and letters' },
] as const;
