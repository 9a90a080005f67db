import type { Casework } from '../casework/casework.ts';
import { addChild, newChildToAdd } from '../casework/children/new-child.ts';
import { askEarlyReview } from '../casework/dates/ask-early-review.ts';
import { bookReview, cancelBooking } from '../casework/dates/book-review.ts';
import { answerAsManager } from '../casework/decisions/answer-as-manager.ts';
import { askAsManager, askAsOwner } from '../casework/decisions/ask-about-decision.ts';
import { decisionsOfChild } from '../casework/decisions/decisions-of-child.ts';
import { type OwnersReport, reportOnDecision } from '../casework/decisions/report-on-decision.ts';
import { type DecisionSettlement, settleDecision } from '../casework/decisions/settle-decision.ts';
import { myDay } from '../casework/digests/my-day.ts';
import { giveLetter } from '../casework/letters/give-letter.ts';
import { arrangeCover } from '../casework/people/arrange-cover.ts';
import { dutyRota, setDutyRota } from '../casework/people/duty-rota.ts';
import { whoAmI } from '../casework/people/who-am-i.ts';
import type { Perform } from '../casework/perform/action.ts';
import { logContact } from '../casework/readiness/log-contact.ts';
import { prepareReview } from '../casework/readiness/prepare-review.ts';
import { checkMidway } from '../casework/reviews/check-midway.ts';
import { distributeRecord } from '../casework/reviews/distribute-record.ts';
import { pasteRecord } from '../casework/reviews/paste-record.ts';
import { type ReviewToRecord, reviewToRecord } from '../casework/reviews/record-form-facts.ts';
import { recordReview } from '../casework/reviews/record-review.ts';
import type { ReviewEntry } from '../casework/reviews/review-entry.ts';
import { updatePlan } from '../casework/reviews/update-plan.ts';
import type { ChildKey } from '../domain/records/child-key.ts';
import type { Id } from '../domain/records/id.ts';
import { Refusal } from '../domain/records/refusal.ts';
import type { Day } from '../domain/time/day.ts';
import type { Promised } from './decided.ts';
import { doneAboutChallenge } from './doing-challenges.ts';
import type { Doing } from './six-months.ts';

type About<Kind extends Doing['kind']> = Extract<Doing, { kind: Kind }>;

/** One thing that somebody does, through the one door, as they themselves. Throws what the door refuses. */
export async function doneBy(casework: Casework, by: string, doing: Doing, today: Day): Promise<void> {
  const as = casework.as({ slackUserId: by });
  switch (doing.kind) {
    case 'saw the child':
      await as(logContact, { child: keyOf(doing.child), on: doing.on, alone: doing.alone, how: 'visit' });
      return;
    case 'held a review':
      return heldReview(as, doing, today);
    case 'about a decision':
      return aboutDecision(casework, by, doing, today);
    case 'followed up':
      return followedUp(as, doing, today);
    case 'checked midway':
      await as(checkMidway, {
        ...{ child: keyOf(doing.child), on: today, moving: doing.moving, planIsCurrent: true },
        ...{ spokeTo: ['child', 'carer'], childSays: 'It is all right here.' },
      });
      return;
    case 'asked for an earlier review':
      await as(askEarlyReview, {
        ...{ child: keyOf(doing.child), askedBy: 'child', words: doing.words, worry: 'family', soon: 14 },
      });
      return;
    case 'asked to cancel': {
      const child = keyOf(doing.child);
      const because = 'The carer has broken a leg, and cannot come to the office.';
      const place = { at: '14:00', venue: 'the office', lateBecause: 'Nobody else could come before.' };
      await as(bookReview, { child, on: doing.booked, ...place, because: null, askOf: null });
      await as(cancelBooking, { child, because, askOf: await idOf(casework, doing.of) });
      return;
    }
    case 'about a challenge':
      return doneAboutChallenge(as, keyOf(doing.child), doing.step);
    case 'got ready':
      await as(prepareReview['prepare a review'], {
        ...{ child: keyOf(doing.child), item: doing.item, doneOn: 'today', note: null },
        answers: doing.item === 'report received' ? { update: 'yes', toChild: 'yes' } : {},
      });
      return;
    case 'told of a new child':
      return toldOf(as, doing);
    case 'sent the invitations':
      return invites(as, today);
    case 'arranged cover':
      await as(arrangeCover, {
        ...{ forPersonId: await idOf(casework, doing.whose), byPersonId: await idOf(casework, doing.covers) },
        ...{ fromOn: today, toOn: doing.until, reachesRestricted: true },
      });
      return;
    case 'set the rota': {
      const { weeks: shown } = await as(dutyRota, {});
      const weeks = [];
      for (const { weekOn, whose } of doing.weeks) {
        const was = shown.find((one) => one.weekOn === weekOn)?.personId ?? null;
        weeks.push({ weekOn, personId: await idOf(casework, whose), was });
      }
      await as(setDutyRota, { weeks });
    }
  }
}

