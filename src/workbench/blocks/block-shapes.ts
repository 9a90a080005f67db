import { z } from 'zod';
import { accessoryElement, actionElement, contextElement, image, inputElement } from './element-shapes.ts';
import { plain, text } from './text-shapes.ts';

const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id: z.string().max(255).optional(), ...shape });

const section = block('section', {
  text: text(3000).optional(),
  fields: z.array(text(2000)).min(1).max(10).optional(),
  accessory: accessoryElement.optional(),
  expand: z.boolean().optional(),
}).refine((shown) => shown.text !== undefined || shown.fields !== undefined, 'missing required field: text');

const input = block('input', {
  label: plain(2000),
  element: inputElement,
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

/** Limits of each kind of block, by its type. */
export const blockShapes: Readonly<Record<string, z.ZodType>> = {
  section,
  input,
  header: block('header', { text: plain(150) }),
  divider: block('divider', {}),
  image: block('image', { ...image.shape, title: plain(2000).optional() }),
  context: block('context', { elements: z.array(contextElement).min(1).max(10) }),
  actions: block('actions', { elements: z.array(actionElement).min(1).max(25) }),
  rich_text: block('rich_text', { elements: z.array(z.looseObject({ type: z.string() })).min(1) }),
  markdown: block('markdown', { text: z.string().min(1).max(12_000) }),
  table: block('table', {
    rows: z.array(z.array(z.looseObject({ type: z.string() })).max(20)).max(100),
    column_settings: z.array(z.unknown()).max(20).optional(),
  }),
};

/** Kinds of block that only a message may carry. */
export const messageOnly: readonly string[] = ['markdown', 'table'];

const title = plain(24);
const common = {
  blocks: z.array(z.unknown()).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

export const viewShape = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title,
    ...common,
    submit: title.optional(),
    close: title.optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('home'), ...common }),
]);
