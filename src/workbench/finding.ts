import type { Pressed } from './acts/press.ts';
import { type Block, type Element, elementsOf, optionsOf, type View } from './blocks/block-kit.ts';
import type { Message } from './message.ts';
import { visibleTo } from './messages.ts';
import type { State } from './state.ts';
import { topView } from './views.ts';

/** A button, menu or field by what is written on it, or by its ids. */
export type Button = string | { actionId?: string; blockId?: string; value?: string };

/** Where to look: the place given, or everything before this person's eyes, nearest first. */
export function placesOf(state: State, userId: string, place?: Message | View | null): readonly (Message | View)[] {
  if (place) return [place];
  const modal = topView(state, userId)?.view;
  if (modal) return [modal];
  const home = state.homes.get(userId)?.view;
  return [...visibleTo(state, userId).reverse(), ...(home ? [home] : [])];
}

export function findButton(places: readonly (Message | View)[], button: Button): Pressed {
  for (const place of places) {
    for (const block of place.blocks) {
      const element = elementsOf(block).find((each) => isCalled(block, each, button));
      if (element) return { place, block, element };
    }
  }
  const there = places.slice(0, 3).flatMap(({ blocks }) => blocks.flatMap((block) => elementsOf(block).map(labelOf)));
  throw new Error(`There is no ${JSON.stringify(button)} to press. There is: ${there.join(', ') || 'nothing'}.`);
}

const labelOf = (element: Element): string =>
  element.text?.text ?? element.placeholder?.text ?? element.action_id ?? element.type;

function isCalled(block: Block, element: Element, button: Button): boolean {
  const { accessibility_label, action_id } = element;
  if (typeof button === 'string') {
    return [labelOf(element), accessibility_label, action_id, block.label?.text, block.block_id].includes(button);
  }
  return (
    (button.actionId === undefined || button.actionId === action_id) &&
    (button.blockId === undefined || button.blockId === block.block_id) &&
    (button.value === undefined || button.value === element.value)
  );
}

const blockCalled = ({ blocks }: View, name: string): Block | undefined =>
  blocks.find(({ block_id }) => block_id === name) ??
  blocks.find(({ label }) => label?.text === name) ??
  blocks.find((each) => elementsOf(each).some(({ action_id }) => action_id === name));

/** Whether a modal asks for this now. */
export const asks = (view: View, name: string): boolean => blockCalled(view, name) !== undefined;

/** A question of a modal by its block id or its label. */
export function fieldCalled(view: View, name: string): { block: Block; element: Element } {
  const { blocks } = view;
  const block = blockCalled(view, name);
  const element = block && (elementsOf(block).find(({ action_id }) => action_id === name) ?? elementsOf(block)[0]);
  if (block && element) return { block, element };
  const there = blocks.flatMap((each) => (each.label ? [`${each.block_id} (${each.label.text})`] : []));
  throw new Error(`The form does not ask for ${name}. It asks for: ${there.join(', ') || 'nothing'}.`);
}

/** What an element holds for a value given plainly: an option by its label or value, several by a list. */
export function held(element: Element, value: unknown): unknown {
  if (element.type.startsWith('multi_') || element.type === 'checkboxes') {
    return (value as readonly unknown[]).map((each) => choice(element, each));
  }
  return choice(element, value);
}

function choice(element: Element, value: unknown): unknown {
  if (value === null || typeof value === 'object') return value;
  const options = optionsOf(element);
  if (options.length === 0) return typeof value === 'number' && element.type === 'number_input' ? String(value) : value;
  const found = options.find((option) => option.value === value || option.text.text === value);
  if (!found) throw new Error(`${value} is not one of: ${options.map((option) => option.text.text).join(', ')}.`);
  return found;
}
