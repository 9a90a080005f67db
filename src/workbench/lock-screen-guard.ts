import type { Shown } from './options.ts';

/** Initials, as a private answer may write them: K.M. */
const initials = /(?<![\p{L}.])\p{Lu}\.\p{Lu}\.(?!\p{L})/u;
const reference = /\bCLA-\w+/;

/** What a locked phone or a channel must never show; null where all is well (rulings, “What Slack may show”). */
export function lockScreenGuard({ kind, text, blocks }: Shown): string | null {
  if (initials.test(text) || reference.test(text))
    return 'A notification names a child. It may hold counts and dates only.';
  if (kind === 'channel' && initials.test(JSON.stringify(blocks))) return 'A channel message holds a child’s initials.';
  return null;
}
