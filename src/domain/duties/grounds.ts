import type { Authority } from './authorities.ts';

/** `statute`: a breach is unlawful. `guidance`: depart only for good reason. `practice`: a local default. */
export type Weight = 'statute' | 'guidance' | 'practice';

/**
 * How sure we are: `read` in the instrument, `reported` by a secondary text, or `general` knowledge. `ours`: nobody says
 * so but us, as a number was needed.
 */
export type Confidence = 'read' | 'reported' | 'general' | 'ours';

/** Who says so, with what force, and how sure we are that they do. */
export interface Grounds {
  authority: Authority;
  weight: Weight;
  confidence: Confidence;
}

/**
 * What a duty or a rule stands on. Where the number in it, or the line it draws, comes from somewhere else than the
 * rule does, that has grounds of its own: it is never shown as read in the law because the rule was.
 */
export interface Founded extends Grounds {
  threshold?: Grounds & {
    /** What comes from there, as a label: “The 10 working days”. */
    what: string;
  };
}

/** The force of the number, which says whether missing it is a breach. */
export const weightOfLimit = ({ weight, threshold }: Founded): Weight => (threshold ?? { weight }).weight;
