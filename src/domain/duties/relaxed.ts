import type { Day } from '../time/day.ts';
import type { Confidence } from './grounds.ts';

/** A time in which the law asked for less than it does now. */
export interface Relaxation {
  from: Day;
  /** The last day. */
  until: Day;
  says: string;
  confidence: Confidence;
}

/** The period is read in the instrument; what it did to reg 33 is not. */
const coronavirus: Relaxation = {
  from: '2020-04-24',
  until: '2020-09-25',
  says: 'from 24 April to 25 September 2020 the Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445) relaxed the duty to review: later reviews were due “where reasonably practicable”',
  confidence: 'general',
};

/** The relaxation in force on a day. Null: none was, and late is late. */
export const relaxedOn = (day: Day): Relaxation | null =>
  coronavirus.from <= day && day <= coronavirus.until ? coronavirus : null;
