import {
  type ReplacedVersion,
  type ReviewRecordFacts,
  reviewRecordFacts,
} from '../casework/reviews/record-paper-facts.ts';
import { isOpen } from '../casework/shared/about-review.ts';
import { isParticipation, participationCodes } from '../domain/reviews/participation.ts';
import type { PlanAnswers, ReviewAnswers } from '../domain/reviews/reviewing.ts';
import { approvalWords } from '../domain/wording/approval-words.ts';
import { onOneLine } from '../domain/wording/readable.ts';
import { count, dateInWords, inWords, sentence } from '../domain/wording/words.ts';
import { childName } from './child-name.ts';
import { decisionTable, whatStarsMark } from './decisions-notice.ts';
import { type Part, paper, type Written } from './paper.ts';

const title = ({ child, on }: ReviewRecordFacts) => `Record of the review of ${childName(child)}, ${dateInWords(on)}`;

/** Everything that was recorded, for the council’s own case record and for whoever is to have it. */
export const reviewRecord = paper({
  code: 'review-record',
  summary: 'the record of the review',
  facts: reviewRecordFacts,
  title,
  write: (facts) => reviewRecordParts(facts),
});

/** The same to copy from in Slack, which opens by no link. */
export const recordToCopy = (facts: ReviewRecordFacts): Omit<Written, 'tab'> => ({
  title: title(facts),
  parts: reviewRecordParts(facts),
});

export const reviewRecordParts = (facts: ReviewRecordFacts): readonly Part[] => [
  { heading: 'What happened' },
  { list: happened(facts, facts.approval) },
  { heading: 'The child' },
  { list: childsPart(facts) },
  { heading: 'The areas of life' },
  ...areasOf(facts),
  { heading: 'The plan' },
  { list: planLines(facts.answers.plan) },
  { heading: 'Decisions' },
  decisionTable(facts.decisions.filter(isOpen)),
  ...whatStarsMark(facts.decisions.filter(isOpen)),
  ...confidential(facts),
  ...gates(facts),
  ...nextReview(facts.next),
  { paragraph: recordedLine(facts) },
  ...facts.replaced.flatMap((one) => replacedPart(one, facts)),
];

const line = (label: string, said: string | null): string[] =>
  said === null || said === '' ? [] : [`${label}: ${said}`];

type Answered = Pick<ReviewRecordFacts, 'answers'>;

const happened = ({ answers: { whatHappened: what } }: Answered, approval: ReviewRecordFacts['approval']): string[] => [
  [`${sentence(what.outcome)} on ${dateInWords(what.on)}`, what.format].filter((part) => part !== null).join(', '),
  ...line('Chaired by', what.chairedBy && chairs[what.chairedBy]),
  ...what.parts.map(({ on, who }) => `${on === what.on ? 'Who took part' : `Part on ${dateInWords(on)}`}: ${who}`),
  ...line('Reason', what.because),
  ...line('That it did not happen', approval && approvalWords(approval)),
  ...line('Why not', approval && onOneLine(approval.note ?? '')),
];

const chairs = { child: 'the child', 'child with IRO': 'the child with the IRO', IRO: 'the IRO' };

function childsPart({ answers: { child } }: Answered): string[] {
  const { participation: code } = child;
  return [
    isParticipation(code)
      ? `How they took part: ${participationCodes[code].means} (${code})`
      : `How they took part: ${code}`,
    ...line('In their words', child.words),
    ...line('Proud of', child.proudOf),
    ...line('Not going well', child.notGoingWell),
    ...line('Wants changed', child.wantsChanged),
    ...line('Told about', child.rightsTold.join(', ')),
  ];
}

/** What was not covered is one line, not a table of nothing. */
function areasOf({ answers: { areas } }: ReviewRecordFacts): Part[] {
  const covered = areas.filter(({ state, line: said }) => state !== 'not covered' || said !== null);
  if (covered.length === 0) return [{ paragraph: 'None was covered.' }];
  const rest = areas.filter((one) => !covered.includes(one)).map(({ area }) => area);
  return [
    {
      table: [
        ['Area', 'How it is', 'What was said'],
        ...covered.map((one) => [sentence(one.area), one.state, one.line ?? '']),
      ],
    },
    ...(rest.length === 0 ? [] : [{ paragraph: `Not covered: ${rest.join('; ')}.` }]),
  ];
}

const yesOrNo = (said: boolean | null) => (said === null ? null : said ? 'yes' : 'no');

function planLines(plan: PlanAnswers): string[] {
  const said = [
    ...line('Social worker’s report on time', yesOrNo(plan.reportOnTime)),
    ...line('Care plan is current', yesOrNo(plan.planIsCurrent)),
    ...line('The child supports the main goals', yesOrNo(plan.childSupportsPlan)),
    ...line('Disagreements', plan.disagreements),
    ...line('Permanence plan', plan.permanence),
    ...line('Parallel plan', plan.parallelPlan),
    ...line('Resources needed', plan.resources),
    ...line('Pathway plan', plan.pathwayPlan),
    ...line('Personal adviser', plan.personalAdviser),
  ];
  return said.length === 0 ? ['Nothing was recorded.'] : said;
}

/** Apart, so that it can be left out of what is sent on; or how many there are, for those who may not read them. */
function confidential({ decisions, leftOut }: ReviewRecordFacts): Part[] {
  const held = decisions.filter((one) => !isOpen(one));
  if (held.length > 0) return [{ heading: 'Confidential: not to be sent with the record' }, decisionTable(held)];
  const items = count(leftOut, 'confidential item is', 'confidential items are');
  return leftOut === 0 ? [] : [{ paragraph: `${items} left out.` }];
}

const gates = ({ answers }: ReviewRecordFacts): Part[] =>
  answers.gates.length === 0
    ? []
    : [
        { heading: 'Reasons given' },
        { list: answers.gates.map(({ gate, because }) => `${sentence(gate)}: ${because}`) },
      ];

const nextReview = (next: ReviewRecordFacts['next']): Part[] => {
  if (next === null) return [];
  if ('by' in next)
    return [{ heading: 'The next review' }, { paragraph: `By ${dateInWords(next.by)}. No day is booked yet.` }];
  const at = next.at === null ? '' : ` at ${next.at}`;
  return [{ heading: 'The next review' }, { paragraph: `${inWords(next.on)}${at}.` }];
};

const recordedLine = ({ recordedBy, recordedOn, version, editedBecause }: ReviewRecordFacts): string =>
  [
    `Recorded by ${recordedBy} on ${dateInWords(recordedOn)}, version ${version}.`,
    ...(editedBecause === null ? [] : [`Changed since it was first sent: ${onOneLine(editedBecause)}`]),
  ].join(' ');

/** What a version said that the record no longer says. */
function replacedPart({ version, recordedBy, recordedOn, answers }: ReplacedVersion, now: ReviewRecordFacts): Part[] {
  const kept = new Set(allLines(now.answers));
  const gone = allLines(answers).filter((said) => !kept.has(said));
  return [
    { heading: `Replaced: version ${version}` },
    { paragraph: `Recorded by ${recordedBy} on ${dateInWords(recordedOn)}. Where it differs, it said:` },
    { list: gone.length === 0 ? ['Nothing that is not said above.'] : gone },
  ];
}

const allLines = (answers: ReviewAnswers): string[] => [
  ...happened({ answers }, null),
  ...childsPart({ answers }),
  ...answers.areas.map((one) => [sentence(one.area), one.state, one.line].filter((said) => said !== null).join(': ')),
  ...planLines(answers.plan),
  ...answers.gates.map(({ gate, because }) => `${sentence(gate)}: ${because}`),
];
