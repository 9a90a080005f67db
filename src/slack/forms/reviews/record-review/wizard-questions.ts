import { z } from 'zod';
import type { CarriedAnswer, NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { isParticipation } from '../../../../domain/reviews/participation.ts';
import type { Participation } from '../../../../domain/reviews/review.ts';
import { lifeAreas } from '../../../../domain/reviews/reviewing.ts';
import { yesOrNo } from '../../../filling-in/fields.ts';
import { ifAsked, oneOf, someOf } from '../../../filling-in/kept-answers.ts';
import { ownerQuestions } from '../../../filling-in/owner-fields.ts';
import { advisers, chairs, formats, marks, outcomes, pathwayPlans, permanenceKinds, rights } from './wizard-choices.ts';

/** Every kind of owner there is, so that no decision in a draft is dropped for its owner’s. */
const ownerRole = z.enum({
  'social worker': 'social worker',
  'team manager': 'team manager',
  iro: 'iro',
  'other staff': 'other staff',
  carer: 'carer',
  parent: 'parent',
  school: 'school',
  health: 'health',
  'somebody else': 'somebody else',
} satisfies { [Role in NewDecision['ownerRole']]: Role });

const decision: z.ZodType<NewDecision> = z.object({
  wording: z.string(),
  measure: z.string(),
  ownerId: z.string().nullable(),
  ownerRole,
  dueOn: z.iso.date(),
  isKey: z.boolean(),
  isConfidential: z.boolean(),
});

const carriedAnswer = z.enum({
  keep: 'keep',
  reword: 'reword',
  'challenge later': 'challenge later',
  done: 'done',
  close: 'close',
} satisfies { [Kind in CarriedAnswer['answer']]: Kind });

const areas = ifAsked(z.array(z.enum(lifeAreas)).readonly());
const words = ifAsked(z.string());
const day = ifAsked(z.iso.date());
const yesNo = ifAsked(oneOf(yesOrNo));

/** Everything that is asked about a review, page by page. What comes depends on the child: nothing comes for all. */
export const wizardQuestions = {
  editedBecause: words,

  outcome: ifAsked(oneOf(outcomes)),
  on: day,
  format: ifAsked(oneOf(formats)),
  chairedBy: ifAsked(oneOf(chairs)),
  parts: words,
  because: words,
  askOf: words,

  participation: ifAsked(z.custom<Participation>((code) => typeof code === 'string' && isParticipation(code))),
  words,
  proudOf: words,
  notGoingWell: words,
  wantsChanged: words,
  rightsTold: ifAsked(someOf(rights)),
  noViewsBecause: words,
  notSeenBecause: words,

  actionAround: areas,
  actionWithin: areas,
  goingWell: areas,
  'line:': words,

  reportOnTime: yesNo,
  planIsCurrent: yesNo,
  childSupportsPlan: yesNo,
  disagreements: words,
  permanence: ifAsked(oneOf(permanenceKinds)),
  parallelPlan: words,
  resources: words,
  pathwayPlan: ifAsked(oneOf(pathwayPlans)),
  personalAdviser: ifAsked(oneOf(advisers)),
  decidePlan: yesNo,
  noPlanBecause: words,

  'answer:': ifAsked(carriedAnswer),
  'words:': words,
  carriedFrom: ifAsked(z.number()),

  /** Which decision the questions below hold: its place in the list, or null for one that is new. */
  item: ifAsked(z.number().int()),
  wording: words,
  measure: words,
  ...ownerQuestions,
  by: ifAsked(z.enum(['ten', 'twenty', 'date'])),
  dueOn: day,
  marks: ifAsked(someOf(marks)),
  noDecisionBecause: words,
  /** Those made so far. */
  decisions: ifAsked(z.array(decision).readonly()),

  nextOn: day,
  lateBecause: words,
};
