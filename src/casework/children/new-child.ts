import { reachOf } from '../../domain/people/access.ts';
import type { Person } from '../../domain/people/people.ts';
import type { CaseFile, Change, RowChange } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Registered } from '../../domain/records/import-answer.ts';
import { type ObjectionTo, objection } from '../../domain/records/objection-to.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Register } from '../../domain/records/register.ts';
import { birthday } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import {
  cellFaults,
  faultsOfForm,
  type NewChildForm,
  type NewChildQuestion,
  plainInitials,
  saidOfNewChild,
} from '../../exchange/by-hand/new-child.ts';
import { rowOf } from '../../exchange/plan/kept-questions.ts';
import { planChild, rollOf } from '../../exchange/plan.ts';
import type { ImportQuestion, SaidOfChild } from '../../exchange/said.ts';
import { aboutPair, bareId } from '../../exchange/same-child/ids-alike.ts';
import { notInTheStaffFile, whomToAsk } from '../people/not-in-the-staff-file.ts';
import { type Circumstances, registerAction } from '../perform/action.ts';
import { isIrosTeam } from '../perform/who-is.ts';
import type { NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { keptAnswers } from './settle-answers.ts';

/** As it is typed and chosen: people by their Slack accounts, other children by reference. */
export interface NewChildAsked {
  reference: string;
  /** Of references like it: `another`, or the id of the child that it is. */
  isAnother: string | null;
  initials: string | null;
  bornOn: Day | null;
  becameLookedAfterOn: Day;
  /** SSDA903 LS. */
  legalStatus: string;
  team: Id | null;
  socialWorker: string | null;
  /** References of brothers and sisters, or the name of their group. */
  siblings: string | null;
  parent: string | null;
  restricted: boolean;
  /** Who else may see a restricted child. */
  seenBy: readonly string[];
  toldOn: Day;
  toldBecause: string | null;
}

export type Objection = ObjectionTo<NewChildQuestion>;

/** What the form has to know, with what is wrong with what was answered so far. */
export interface NewChildToAdd {
  child: null;
  whom: string;
  today: Day;
  teams: readonly { id: Id; name: string }[];
  /** They may add a restricted child. */
  mayRestrict: boolean;
  /** Children whose reference differs from the one typed by a zero, a space or letters before it. */
  alike: readonly NamedChild[];
  objections: readonly Objection[];
  /** The child was looked after before, until this day. */
  endedOn: Day | null;
}

const another = 'another';

export const newChildToAdd = registerAction({
  name: 'new-child-to-add',
  auditedAs: 'was filling in the form for a new child',
  permission: 'add a child',
  reads: () => ({ children: true, answers: true }),
  inFull: (asked: Partial<NewChildAsked>, register) => relatedTo(asked, register),
  decide: (register, asked, circumstances) => {
    const { actor, staff, today } = circumstances;
    const { alike, objections, endedOn } = judged(register, asked, circumstances);
    const result: NewChildToAdd = {
      ...{ child: null, whom: 'a new child', today, alike: alike.map(childOf), objections, endedOn },
      mayRestrict: reachOf(actor, 'restrict a child') === 'all',
      teams: staff.teams.filter(({ id }) => !isIrosTeam(staff, id)).map(({ id, name }) => ({ id, name })),
    };
    return { result, shows: alike.map(({ id }) => id) };
  },
});

export interface ChildAdded {
  child: Pick<NamedChild, 'reference' | 'initials'>;
  /** For whoever may name an IRO at once; null for anybody else. */
  id: Id | null;
  toldOn: Day;
  /** Who is told, and names an IRO. */
  managers: string;
  undo: UndoOffered;
}

/** A child whom no file has named yet, or who is back in care: planned, checked and kept as an import would. */
export const addChild = registerAction({
  name: 'add-child',
  auditedAs: 'added the child',
  permission: 'add a child',
  alters: true,
  reads: () => ({ children: true, answers: true }),
  inFull: (asked: NewChildAsked, register) => relatedTo(asked, register),
  decide: (register, asked, circumstances) => {
    const { actor, staff, today, now, newId } = circumstances;
    const found = judged(register, asked, circumstances);
    const [wrong] = found.objections;
    if (wrong) throw new Refusal(wrong.says, wrong.about);
    if (found.alike.length > 0 && asked.isAnother !== another)
      throw new Refusal('A child with a reference like this is known here. Say whether it is this one.', 'isAnother');
    const planned = found.plan?.();
    if (planned === undefined) throw new Error('The form was sent without what it asks for.');
    const { plan, form } = planned;
    const manages = reachOf(actor, 'restrict a child') === 'all';
    const result: ChildAdded = {
      child: { reference: form.reference, initials: plainInitials(form.initials) },
      ...{ id: manages ? plan.childId : null, toldOn: asked.toldOn, managers: whomToAsk(staff) },
      undo: undoOffered(circumstances),
    };
    const told = manages ? [] : tellManagers(plan.childId, asked, circumstances);
    if (found.isHidden) {
      // Known, and not for their eyes: nothing is altered, nothing is lost, and nothing tells them.
      const says = `${referenceInWords(form.reference)}: ${actor.name} typed in the child as new on ${dateInWords(today)}. The child is known here. What was typed is kept beside what is known, and changed nothing.`;
      const question = { kind: 'typed in as a new child', reference: form.reference, says } as const;
      const kept = plan.changes.filter((change) => 'put' in change && change.put === 'statement');
      const changes: Change[] = [...kept, { put: 'import_question', row: rowOf(question, { today, newId }) }, ...told];
      return { result, changes, child: plan.childId, undo: result.undo.id };
    }
    const changes: Change[] = [
      ...plan.changes,
      ...joinSiblings(found.siblings, form.siblingGroup),
      ...seenBy(asked, plan.childId, circumstances),
      {
        put: 'service_told',
        row: {
          ...{ id: newId(), childId: plan.childId, toldOn: asked.toldOn },
          ...{ because: asked.toldBecause, recordedById: actor.personId ?? '', recordedAt: now },
        },
      },
      ...found.likeHidden.map(
        (alias): Change => ({
          put: 'import_question',
          row: rowOf(questionOfPair(alias, form.reference), { today, newId }),
        }),
      ),
      ...told,
    ];
    return { result, changes, child: plan.childId, undo: result.undo.id };
  },
});

const questionOfPair = (alias: string, main: string): ImportQuestion => ({
  kind: 'one child or two',
  reference: main,
  says: `${main} was typed in as a new child, and ${alias} is known here: one child? Answer same or different.`,
  about: aboutPair({ alias, main }),
  named: [alias, main],
});

const childOf = ({ id, reference, initials }: Registered): NamedChild => ({ id, reference, initials });

const withoutSpaces = (typed: string) => typed.replaceAll(/\s+/g, '');

/** The ways in which a reference may be written: “CLA-2041” is how one is shown. */
const spellings = (word: string) => [...new Set([word, word.toUpperCase(), word.replace(/^cla[- ]?/i, '')])];

const wordsIn = (typed: string | null | undefined): string[] =>
  (typed ?? '')
    .split(/[\s,;]+|\band\b/i)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const relatedTo = (
  { reference, siblings, parent }: Partial<NewChildAsked>,
  { children }: Pick<Register, 'children'>,
): string[] => {
  const named = [reference ? withoutSpaces(reference) : '', ...wordsIn(siblings), ...wordsIn(parent)];
  const typed = new Set(named.flatMap(spellings));
  const group = siblings?.trim();
  return children
    .filter((one) => typed.has(one.reference) || (group !== undefined && one.siblingGroup === group))
    .map((one) => one.reference);
};

interface Judged {
  alike: readonly Registered[];
  /** References like it of children whom whoever typed it in may not see: the IRO manager is asked. */
  likeHidden: readonly string[];
  objections: readonly Objection[];
  endedOn: Day | null;
  /** The child is known, and whoever typed it in may not know that. */
  isHidden: boolean;
  siblings: readonly CaseFile[];
  /** What would be written; null until everything that it needs is answered, and nothing stands in the way. */
  plan: (() => { plan: ReturnType<typeof planChild>; form: NewChildForm }) | null;
}

/** What is known of what was answered so far, and what stands in its way: the same before it is sent and as it is. */
function judged(register: Register, asked: Partial<NewChildAsked>, circumstances: Circumstances): Judged {
  const { actor, today } = circumstances;
  const maySee = ({ restricted }: Registered) => !restricted || reachOf(actor, 'restrict a child') === 'all';
  const typed = asked.reference?.trim() ?? '';
  const reference = withoutSpaces(typed);
  const exact = register.children.find((one) => one.reference === reference);
  const file = exact && register.files.get(exact.reference)?.file;
  const isKnown = exact !== undefined && maySee(exact) && typed === reference;
  const main = keptAnswers(register.answers).aliases.get(reference);
  const isLike = (one: Registered) => bareId(one.reference) === bareId(reference) || one.reference === main;
  const like =
    reference === '' || isKnown
      ? []
      : register.children.filter((one) => isLike(one) && (one !== exact || typed !== reference));
  const alike = like.filter(maySee);
  const family = familyOf(register, asked, { maySee, reference });
  const ended = isKnown && file ? endOf(file, today) : null;
  const before: Objection[] = [
    ...(asked.reference === undefined ? [] : cellFaults({ reference, initials: asked.initials ?? null })),
    ...(isKnown && ended === 'open'
      ? [
          objection(
            'reference' as const,
            'A child with this reference is known here, and is looked after. Open the child instead, or check the reference.',
          ),
        ]
      : []),
    ...chosenAlike(asked.isAnother, alike),
    ...ofDays(asked, today, ended === 'open' ? null : ended),
    ...ofPeople(asked, circumstances),
    ...family.objections,
  ];
  const form = before.length > 0 ? null : formOf({ asked, reference, family }, circumstances);
  const roll = form && plannedFrom(form, register, circumstances, file ?? null);
  const faults = roll ? faultsOfForm(roll.plan.faults) : [];
  return {
    alike,
    likeHidden: like.filter((one) => !maySee(one) && one !== exact).map((one) => one.reference),
    objections: [...before, ...faults],
    endedOn: ended === 'open' ? null : ended,
    isHidden: exact !== undefined && !maySee(exact),
    siblings: family.siblings,
    plan: form && roll ? () => ({ plan: roll.plan, form }) : null,
  };
}

/** When care ended; `open` while it has not, and null where none is known. */
function endOf({ periods }: CaseFile, today: Day): Day | 'open' | null {
  const last = periods.at(-1);
  if (last === undefined) return null;
  return last.ceasedOn === null || last.ceasedOn > today ? 'open' : last.ceasedOn;
}

function chosenAlike(chosen: string | null | undefined, alike: readonly Registered[]): Objection[] {
  if (!alike.some(({ id }) => id === chosen)) return [];
  return [
    objection(
      'isAnother',
      'Then this child is known here, and nothing need be added. Close this form, and open the child.',
    ),
  ];
}

function ofDays(
  { bornOn = null, becameLookedAfterOn: began, toldOn, toldBecause }: Partial<NewChildAsked>,
  today: Day,
  endedOn: Day | null,
): Objection[] {
  const found: Objection[] = [];
  const say = (about: NewChildQuestion, says: string) => found.push(objection(about, says));
  if (bornOn !== null && bornOn > today) say('bornOn', 'That day has not come yet. Check the date of birth.');
  else if (bornOn !== null && today >= birthday(bornOn, adult, '1 March'))
    say(
      'bornOn',
      'At that date of birth they are 18 or more, and nobody is looked after from 18. Check the date of birth.',
    );
  if (began !== undefined) {
    if (began > today) say('becameLookedAfterOn', 'That day has not come yet. Add the child once care has begun.');
    else if (bornOn !== null && began < bornOn)
      say('becameLookedAfterOn', 'Care can’t begin before the child was born. Check both dates.');
    else if (endedOn !== null && began < endedOn)
      say(
        'becameLookedAfterOn',
        `This child was looked after until ${dateInWords(endedOn)}. Care can begin again on that day or later.`,
      );
  }
  if (toldOn !== undefined && toldOn > today)
    say('toldOn', 'That day has not come yet. Say when the IRO service was told.');
  else if (toldOn !== undefined && began !== undefined && toldOn < began && !toldBecause)
    say(
      'toldOn',
      `Care began on ${dateInWords(began)}. If the service was told before that, say why under the last question.`,
    );
  return found;
}

const adult = 18;

const withAccount = (account: string | null, people: readonly Person[]) =>
  account === null ? undefined : people.find(({ slackUserId }) => slackUserId === account);

function ofPeople(asked: Partial<NewChildAsked>, { actor, staff }: Circumstances): Objection[] {
  const { socialWorker = null, restricted = false, seenBy: named = [] } = asked;
  const worker = withAccount(socialWorker, staff.people);
  const found: Objection[] = [];
  if (socialWorker !== null && worker === undefined) found.push(objection('socialWorker', notInTheStaffFile(staff)));
  if (worker && worker.role !== 'social worker') {
    const says = `${worker.name} is in the staff file as ${worker.role.replace('iro', 'IRO')}. Choose a social worker, or leave this empty.`;
    found.push(objection('socialWorker', says));
  }
  if (restricted && reachOf(actor, 'restrict a child') !== 'all') {
    const says = `A restricted child is added by the IRO manager. Ask ${whomToAsk(staff)}, and close this form: nothing of it is sent.`;
    found.push(objection('restricted', says));
  }
  if (named.some((account) => withAccount(account, staff.people) === undefined))
    found.push(objection('seenBy', notInTheStaffFile(staff)));
  return found;
}

interface Family {
  siblings: readonly CaseFile[];
  group: string | null;
  isNewGroup: boolean;
  parent: string | null;
  objections: readonly Objection[];
}

const notFound = 'I can’t find a child you can open with that reference. Check it, or leave it out for now.';

function familyOf(
  { children, files }: Register,
  asked: Partial<NewChildAsked>,
  { maySee, reference }: { maySee: (one: Registered) => boolean; reference: string },
): Family {
  const visible = new Map(children.filter(maySee).map((one) => [one.reference, one]));
  const childNamed = (word: string) => spellings(word).flatMap((one) => visible.get(one) ?? [])[0];
  const objections: Objection[] = [];
  const groupTyped = asked.siblings?.trim() ?? '';
  const ofGroup = [...visible.values()].filter(({ siblingGroup }) => groupTyped !== '' && siblingGroup === groupTyped);
  const words = ofGroup.length > 0 ? [] : wordsIn(asked.siblings);
  const named = words.map(childNamed);
  if (named.includes(undefined)) objections.push(objection('siblings', notFound));
  const siblings = [...ofGroup, ...named.filter((one) => one !== undefined)];
  if (siblings.some((one) => one.reference === reference))
    objections.push(objection('siblings', 'A child can’t be their own brother or sister.'));
  const groups = [...new Set(siblings.flatMap(({ siblingGroup }) => siblingGroup ?? []))];
  if (groups.length > 1) {
    const says =
      'These children stand in two groups of brothers and sisters. Name those of one group, and have the files put right.';
    objections.push(objection('siblings', says));
  }
  const [parentTyped, ...more] = wordsIn(asked.parent);
  const parent = parentTyped === undefined ? undefined : childNamed(parentTyped);
  if (more.length > 0) objections.push(objection('parent', 'Give one reference: the looked-after parent’s.'));
  else if (parentTyped !== undefined && parent === undefined) objections.push(objection('parent', notFound));
  if (parent !== undefined && parent.reference === reference)
    objections.push(objection('parent', 'A child can’t be their own parent.'));
  if (parent !== undefined && siblings.includes(parent))
    objections.push(objection('parent', 'This child is also named as a brother or sister. Name them once.'));
  return {
    siblings: siblings.flatMap((one) => files.get(one.reference)?.file ?? []),
    group: groups[0] ?? (siblings.length > 0 ? `F-${reference}` : null),
    isNewGroup: groups.length === 0,
    parent: parent?.reference ?? null,
    objections,
  };
}

/** Brothers and sisters who stood in no group are in the new one’s. */
const joinSiblings = (siblings: readonly CaseFile[], group: string | null): RowChange[] =>
  siblings
    .filter(({ child }) => child.siblingGroup !== group)
    .map(({ child }) => ({ put: 'child', row: { ...child, siblingGroup: group } }));

function formOf(
  { asked, reference, family }: { asked: Partial<NewChildAsked>; reference: string; family: Family },
  { actor, staff }: Circumstances,
): NewChildForm | null {
  const { becameLookedAfterOn, legalStatus, initials = null, bornOn = null, restricted = false } = asked;
  if (reference === '' || becameLookedAfterOn === undefined || legalStatus === undefined) return null;
  const worker = withAccount(asked.socialWorker ?? null, staff.people);
  return {
    ...{ reference, initials: initials || null, bornOn, becameLookedAfterOn, legalStatus, restricted },
    team: staff.teams.find(({ id }) => id === asked.team)?.name ?? null,
    socialWorker: worker?.slackUserId ? { account: worker.slackUserId, name: worker.name } : null,
    ...{ siblingGroup: family.group, isNewGroup: family.isNewGroup, parent: family.parent, by: actor.personId },
  };
}

/** Planned as an import plans it, against the same roll. */
function plannedFrom(
  form: NewChildForm,
  { everyone, kin, files }: Register,
  { staff, today, newId }: Circumstances,
  file: CaseFile | null,
) {
  const { people, teams } = everyone ?? staff;
  const said: SaidOfChild = saidOfNewChild(form);
  const children = new Map([[form.reference, said]]);
  const reading = { files: [], staff: [], teams: [], faults: [], answers: [], spellings: [], children };
  const roll = rollOf({ people, teams, known: kin, reading, newId });
  const known = file && { file, statements: files.get(form.reference)?.statements ?? [] };
  return { plan: planChild(said, known, roll, { today, newId }) };
}

const seenBy = (
  { restricted, seenBy: named }: NewChildAsked,
  childId: Id,
  { staff, newId }: Circumstances,
): RowChange[] =>
  !restricted
    ? []
    : [...new Set(named)].flatMap((account): RowChange[] => {
        const person = withAccount(account, staff.people);
        return person ? [{ put: 'restriction_exception', row: { id: newId(), childId, personId: person.id } }] : [];
      });

/** Once for each time that care begins: a child who comes back is told of anew. */
const tellManagers = (childId: Id, { becameLookedAfterOn }: NewChildAsked, { actor, staff }: Circumstances): Change[] =>
  staff.people
    .filter(({ role }) => role === 'iro manager')
    .map(({ id: to }) => ({
      tell: {
        ...{ key: `new-child/${childId}/${becameLookedAfterOn}`, to, notice: 'new child', childId },
        subject: actor.personId ?? '',
      },
    }));
