import { z } from 'zod';
import { choices, confirm, linkOption, mrkdwn, option, plain, richOption } from './text-shapes.ts';

/** Limits of Block Kit's elements, as published in Slack's reference and its Python SDK. */
const id = z.string().min(1).max(255).optional();
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plain(150).optional() };

const element = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), action_id: id, ...shape });

const one = { confirm, ...focus, ...placeholder };
const several = { ...one, max_selected_items: z.int().min(1).optional() };
const conversationFilter = z.record(z.string(), z.unknown()).optional();
const conversationFields = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter,
};
const day = z.iso.date().optional();
const ids = z.array(z.string()).optional();

const choosing = [
  element('static_select', { ...one, ...choices, initial_option: option.optional() }),
  element('multi_static_select', { ...several, ...choices, initial_options: z.array(option).optional() }),
  element('external_select', {
    ...one,
    initial_option: option.optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  element('multi_external_select', {
    ...several,
    initial_options: z.array(option).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  element('users_select', { ...one, initial_user: z.string().optional() }),
  element('multi_users_select', { ...several, initial_users: ids }),
  element('conversations_select', {
    ...one,
    ...conversationFields,
    initial_conversation: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  element('multi_conversations_select', { ...several, ...conversationFields, initial_conversations: ids }),
  element('channels_select', {
    ...one,
    initial_channel: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  element('multi_channels_select', { ...several, initial_channels: ids }),
  element('radio_buttons', {
    confirm,
    ...focus,
    options: z.array(richOption).min(1).max(10),
    initial_option: richOption.optional(),
  }),
  element('checkboxes', {
    confirm,
    ...focus,
    options: z.array(richOption).min(1).max(10),
    initial_options: z.array(richOption).optional(),
  }),
  element('datepicker', { ...one, initial_date: day }),
  element('timepicker', {
    ...one,
    initial_time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  element('datetimepicker', { confirm, ...focus, initial_date_time: z.int().optional() }),
] as const;

const dispatching = {
  dispatch_action_config: z.strictObject({ trigger_actions_on: z.array(z.string()).optional() }).optional(),
};
const typing = [
  element('plain_text_input', {
    ...placeholder,
    ...focus,
    ...dispatching,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  element('number_input', {
    ...placeholder,
    ...focus,
    ...dispatching,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  element('email_text_input', { ...placeholder, ...focus, ...dispatching, initial_value: z.string().optional() }),
  element('url_text_input', { ...placeholder, ...focus, ...dispatching, initial_value: z.string().optional() }),
] as const;

const pressing = [
  element('button', {
    text: plain(75),
    value: z.string().max(2000).optional(),
    url: z.string().max(3000).optional(),
    style: z.enum(['primary', 'danger']).optional(),
    accessibility_label: z.string().max(75).optional(),
    confirm,
  }),
  element('overflow', { confirm, options: z.array(linkOption).min(1).max(5) }),
] as const;

export const image = z.strictObject({
  type: z.literal('image'),
  image_url: z.string().max(3000),
  alt_text: z.string().min(1).max(2000),
});

export const inputElement = z.discriminatedUnion('type', [...typing, ...choosing]);
export const actionElement = z.discriminatedUnion('type', [...pressing, ...choosing]);
export const accessoryElement = z.discriminatedUnion('type', [...pressing, ...choosing, image]);
export const contextElement = z.discriminatedUnion('type', [plain(3000), mrkdwn(3000), image]);
