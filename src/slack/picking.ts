import type { PlainTextOption } from '@slack/types';
import { childrenToPick, mostOffered } from '../casework/children/children-to-pick.ts';
import { faultOf, type Log } from '../log.ts';
import { pressedLines } from './buttons/index.ts';
import { commands } from './commands/index.ts';
import { clip } from './message.ts';
import { parseLine } from './parse-line.ts';
import { namedPlainly } from './views/children/child-name.ts';
import type { Colleague } from './ways-in/let-in.ts';

/**
 * What a list of children offers for what was typed in it: those for whom the person may do what the list is for.
 * Whoever may not see any, or is a stranger, is offered none.
 */
export async function childrenOffered(
  colleague: Promise<Colleague>,
  { line, typed }: { line: string; typed: string },
  log: Log,
): Promise<PlainTextOption[]> {
  try {
    const { perform } = await colleague;
    const { command } = parseLine(line, commands, pressedLines);
    if (command === null) return [];
    const found = await perform(childrenToPick, { typed, permission: command.permission, most: mostOffered });
    return found.map((child) => ({
      value: child.id,
      text: { type: 'plain_text', text: clip(namedPlainly(child), 75) },
    }));
  } catch (error) {
    log.warn(faultOf(error), 'no child could be offered');
    return [];
  }
}
