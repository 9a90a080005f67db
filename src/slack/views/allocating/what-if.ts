import type { KnownBlock } from '@slack/types';
import type { WhatIf } from '../../../casework/allocating/what-if.ts';
import { range } from '../../../domain/people/allocating/load.ts';
import { context, escaped, section } from '../../message.ts';
import { candidateWords } from './candidates.ts';

const loadsShown = 40;

/** Who has how many and would have, and what the rules say of it. */
export function whatIfBlocks({ loads, next }: WhatIf): KnownBlock[] {
  const rest = loads.length - loadsShown;
  return [
    section(['*For a full-time IRO, now and then*', ...loads.slice(0, loadsShown).map(loadWords)].join('\n')),
    ...(rest > 0 ? [context(`And ${rest} more.`)] : []),
    ...(next === null ? [] : [section(candidateWords(next, 'They would go to'))]),
    context(
      `The guidance range is ${range.room} to ${range.most}. Brothers and sisters under one IRO weigh less: they are seen together. Nothing is changed until you say so.`,
    ),
  ];
}

const loadWords = ({ name, before, after }: WhatIf['loads'][number]) =>
  before.children === after.children
    ? `${escaped(name)} ${before.perFullTime}`
    : `*${escaped(name)}* ${before.perFullTime} → *${after.perFullTime}*${after.perFullTime > range.most ? ` (over ${range.most})` : ''}`;
