import type { FindingRow } from '../../../casework/drift/finding-row.ts';
import { groundsLines } from '../../../domain/duties/explain.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { escaped, type Modal, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { harmWords, howLong } from './finding-row.ts';

/** The rule, who says so and how sure we are, and the facts that met it. */
export function whyDriftCard(row: FindingRow): Modal {
  const { finding, child, owner } = row;
  const lines: readonly [string, string][] = [
    ['The rule', finding.why],
    ...groundsLines('Who says so', finding).map(({ label, text }): [string, string] => [label, text]),
    ['The facts', `${sentence(howLong(row).join('; '))}.`],
    ['Whose it is', sentence(owner)],
    ['What to do', `${finding.todo}.`],
  ];
  return {
    title: 'Why am I seeing this?',
    blocks: [
      section(`*${escaped(finding.title)}*\n${named(child)} · ${harmWords[finding.harm]}`),
      ...lines.map(([label, text]) => section(`*${label}*\n${escaped(text)}`)),
      section('How soon to act is our suggestion: nobody publishes a list.'),
    ],
  };
}
