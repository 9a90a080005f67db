import { challengesOf, isOpenChallenge } from '../../domain/challenges/challenge-standing.ts';
import { byTime, chronologyOf } from '../../domain/chronology/chronology.ts';
import type { Chronicling, ChronologyLine } from '../../domain/chronology/chronology-line.ts';
import { sinceRaised } from '../../domain/chronology/of-challenges.ts';
import { type Chosen, chosenFrom, type PackShape, packFrom } from '../../domain/chronology/pack-shape.ts';
import { isFinished, standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Late } from '../../domain/time/late.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameOfAnybody, nameWithWhom } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type ChallengeRow, challengeIn, challengeRow } from './challenge-row.ts';

/** As a paper is asked for: about one challenge, or, where `review` is the child’s own id, about all there is. */
interface AboutPaper {
  child: ChildKey;
  review: Id | null;
  ways?: readonly string[];
}

/** What a link to a paper of a challenge is made for. */
export interface ChallengePapers {
  child: NamedChild;
  /** Of the one challenge; the child’s own where the paper is about the child. */
  subject: Id;
  today: Day;
  /** The first day that anything is told of; null where there is nothing. */
  firstOn: Day | null;
  /** Confidential lines there are. */
  confidential: number;
  /** There are steps with Cafcass or a lawyer that the IRO may tick. */
  hasAdvice: boolean;
}

/** Before a link is made: who may, and what there is to choose from. */
export const challengePapers = caseAction({
  name: 'challenge-papers',
  auditedAs: 'asked for the papers of a challenge',
  permission: 'challenge',
  child: ({ child }: { child: ChildKey; challenge: Id | null }) => child,
  decide: (file, { challenge }, circumstances) => {
    const all = chronologyIn(file, circumstances);
    const result: ChallengePapers = {
      child: childOf(file),
      subject: challenge === null ? file.child.id : challengeIn(file, challenge, circumstances).challenge.id,
      today: circumstances.today,
      firstOn: all[0]?.on ?? null,
      confidential: all.filter(({ part }) => part === 'confidential').length,
      hasAdvice: all.some(({ part }) => part === 'private'),
    };
    return { result };
  },
});

/** What was put, to whom, by when, and what stands: for whoever is challenged, so nothing that is confidential. */
export interface ChallengeNoticeFacts {
  child: NamedChild;
  row: ChallengeRow;
  history: readonly ChronologyLine[];
  today: Day;
}

export const challengeNoticeFacts = caseAction({
  name: 'challenge-notice',
  auditedAs: 'opened the notice of a challenge',
  permission: 'challenge',
  child: ({ child }: AboutPaper) => child,
  decide: (file, { review }, circumstances) => {
    const standing = challengeIn(file, review ?? '', circumstances);
    const row = challengeRow(standing, file, circumstances);
    const history = sinceRaised(file, standing, chroniclingWith(file, circumstances)).toSorted(byTime);
    const result: ChallengeNoticeFacts = { child: row.child, row, history, today: circumstances.today };
    return { result };
  },
});

/** A decision that is not carried out, as a pack says how things stand. */
export interface StillOpen {
  wording: string;
  owner: string;
  dueOn: Day;
  late: Late | null;
}

/** One chronology for somebody outside the casework, and how things stand on the day it is made. */
export interface EvidencePackFacts {
  child: NamedChild;
  shape: PackShape;
  madeBy: string;
  today: Day;
  /** The challenge it is for; null: all there were. */
  about: ChallengeRow | null;
  challenges: readonly ChallengeRow[];
  decisions: readonly StillOpen[];
  chosen: Chosen;
}

export const evidencePackFacts = caseAction({
  name: 'evidence-pack',
  auditedAs: 'opened the evidence pack',
  permission: 'challenge',
  child: ({ child }: AboutPaper) => child,
  decide: (file, { review, ways = [] }, circumstances) => {
    const { actor, today, law, may } = circumstances;
    const asked = packFrom(ways);
    const shape = may('see outside advice', file) ? asked : { ...asked, advisers: [] };
    const about = review === null || review === file.child.id ? null : challengeIn(file, review, circumstances);
    const result: EvidencePackFacts = {
      child: childOf(file),
      shape,
      today,
      madeBy: nameWithWhom(file, actor.personId, circumstances.now, circumstances.staff) ?? actor.name,
      about: about && challengeRow(about, file, circumstances),
      challenges: challengesOf(file, today, law)
        .filter(isOpenChallenge)
        .map((one) => challengeRow(one, file, circumstances)),
      decisions: stillOpen(file, circumstances),
      chosen: chosenFrom(chronologyIn(file, circumstances), shape),
    };
    return { result };
  },
});

const chronologyIn = (file: CaseFile, circumstances: Circumstances) =>
  chronologyOf(file, chroniclingWith(file, circumstances));

const chroniclingWith = (file: CaseFile, { today, law, staff }: Circumstances): Chronicling => ({
  today,
  law,
  nameOf: (id, at) => (at && nameWithWhom(file, id, at, staff)) ?? nameOfAnybody(staff, id),
});

/** What is confidential is told in its own part, and counted nowhere else. */
const stillOpen = (file: CaseFile, { today, law, staff }: Circumstances): readonly StillOpen[] =>
  standingsOf(file, today, law)
    .filter((one) => !isFinished(one) && !one.decision.isConfidential)
    .map(({ decision, owner, dueOn, late }) => ({
      ...{ wording: decision.wording, dueOn, late },
      owner: owner === null ? decision.ownerRole : nameOfAnybody(staff, owner),
    }));