const keyOf = (reference: string): ChildKey => ({ references: [reference] });

async function idOf(casework: Casework, slackUserId: string): Promise<Id> {
  const { personId } = await casework.as({ slackUserId })(whoAmI, {});
  return personId ?? '';
}

async function toldOf(as: Perform, { child, on }: About<'told of a new child'>) {
  const { teams } = await as(newChildToAdd, {});
  const { reference, initials, bornOn, socialWorker, sister } = child;
  await as(addChild, {
    ...{ reference, initials, bornOn, socialWorker, siblings: sister, isAnother: null, parent: null },
    ...{ becameLookedAfterOn: on, legalStatus: 'V2', toldOn: on, toldBecause: null },
    ...{ team: teams.find(({ name }) => name === child.team)?.id ?? null, restricted: false, seenBy: [] },
  });
}

/** Works through the invitations of a morning but for the late ones, and a newcomer’s first children. */
async function invites(as: Perform, today: Day) {
  const day = await as(myDay, { part: 'all', page: 1 });
  for (const { child, by, next } of day?.today ?? []) {
    if (next?.step !== 'send the invitations' || by === null || by < today || child.reference < '2011') continue;
    await as(prepareReview['prepare a review'], {
      ...{ child: { id: child.id }, item: 'venue and invitations', doneOn: 'today', note: null, answers: {} },
    });
  }
}

async function heldReview(as: Perform, { child, participation, decisions }: About<'held a review'>, today: Day) {
  const key = keyOf(child);
  const known = await as(reviewToRecord, { child: key });
  await as(recordReview, entryFor(key, { known, participation, decisions, today }));
}

interface Meeting {
  known: ReviewToRecord;
  participation: string;
  decisions: readonly Promised[];
  today: Day;
}

