import { chosenValue } from './controls.js';
import { keyOf } from './fields.js';
import { confirmed } from './modal.js';
import { textOf } from './mrkdwn.js';

/** What was typed and not yet sent: place key, block id and action id to the value. */
const typed = new Map();

export const forgetTyped = () => typed.clear();

/** Slack tells of typing when it pauses; whatever is sent or pressed meanwhile says it all itself. */
const pause = 500;
let telling;
export const tellNoMore = () => clearTimeout(telling);

export const typedIn = (key) => typed.get(key);

const initial = (element) => ({
  [keyOf(element)]: element[keyOf(element).replace(/^selected_|^(?=value$)/, 'initial_')],
});

/** A message or a view as the blocks in it need to know it: what they hold, and what happens when they are pressed. */
export function placeFor(now, act, { key, at, held, errors }) {
  const names = { people: now.names, channels: now.channelNames };
  const spot = (block, element) => ({ place: at, blockId: block.block_id, actionId: element.action_id });
  return {
    key,
    names,
    errors,
    people: now.people,
    conversations: now.conversations,
    value(block, element) {
      const mine = typed.get(key)?.[block.block_id]?.[element.action_id];
      return (mine ?? held[block.block_id]?.[element.action_id] ?? initial(element))?.[keyOf(element)];
    },
    keep(block, element, value) {
      const values = typed.get(key) ?? {};
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: chosenValue(element, value) };
      typed.set(key, values);
    },
    tell(block, element, value) {
      tellNoMore();
      const send = () =>
        act({ act: 'press', ...spot(block, element), chosen: chosenValue(element, value), typed: typed.get(key) });
      telling = setTimeout(send, /text_input$/.test(element.type) ? pause : 0);
    },
    async press(block, element, chosen) {
      tellNoMore();
      if (!(await confirmed(element.confirm, names, textOf))) return;
      const value = chosen === undefined ? undefined : chosenValue(element, chosen);
      await act({ act: 'press', ...spot(block, element), chosen: value, typed: typed.get(key) });
    },
    suggest: async (block, element, line) =>
      (await act({ act: 'suggest', ...spot(block, element), line })).options ?? [],
  };
}
