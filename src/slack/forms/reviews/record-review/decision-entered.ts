import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { type ObjectionTo, objection } from '../../../../domain/records/objection-to.ts';
import { later, sooner } from '../../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../../domain/time/span.ts';
import { dateInWords } from '../../../../domain/wording/words.ts';
import type { Ask, Asked } from '../../../filling-in/ask.ts';
import { choiceField, choicesField, dayField, textField } from '../../../filling-in/fields.ts';
import { ownerAnswers, ownerChosen, ownerFields } from '../../../filling-in/owner-fields.ts';
import { nameFoundInWords as nameInWords } from '../../shared/name-found.ts';
import { answering, decisionsIn, namesKnownIn, type Wizard, type WizardAnswers } from './wizard.ts';
import { marks } from './wizard-choices.ts';

/** More than any review decides, and as many as one page can list, each with its buttons. */
export const mostDecisions = 40;

/** The questions of one decision. */
export const decisionAsked = (wizard: Wizard, ask: Ask<WizardAnswers>): Asked<WizardAnswers> =>
  ask({
    wording: textField('What will be done?', {
      lines: true,
      most: 400,
      hint: 'Who does what: “Dan books the dentist”. Initials and roles, never a full name.',
    }),
    measure: textField('How will we know that it is done?', {
      most: 200,
      hint: 'The manager and the owner read this too.',
    }),
    ...ownerFields(wizard.prepared.owners, wizard.answers),
    by: choiceField('By when?', [
      { value: 'ten', label: `${spanInWords(sooner)}: ${dateInWords(wizard.prepared.inTenWorkingDays)}` },
      { value: 'twenty', label: `${spanInWords(later)}: ${dateInWords(wizard.prepared.inTwentyWorkingDays)}` },
      { value: 'date', label: 'Another day' },
    ]),
    ...(wizard.answers.by === 'date' && {
      dueOn: dayField('Which day?', { hint: 'Before the next review, unless it can’t be done by then.' }),
    }),
    marks: choicesField('What kind of decision is it?', marks),
  });

/** What can’t be in the decision that is open: everything that it needs is marked as required. */
export function wrongIn(wizard: Wizard, at: number | null): ObjectionTo<keyof WizardAnswers & string>[] {
  if (at === null && decisionsIn(wizard).length >= mostDecisions) {
    return [objection('wording', `There are ${mostDecisions} decisions, and no room for another. Take one out first.`)];
  }
  const owner = ownerIn(wizard);
  return [
    ...('problem' in owner ? [owner.problem] : []),
    ...((dueFor(wizard) ?? '') < wizard.prepared.today ? [objection('dueOn', 'Choose a day to come.')] : []),
    ...nameFoundInAnswer('wording', wizard),
    ...nameFoundInAnswer('measure', wizard),
  ];
}

const ownerIn = ({ answers, prepared }: Wizard) => ownerChosen(answers, prepared.owners);

/** The list with the decision that is open in its place, and its questions blank. */
export function putIn(wizard: Wizard, at: number | null): Partial<WizardAnswers> {
  const made = decisionsIn(wizard);
  const dueOn = dueFor(wizard);
  const owner = ownerIn(wizard);
  const { wording, measure, marks } = wizard.answers;
  // Checked before: a decision without them does not come so far.
  if (!wording || 'problem' in owner || dueOn === null) return {};
  const one: NewDecision = {
    wording,
    measure: measure ?? '',
    ownerId: owner.ownerId,
    ownerRole: owner.ownerRole,
    dueOn,
    isKey: marks?.includes('key') === true,
    isConfidential: marks?.includes('confidential') === true,
  };
  const isKept = at !== null && at < made.length;
  return answering({ decisions: isKept ? made.with(at, one) : [...made, one], ...blank });
}

/** What the questions begin with: what was typed of this one and not added, or what it says, or nothing. */
export function fillsFor(wizard: Wizard, at: number | null): Partial<WizardAnswers> {
  if (isBegun(wizard) && (wizard.answers.item ?? null) === at) return {};
  const one = at === null ? undefined : decisionsIn(wizard)[at];
  if (!one) return blank;
  const { inTenWorkingDays, inTwentyWorkingDays, owners } = wizard.prepared;
  const by = one.dueOn === inTenWorkingDays ? 'ten' : one.dueOn === inTwentyWorkingDays ? 'twenty' : 'date';
  return answering({
    item: at,
    wording: one.wording,
    measure: one.measure,
    ...ownerAnswers(one, owners),
    by,
    dueOn: by === 'date' ? one.dueOn : null,
    marks: [...(one.isKey ? (['key'] as const) : []), ...(one.isConfidential ? (['confidential'] as const) : [])],
  });
}

/** A decision that was begun in its own view, and not added. */
export const begunIn = (wizard: Wizard): string | null => {
  const { item, wording, measure } = wizard.answers;
  const at = item ?? null;
  const before = at === null ? undefined : decisionsIn(wizard)[at];
  const isChanged = isBegun(wizard) && (wording !== before?.wording || measure !== before?.measure);
  return isChanged ? (wording ?? measure ?? null) : null;
};

const isBegun = ({ answers: { wording, measure } }: Wizard) => Boolean(wording || measure);

const blank = answering({
  item: null,
  wording: null,
  measure: null,
  owner: null,
  colleague: null,
  by: null,
  dueOn: null,
  marks: [],
});

export const takenOut = (wizard: Wizard, at: number): Partial<WizardAnswers> =>
  answering({
    decisions: decisionsIn(wizard).filter((_, each) => each !== at),
    ...(typeof wizard.answers.item === 'number' ? blank : {}),
  });

/** Changed places with the one above it. */
export function movedUp(wizard: Wizard, at: number): Partial<WizardAnswers> {
  const made = decisionsIn(wizard);
  const [above, one] = [made[at - 1], made[at]];
  if (!above || !one) return {};
  return answering({
    decisions: made.with(at - 1, one).with(at, above),
    ...(typeof wizard.answers.item === 'number' ? blank : {}),
  });
}

function dueFor({ answers: { by, dueOn }, prepared }: Wizard): string | null {
  if (by === 'ten') return prepared.inTenWorkingDays;
  return by === 'twenty' ? prepared.inTwentyWorkingDays : (dueOn ?? null);
}

export const nameFoundInAnswer = <Question extends 'wording' | 'measure' | `words:${string}`>(
  about: Question,
  wizard: Wizard,
) => nameInWords(about, wizard.answers[about] ?? null, namesKnownIn(wizard));
