import { type EvidencePackFacts, evidencePackFacts, type StillOpen } from '../casework/challenges/challenge-papers.ts';
import type { ChronologyLine } from '../domain/chronology/chronology-line.ts';
import { isPackWord, type PackPurpose } from '../domain/chronology/pack-shape.ts';
import { count, dateInWords, lateInWords, listed, sentence } from '../domain/wording/words.ts';
import { stands, talked } from './challenge-stands.ts';
import { childName } from './child-name.ts';
import { chronologyParts } from './chronology-table.ts';
import { type Part, paper } from './paper.ts';

/** One chronology of the child’s history, in the parts that were chosen. */
export const evidencePack = paper({
  code: 'evidence-pack',
  summary: 'the evidence pack',
  about: 'challenge',
  isWay: isPackWord,
  facts: evidencePackFacts,
  title: ({ child }) => `Evidence pack: ${childName(child)}`,
  write: (facts) => evidencePackParts(facts),
});

const purposes: Record<PackPurpose, string> = {
  dispute: 'the council’s dispute process',
  legal: 'an independent legal adviser',
  cafcass: 'Cafcass',
};

export const evidencePackParts = (facts: EvidencePackFacts): readonly Part[] => [
  {
    paragraph: `Made for ${purposes[facts.shape.purpose]} by ${facts.madeBy} on ${dateInWords(facts.today)}. The child is named here by reference and initials alone.`,
  },
  ...aboutParts(facts),
  ...standingParts(facts),
  { heading: 'Chronology' },
  ...linesOr(facts.chosen.open, 'Nothing that was chosen is recorded.'),
  ...confidentialParts(facts),
  ...privateParts(facts),
  { heading: 'What this is made from', ...(isInParts(facts) && { apart: true }) },
  { list: [...madeFrom, ...leftOut(facts)] },
];

/** What comes after a part that can be taken out is not on its last page. */
const isInParts = ({ chosen }: EvidencePackFacts) => chosen.confidential.length + chosen.private.length > 0;

const linesOr = (entries: readonly ChronologyLine[], otherwise: string): Part[] =>
  entries.length === 0 ? [{ paragraph: otherwise }] : chronologyParts(entries);

function aboutParts({ about, today }: EvidencePackFacts): Part[] {
  if (about === null) return [];
  const { kind, theme, raisedBy, raisedOn, happened, means, asks, wantedBy } = about;
  return [
    { heading: `The challenge: ${kind}, ${theme}` },
    { paragraph: `Raised by ${raisedBy} on ${dateInWords(raisedOn)}. ${talked(about)}` },
    { paragraph: `What has not happened:\n${happened}` },
    { paragraph: `What it means for the child:\n${means}` },
    { paragraph: `Asked for, by ${dateInWords(wantedBy)}:\n${asks}` },
    ...(about.next === null ? [{ list: stands(about, today) }] : []),
  ];
}

function standingParts({ challenges, decisions, today }: EvidencePackFacts): Part[] {
  return [
    { heading: `How things stand on ${dateInWords(today)}` },
    ...(challenges.length === 0 ? [{ paragraph: 'No challenge is open.' }] : []),
    ...challenges.flatMap((row): Part[] => [
      { paragraph: `${row.kind}, ${row.theme}, raised on ${dateInWords(row.raisedOn)}:` },
      { list: stands(row, today) },
    ]),
    ...(decisions.length === 0
      ? [{ paragraph: 'No decision waits to be carried out.' }]
      : [{ table: [['Decision not carried out', 'Whose', 'Date', 'How late'], ...decisions.map(openRow)] }]),
  ];
}

const openRow = ({ wording, owner, dueOn, late }: StillOpen): readonly string[] => [
  wording,
  sentence(owner),
  dateInWords(dueOn),
  late === null ? 'not late' : lateInWords(late),
];

const confidentialParts = ({ chosen }: EvidencePackFacts): Part[] =>
  chosen.confidential.length === 0
    ? []
    : [
        { heading: 'CONFIDENTIAL: take this part out before it goes to anybody who may not read it', apart: true },
        {
          paragraph:
            'These were marked as confidential when they were decided. No notice, letter or manager has had them.',
        },
        ...chronologyParts(chosen.confidential),
      ];

const privateParts = ({ chosen }: EvidencePackFacts): Part[] =>
  chosen.private.length === 0
    ? []
    : [
        { heading: 'PRIVATE TO THE IRO SERVICE: steps with Cafcass and with a lawyer', apart: true },
        {
          paragraph:
            'The IRO chose to put these in. They are not for the council. Advice from a lawyer stays protected only while it is kept private: ask them before it goes to anybody else.',
        },
        ...chronologyParts(chosen.private),
      ];

const madeFrom = [
  'What was recorded in iro, in the words it was recorded in, and what the council’s own files say of reviews.',
  'A line that says “Worked out” is a day that went by with no answer: it says from which day, by which rule.',
  'What somebody took back within minutes is not in it. No line is a guess: what rests on something assumed is left out.',
];

/** A reader must be able to tell that something is not there. */
function leftOut({ shape, chosen: { leftOut: left } }: EvidencePackFacts): string[] {
  const { from, to } = shape;
  const days = [
    ...(from === null ? [] : [`from ${dateInWords(from)}`]),
    ...(to === null ? [] : [`to ${dateInWords(to)}`]),
  ].join(' ');
  return [
    ...(left.byKind.length === 0 ? [] : [`Left out by choice: every line of these kinds: ${listed(left.byKind)}.`]),
    ...(days === '' ? [] : [`It tells of the time ${days}. ${count(left.byDay, 'line')} outside it left out.`]),
    ...(left.confidential === 0 ? [] : [`${count(left.confidential, 'confidential line')} left out.`]),
  ];
}
