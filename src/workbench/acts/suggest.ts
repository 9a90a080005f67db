import { z } from 'zod';
import type { Option } from '../blocks/block-kit.ts';
import { interaction } from '../payloads.ts';
import { type Bench, perform, personNamed } from './act.ts';
import { isView, type Pressed, standing } from './press.ts';

const option = z.looseObject({
  text: z.looseObject({ text: z.string().min(1).max(75) }),
  value: z.string().min(1).max(75),
});
const options = z.array(option).max(100);
const answers = z.union([
  z.object({ options }),
  z.object({ option_groups: z.array(z.object({ label: z.unknown(), options })).max(100) }),
]);

/** What an external select offers for what was typed; nothing when the bot is late or answers badly, as in Slack. */
export async function suggest(
  bench: Bench,
  userId: string,
  pressed: Pressed,
  typed: string,
): Promise<readonly Option[]> {
  const { state } = bench;
  const { place, block, element } = pressed;
  const outcome = await perform(
    bench,
    (outcome) => {
      const { trigger_id, response_url, state: values, ...where } = standing(state, userId, place, outcome);
      const person = interaction(state, personNamed(state, userId));
      const asked = { action_id: element.action_id, block_id: block.block_id, value: typed };
      return { kind: 'interactive', payload: { type: 'block_suggestion', ...person, ...where, ...asked } };
    },
    () => {},
  );
  const result = answers.safeParse(outcome.body);
  if (!result.success) {
    state.faults.push(`The options for ${isView(place) ? place.callback_id : 'a message'} could not be used.`);
    return [];
  }
  const found =
    'options' in result.data ? result.data.options : result.data.option_groups.flatMap((group) => group.options);
  return found as unknown as readonly Option[];
}
