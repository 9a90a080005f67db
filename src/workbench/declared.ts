import type { WorkbenchOptions } from './options.ts';
import type { Parcel } from './parcel.ts';

/** Why the app’s manifest keeps this from reaching it, in a sentence; null where it may go. */
export function undeclared(options: WorkbenchOptions, { kind, payload }: Parcel): string | null {
  if (kind === 'slash_commands') return notIn(options.commands, payload.command, 'command');
  if (kind === 'events_api') return notIn(options.events, Object(payload.event).type, 'event');
  if (options.interactivity === false) return 'The manifest turns interactivity off: nothing that is pressed is sent.';
  if (payload.type === 'block_suggestion' && options.suggestions === false) {
    return 'The manifest names no address for the options of a menu.';
  }
  const menus = { shortcut: options.shortcuts, message_action: options.messageShortcuts };
  if (payload.type !== 'shortcut' && payload.type !== 'message_action') return null;
  return notIn(
    (menus[payload.type] ?? []).map(({ callbackId }) => callbackId),
    payload.callback_id,
    'shortcut',
  );
}

const notIn = (declared: readonly string[] | undefined, name: unknown, what: string): string | null =>
  declared === undefined || declared.includes(String(name)) ? null : `The manifest has no ${what} ${String(name)}.`;
