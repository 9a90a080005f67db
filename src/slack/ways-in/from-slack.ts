import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z0-9]{1,64}$/);
const text = z.string();
const person = z.looseObject({ id, team_id: id.nullish() });
const interaction = {
  api_app_id: id.optional(),
  team: z.looseObject({ id }).nullish(),
  user: person,
  response_url: text.optional(),
};
const press = z.looseObject({ type: text, action_id: text, value: text.nullish() });
const open = z.looseObject({ id: text, type: text });
const form = z.looseObject({
  id: text,
  callback_id: text,
  private_metadata: text,
  // An empty one is sent as a list.
  state: z.looseObject({ values: z.union([z.looseObject({}), z.tuple([])]) }),
});

/** Everything that Slack sends a bot, as far as anything here relies on it. Whatever else there is in it passes. */
const fromSlack = z.union([
  z.looseObject({
    type: z.literal('event_callback'),
    event_id: text.min(1),
    team_id: id,
    api_app_id: id.optional(),
    event: z.looseObject({ type: text, user: z.union([id, person]).optional() }),
  }),
  z.looseObject({
    command: text.startsWith('/'),
    text,
    user_id: id,
    team_id: id,
    trigger_id: text,
    response_url: text,
    api_app_id: id.optional(),
  }),
  z.looseObject({
    ...interaction,
    type: z.literal('block_actions'),
    trigger_id: text,
    actions: z.array(press).min(1),
    view: open.nullish(),
  }),
  z.looseObject({ ...interaction, type: z.enum(['view_submission', 'view_closed']), view: form }),
  z.looseObject({ ...interaction, type: z.literal('block_suggestion'), action_id: text, value: text }),
  z.looseObject({ ...interaction, type: z.enum(['shortcut', 'message_action']), callback_id: text, trigger_id: text }),
]);

export type FromSlack = Record<string, unknown>;

/** Why something signed is not let in. */
export type Unwelcome = 'not what Slack sends' | 'for another app' | 'to be answered elsewhere';

export interface OurSlack {
  /** Null while it is not known. */
  appId: string | null;
  isSlack: (address: string) => boolean;
}

/** Null: it is what Slack sends, to us, and is answered at Slack. */
export function unwelcome(body: unknown, { appId, isSlack }: OurSlack): Unwelcome | null {
  const read = fromSlack.safeParse(body);
  if (!read.success) return 'not what Slack sends';
  const { api_app_id: forApp, response_url: answers, response_urls: more } = read.data as FromSlack;
  if (appId !== null && forApp !== undefined && forApp !== appId) return 'for another app';
  const addresses = [answers, ...(Array.isArray(more) ? more : []).map((one) => Object(one).response_url)];
  const elsewhere = addresses.some((one) => one !== undefined && one !== '' && !isSlack(String(one)));
  return elsewhere ? 'to be answered elsewhere' : null;
}