/** What the IRO types and ticks at an ordinary review. */
function entryFor(child: ChildKey, { known, participation, decisions, today }: Meeting): ReviewEntry {
  const isLate = known.dueOn !== null && today > known.dueOn;
  const isSilent = participation === 'PN4' || participation === 'PN7';
  const worker = known.owners.find(({ role }) => role === 'social worker') ?? known.owners[0];
  const ownerOf = (account: string | undefined) =>
    known.owners.find(({ slackUserId }) => slackUserId === account) ?? worker;
  const permanence = known.place === 1 ? null : (known.permanence ?? 'long-term fostering');
  return {
    child,
    permanence,
    carried: known.carried.map(({ id }) => ({ id, answer: 'keep', words: null })),
    decisions: decisions.map(({ wording, measure, within, owner }) => ({
      ...{ wording, measure, ownerId: ownerOf(owner)?.id ?? null },
      ownerRole: ownerOf(owner)?.role ?? 'social worker',
      ...{
        dueOn: within > 10 ? known.inTwentyWorkingDays : known.inTenWorkingDays,
        isKey: false,
        isConfidential: false,
      },
    })),
    nextOn: null,
    lateBecause: null,
    askOf: null,
    answers: {
      whatHappened: {
        ...{ outcome: 'held', on: today, format: 'in person', chairedBy: 'IRO' },
        ...{ parts: [], because: isLate ? 'The carer was ill on the first date.' : null },
      },
      child: {
        ...{ participation, words: isSilent ? null : 'I like my room, and I want to know what happens next.' },
        ...{ proudOf: 'Swimming without armbands.', notGoingWell: null, wantsChanged: null },
        rightsTold: ['IRO’s number', 'advocate', 'complaints'],
      },
      areas: [
        { area: 'health', state: 'needs action', line: 'Checks are behind.' },
        { area: 'learning', state: 'good', line: 'Reads every night.' },
        { area: 'family time', state: 'good', line: null },
      ],
      plan: {
        ...{ reportOnTime: true, planIsCurrent: true, childSupportsPlan: true, disagreements: null, permanence },
        ...{ parallelPlan: null, resources: null, pathwayPlan: null, personalAdviser: null },
      },
      gates: [
        ...(known.seen === null ? [{ gate: 'child not seen before' as const, because: 'The child was away.' }] : []),
        ...(isSilent ? [{ gate: 'no views' as const, because: 'An advocate will be asked for.' }] : []),
      ],
    },
  };
}

async function followedUp(as: Perform, { child, step }: About<'followed up'>, today: Day) {
  const about = { child: keyOf(child), review: null };
  if (step === 'letter given')
    await as(giveLetter, { ...about, to: 'the child', how: 'by hand', by: 'the IRO', on: today });
  else if (step === 'plan updated') await as(updatePlan, { ...about, on: today });
  else if (step === 'written up') await as(pasteRecord, { ...about, on: today });
  else {
    const sentTo = ['child', 'carer', 'social worker', 'team manager', 'school'] as const;
    await as(distributeRecord, { ...about, on: today, sentTo, keptFrom: [], because: null, isAll: true });
  }
}

async function aboutDecision(
  casework: Casework,
  by: string,
  { child, wording, step, longerBy }: About<'about a decision'>,
  today: Day,
): Promise<void> {
  const as = casework.as({ slackUserId: by });
  const key = keyOf(child);
  const { rows } = await as(decisionsOfChild, { child: key, page: 0 });
  const row = rows.find((one) => one.wording === wording);
  if (!row) throw new Refusal(`There is no “${wording}” to do anything about.`);
  const decision = { child: key, decision: row.id };
  if (step.does === 'agrees' || step.does === 'disagrees') {
    const about = { child: key, about: row.sending, decisions: [row.id] };
    const { does } = step;
    await as(
      answerAsManager,
      does === 'agrees' ? { ...about, answer: 'agreed' } : { ...about, ...step, answer: 'disagreed' },
    );
  } else if (step.does === 'asks') {
    await as(step.who === 'manager' ? askAsManager : askAsOwner, { ...decision, question: step.question });
  } else if (step.who === 'owner') {
    const { does: kind, note } = step;
    const report: OwnersReport =
      kind === 'longer asked'
        ? { kind, note, newDueOn: longerBy ?? today }
        : kind === 'done'
          ? { kind, note, on: today }
          : { kind, note };
    await as(reportOnDecision, { ...decision, report });
  } else {
    await as(settleDecision, { ...decision, settle: await settlement(casework, step, longerBy ?? today) });
  }
}

type IrosStep = Extract<About<'about a decision'>['step'], { who: 'iro' }>;

async function settlement(casework: Casework, step: IrosStep, newDueOn: Day): Promise<DecisionSettlement> {
  const { does: kind, note } = step;
  if (kind === 'extended') return { kind, note, newDueOn };
  if (kind === 're-offered') return { kind, note, newOwnerId: await idOf(casework, 'U0DAN') };
  return { kind, note };
}
