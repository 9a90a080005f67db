import type { z } from 'zod';
import { type Block, elementsOf, optionsOf } from './block-kit.ts';
import { blockShapes, messageOnly } from './block-shapes.ts';

/** Everything Slack would refuse in these blocks, in its own words and with a pointer to each place. */
export function checkBlocks(blocks: unknown, surface: 'message' | 'modal' | 'home', at = '/blocks'): readonly string[] {
  if (!Array.isArray(blocks)) return [fault('must be an array', at)];
  const most = surface === 'message' ? 50 : 100;
  if (blocks.length > most) return [fault(`no more than ${most} items allowed`, at)];
  const shape = blocks.flatMap((block, index) => checkBlock(block, surface, `${at}/${index}`));
  return shape.length > 0 ? shape : checkIds(blocks as Block[], at);
}

function checkBlock(block: unknown, surface: string, at: string): readonly string[] {
  const type = typeof block === 'object' && block !== null && 'type' in block ? String(block.type) : 'nothing';
  const shape = Object.hasOwn(blockShapes, type) ? blockShapes[type] : undefined;
  if (!shape || (surface !== 'message' && messageOnly.includes(type))) {
    return [fault(`unsupported type: ${type}`, `${at}/type`)];
  }
  const result = shape.safeParse(block);
  return result.success ? checkChoices(block as Block, at) : faultsOf(result.error, at);
}

/** A select needs its options one way, and what it starts with must be one of them. */
function checkChoices(block: Block, at: string): readonly string[] {
  return elementsOf(block).flatMap((element) => {
    if (!/^(multi_)?static_select$|^radio_buttons$|^checkboxes$/.test(element.type)) return [];
    if (Boolean(element.options) === Boolean(element.option_groups)) {
      return [fault('must provide either options or option_groups', at)];
    }
    const values = new Set(optionsOf(element).map(({ value }) => value));
    const chosen = element.initial_options ?? (element.initial_option ? [element.initial_option] : []);
    return chosen.every(({ value }) => values.has(value)) ? [] : [fault('initial option was not found in options', at)];
  });
}

function checkIds(blocks: readonly Block[], at: string): readonly string[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, index) => {
    const repeated = block.block_id !== undefined && seen.has(block.block_id);
    if (block.block_id) seen.add(block.block_id);
    const actions = elementsOf(block).flatMap(({ action_id }) => action_id ?? []);
    return [
      ...(repeated ? [fault(`\`block_id\` \`${block.block_id}\` already exists`, `${at}/${index}/block_id`)] : []),
      ...(new Set(actions).size < actions.length ? [fault('`action_id` already exists', `${at}/${index}`)] : []),
    ];
  });
}

export const faultsOf = (error: z.ZodError, at: string): readonly string[] =>
  error.issues.map((issue) => fault(wording(issue), [at, ...issue.path.map(String)].join('/')));

export const fault = (what: string, pointer: string): string => `${what} [json-pointer:${pointer}]`;

function wording(issue: z.core.$ZodIssue): string {
  const text = 'origin' in issue && issue.origin === 'string';
  if (issue.code === 'too_big') {
    return text
      ? `must be less than ${Number(issue.maximum) + 1} characters`
      : `no more than ${issue.maximum} items allowed`;
  }
  if (issue.code === 'too_small')
    return text ? 'must be more than 0 characters' : `no fewer than ${issue.minimum} items`;
  if (issue.code === 'unrecognized_keys') return `invalid additional property: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union') return 'unsupported type';
  if (issue.message.endsWith('received undefined')) return `missing required field: ${String(issue.path.at(-1))}`;
  return issue.message;
}

/** Characters of text in these blocks: Slack stops a message at about 12,000 of them. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + textLength(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'text' && typeof each === 'string' ? each.length : textLength(each)),
    0,
  );
}
