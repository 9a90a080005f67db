import { z } from 'zod';

/** Limits of Block Kit's text and options, as published in Slack's reference and its Python SDK. */
export const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });

export const text = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

export const confirm = z
  .strictObject({
    title: plain(100),
    text: text(300),
    confirm: plain(30),
    deny: plain(30),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

// Slack's types say 75 for a value and its page says 150: the smaller is safe with both.
export const option = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(75),
  description: plain(75).optional(),
});
export const richOption = option.extend({ text: text(75), description: text(75).optional() });
export const linkOption = option.extend({ url: z.string().max(3000).optional() });
const group = z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) });
export const choices = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(group).min(1).max(100).optional(),
};
