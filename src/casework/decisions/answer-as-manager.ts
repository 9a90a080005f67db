import { isFinished, type Standing, standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { ManagersDisagreement } from '../../domain/decisions/disagreement.ts';
import { isMeant } from '../../domain/decisions/sendings.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import { inWords, listed } from '../../domain/wording/words.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { childOf } from '../shared/review-line.ts';
import { eventChange, oneEach, tellIro, tellManager, tellOwner } from './decision-events.ts';
import { type DecisionRow, decisionRow, isAnswerable, mayRead, owns } from './decision-row.ts';

export type ManagersAnswer = AboutDecisions & ({ answer: 'agreed' } | ({ answer: 'disagreed' } & ManagersDisagreement));

interface AboutDecisions {
  child: ChildKey;
  /** The id of what was sent together, or of the review. */
  about: Id;
  decisions: 'all' | readonly Id[];
}

export interface AnsweredAsManager {
  child: DecisionRow['child'];
  about: Id;
  answer: ManagersAnswer['answer'];
  answered: readonly DecisionRow[];
  /** Left, because this person owns them. */
  own: OwnDecisions | null;
}

/** What a manager owns is not theirs to answer: who could. */
export interface OwnDecisions {
  number: number;
  others: readonly string[];
}

/** The team manager agrees or disagrees. Silence is not recorded: it is worked out. */
export const answerAsManager = caseAction({
  name: 'answer-as-manager',
  auditedAs: 'answered decisions as manager',
  permission: 'answer as manager',
  alters: true,
  child: ({ child }: ManagersAnswer) => child,
  decide: (file, asked, circumstances) => {
    const { about, decisions, answer } = asked;
    const meant = standingsOf(file, circumstances.today, circumstances.law)
      .filter(
        ({ decision }) => isMeant(decision, about, file) && (decisions === 'all' || decisions.includes(decision.id)),
      )
      .filter((standing) => mayRead(standing, file, circumstances) && !isFinished(standing));
    const own = meant.filter((standing) => owns(standing, circumstances));
    const others = meant.filter((standing) => !owns(standing, circumstances));
    const answered = others.filter(({ manager }) => (decisions === 'all' ? isAnswerable(manager) : manager !== answer));
    const late = answered.find(({ manager }) => manager === 'deemed agreed');
    if (late) throw tooLate(late);
    if (answered.length === 0) throw own.length > 0 ? ownsThem(own, file, circumstances) : nothingToAnswer();
    const said = saidWith(asked);
    const changes: Change[] = [
      ...answered.map(({ decision }) => eventChange(decision, answer, said, circumstances)),
      ...oneEach(
        answered.flatMap(({ decision, reporter }) => [
          ...tellManager(file, decision, circumstances),
          ...tellIro(file, decision, circumstances),
          ...tellOwner(file, decision, reporter),
        ]),
        circumstances.actor.personId,
      ),
    ];
    const result: AnsweredAsManager = {
      child: childOf(file),
      about,
      answer,
      answered: answered.map((standing) => decisionRow({ ...standing, manager: answer }, file, circumstances)),
      own: ownDecisions(own, file, circumstances),
    };
    return { result, changes };
  },
});

/** What stops it, what instead and who tells the child: each its own. */
function saidWith(asked: ManagersAnswer) {
  if (asked.answer === 'agreed') return {};
  if (asked.because.trim() === '') throw new Refusal('Say what stops it.', 'because');
  return { note: onOneLine(asked.because), instead: onOneLine(asked.instead), childToldBy: asked.tells };
}

const nothingToAnswer = () => new Refusal('There is nothing left to answer: each of these has an answer already.');

const tooLate = ({ answerBy }: Standing) =>
  new Refusal(`No answer came by ${inWords(answerBy)}, so it is deemed agreed. Talk to the IRO if you disagree.`);

/** Somebody else who manages the team can answer; or else it is between them and the IRO. */
function ownDecisions(own: readonly Standing[], file: CaseFile, asking: Circumstances): OwnDecisions | null {
  const { staff, actor } = asking;
  const waiting = own.filter(({ manager }) => isAnswerable(manager));
  if (waiting.length === 0) return null;
  const others = staff.people.filter(
    ({ id, role, teamId }) => role === 'team manager' && teamId === file.child.teamId && !actor.actsFor.includes(id),
  );
  return { number: waiting.length, others: others.map(({ name }) => name) };
}

export const ownsThem = (own: readonly Standing[], file: CaseFile, asking: Circumstances): Refusal => {
  const left = ownDecisions(own, file, asking);
  return new Refusal(left ? ownInWords(left) : 'You own this decision, so it is not yours to agree.');
};

/** Nobody’s silence agrees what is theirs: it is carried out and confirmed as any other. */
export function ownInWords({ number, others }: OwnDecisions): string {
  const [it, is] = number === 1 ? ['it', 'it is'] : ['them', 'they are'];
  const who =
    others.length === 0
      ? 'If it should not stand, talk to the IRO or to whoever covers for you'
      : `${listed(others)} can answer`;
  return `You own ${it}, so ${is} not yours to agree, and your silence agrees to nothing. ${who}.`;
}
