import { challengesOf } from '../../domain/challenges/challenge-standing.ts';
import { isFinished, type Standing, standingsOf } from '../../domain/decisions/decision-standing.ts';
import { findingsOf } from '../../domain/drift/findings-of.ts';
import { knownOf } from '../../domain/drift/known.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { count, dateInWords, lateInWords, sentence } from '../../domain/wording/words.ts';
import type { Circumstances } from '../perform/action.ts';

/** As many lines as somebody reads before they answer. */
const most = 6;

/**
 * What the history says has not happened, and for how long: a first draft, which the IRO puts into their own words. Only
 * what whoever is challenged may read: nothing confidential, and nothing that judges the IRO.
 */
export function whatHasNotHappened(file: CaseFile, about: Id | null, circumstances: Circumstances): string {
  const { today, law } = circumstances;
  const standings = standingsOf(file, today, law).filter(({ decision }) => !decision.isConfidential);
  const meant = standings.find(({ decision }) => decision.id === about);
  const late = standings.filter((one) => one !== meant && !isFinished(one) && one.late !== null);
  const findings =
    meant === undefined
      ? findingsOf(knownOf(file, today, law)).filter(
          ({ isOfIrosOwn, isConfidential, code }) => !isOfIrosOwn && !isConfidential && !saidOfDecisions.test(code),
        )
      : [];
  return [
    ...(meant ? [ofDecision(meant)] : []),
    ...(meant ? [] : late.map(ofDecision)),
    ...findings.map(({ title, detail }) => `${title}: ${detail}.`),
    ...earlier(file, circumstances),
  ]
    .slice(0, most)
    .join('\n');
}

/** What a rule says of decisions, each decision says of itself. */
const saidOfDecisions = /^drift-(repeat-decision|decision|two-extensions)/;

function ofDecision({ decision, dueOn, late, extensions, events, manager }: Standing): string {
  const said = [
    decision.timesMade > 1
      ? `made at ${count(decision.timesMade, 'review')}`
      : `made on ${dateInWords(decision.madeOn)}`,
    ...(extensions > 0 ? [`put off ${extensions === 1 ? 'once' : count(extensions, 'time')}`] : []),
    ...(manager === 'disagreed' ? ['the manager disagreed'] : []),
    late === null ? `due on ${dateInWords(dueOn)}` : `due on ${dateInWords(dueOn)}, ${lateInWords(late)}`,
    ...(events.some(({ kind }) => kind === 'progress' || kind === 'done') ? [] : ['nothing reported']),
  ];
  return `“${decision.wording}”: ${said.join(', ')}.`;
}

const earlier = (file: CaseFile, { today, law }: Circumstances): string[] =>
  challengesOf(file, today, law)
    .slice(-2)
    .map(({ challenge, state, events }) => {
      const ended = events.findLast(({ kind }) => kind === 'closed')?.outcome;
      return `${sentence(challenge.kind)} of ${dateInWords(challenge.raisedOn)}: ${ended ?? (state === 'watched' ? 'a plan is being watched' : 'still open')}.`;
    });
