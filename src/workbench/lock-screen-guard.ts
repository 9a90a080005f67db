import { type Block, elementsOf } from './blocks/block-kit.ts';
import type { ShownInSlack } from './options.ts';

/** Initials, as a private answer may write them: K.M. */
const initials = /(?<![\p{L}.])\p{Lu}\.\p{Lu}\.(?!\p{L})/u;
const reference = /\bCLA-\w+/;
const tells = (words: string) => initials.test(words) || reference.test(words);

/**
 * What a locked phone or a channel must never show; null where all is well (rulings, “What Slack may show”). A phone is
 * notified of what is posted, by its text, and a desk by its blocks; an edit notifies nobody, and a channel reads it.
 */
export function lockScreenGuard({ kind, posted, text, blocks }: ShownInSlack): string | null {
  if (tells(text)) return 'A notification names a child. It may hold counts and dates only.';
  if (kind === 'channel' && initials.test(JSON.stringify(blocks))) return 'A channel message holds a child’s initials.';
  if (kind !== 'dm' || !posted) return null;
  if (tells(JSON.stringify(blocks))) return 'A direct message is posted with a child in it, and a desktop shows that.';
  return isNeutral(text, blocks) ? null : 'A direct message is posted with more than its notification and one button.';
}

/** Its text again, whether or not it was seen before, and one thing to press. */
function isNeutral(text: string, blocks: readonly Block[]): boolean {
  const pressed = blocks.flatMap((block) => (block.type === 'actions' ? elementsOf(block) : []));
  const isSaid = (words: string) => text === words || text.startsWith(`${words} `) || text.endsWith(` ${words}`);
  return pressed.length <= 1 && blocks.every((block) => block.type === 'actions' || isSaid(onlyWordsOf(block)));
}

/** Of a section or a context with nothing else in it: any other block says more than its words. */
const onlyWordsOf = ({ type, text, fields, accessory, elements = [] }: Block): string => {
  if (type === 'section' && !fields && !accessory) return text?.text ?? '';
  return type === 'context' ? elements.map((element) => String(element.text)).join(' ') : type;
};
