import type { KnownBlock } from '@slack/types';
import type { AllocationToMake } from '../../../casework/allocating/allocation-to-make.ts';
import type { CandidateShown, RuleSaid } from '../../../casework/allocating/grounds.ts';
import { notKept } from '../../../domain/people/allocating/rules.ts';
import { count, inWords, sentence } from '../../../domain/wording/words.ts';
import { context, escaped, section } from '../../message.ts';
import { referenceShown } from '../children/child-name.ts';

/** The rest are in the menu, and say the same once chosen. */
const candidatesShown = 12;

/** What stands above the questions: whose the child is, the clocks, and every IRO against every rule. */
export function allocationBlocks(prepared: AllocationToMake, chosenId: string | null): KnownBlock[] {
  const { candidates, suggestedId } = prepared;
  const chosen = candidates.find(({ id }) => id === chosenId) ?? null;
  const suggested = candidates.find(({ id }) => id === suggestedId) ?? null;
  const full = chosen ?? suggested;
  const others = candidates.filter((one) => one !== full);
  return [
    section(clockWords(prepared).join('\n')),
    ...(full === null
      ? [section('*Every IRO is refused by a rule.* Each says why below.')]
      : [
          section(
            candidateWords(
              full,
              chosen ? 'You chose' : full.name === prepared.iro ? 'The IRO now' : 'Suggested, and not a decision',
            ),
          ),
        ]),
    ...others.slice(0, candidatesShown).map((one) => section(briefWords(one))),
    ...(others.length > candidatesShown ? [context('The rest are in the menu, those with most rules met first.')] : []),
    context(notKept),
  ];
}

function clockWords({ iro, told, limit }: Pick<AllocationToMake, 'iro' | 'told' | 'limit'>): string[] {
  return [
    iro === null ? 'No IRO' : `IRO now: ${escaped(iro)}`,
    ...(told === null ? [] : [toldWords(told)]),
    ...(limit === null ? [] : [`Not without an IRO after ${inWords(limit)}`]),
  ];
}

/** “Told Fri 12 Jun 2026, our limit Wed 17 Jun 2026” */
export const toldWords = ({ on, by }: NonNullable<AllocationToMake['told']>): string =>
  `Service told ${inWords(on)}${by === null ? '' : `, to be allocated by ${inWords(by)}`}`;

const headWords = ({ name, met, of, perFullTime, children, isRefused }: CandidateShown) =>
  `*${escaped(name)}* · ${isRefused ? 'refused' : `${met} of ${of} rules`} · ${perFullTime} for full time (${count(children, 'child', 'children')})`;

export const candidateWords = (one: CandidateShown, as: string) =>
  [`${as}: ${headWords(one)}`, ...one.rules.map((rule) => `• ${ruleWords(rule)} · _${escaped(rule.authority)}_`)].join(
    '\n',
  );

/** Only what speaks against somebody; the rest is met. */
const briefWords = (one: CandidateShown) =>
  [headWords(one), ...one.rules.filter(({ state }) => state !== 'met').map((rule) => `• ${ruleWords(rule)}`)].join(
    '\n',
  );

const states: Record<RuleSaid['state'], string> = { met: 'yes', 'not met': '*no*', refused: '*refused*' };

const ruleWords = ({ title, state, says, of }: RuleSaid) =>
  `${title}${of === null ? '' : ` (${escaped(referenceShown({ reference: of, initials: null }))})`}: ${states[state]}, ${escaped(says)}`;

/** For a menu: “Priya Nair · 6 of 6 rules · 54 for full time” */
export const candidateLabel = ({ name, met, of, perFullTime, isRefused }: CandidateShown) =>
  `${name} · ${isRefused ? 'refused' : `${met} of ${of} rules`} · ${perFullTime} for full time`;

/** Why somebody can’t be chosen, under the question. */
export const whyRefused = ({ name, rules }: CandidateShown): string => {
  const refused = rules.filter(({ state }) => state === 'refused');
  const whose = ({ of }: RuleSaid) => (of === null ? '' : ` (${referenceShown({ reference: of, initials: null })})`);
  return `${name} can’t be the IRO. ${refused.map((one) => `${sentence(one.says)}${whose(one)}`).join('. ')}. Choose somebody else.`;
};
