import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Manifest = z.object({
  features: z.object({
    app_home: z.object({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    shortcuts: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['global', 'message']),
        callback_id: z.string(),
        description: z.string(),
      }),
    ),
    slash_commands: z.array(z.object({ command: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean(), message_menu_options_url: z.string().optional() }),
  }),
});

interface Shortcut {
  name: string;
  callbackId: string;
  description: string;
}

/** What the app asks of Slack, read from the file that creates it. */
export interface AppManifest {
  scopes: readonly string[];
  commands: readonly string[];
  shortcuts: readonly Shortcut[];
  /** Beside a message. */
  messageShortcuts: readonly Shortcut[];
  events: readonly string[];
  homeTab: boolean;
  messagesTab: 'open' | 'read only' | 'off';
  /** Buttons, forms and shortcuts reach the app; and menus may ask it for what they offer. */
  interactivity: boolean;
  suggestions: boolean;
}

export function manifestIn(projectFolder: string): AppManifest {
  const { features, oauth_config, settings } = Manifest.parse(
    parse(readFileSync(path.join(projectFolder, 'manifest.yml'), 'utf8')),
  );
  const tabs = features.app_home;
  const shortcutsOf = (kind: 'global' | 'message'): Shortcut[] =>
    features.shortcuts
      .filter(({ type }) => type === kind)
      .map(({ callback_id, name, description }) => ({ name, description, callbackId: callback_id }));
  const { is_enabled, message_menu_options_url } = settings.interactivity;
  return {
    scopes: oauth_config.scopes.bot,
    commands: features.slash_commands.map(({ command }) => command),
    shortcuts: shortcutsOf('global'),
    messageShortcuts: shortcutsOf('message'),
    events: settings.event_subscriptions.bot_events,
    homeTab: tabs.home_tab_enabled,
    messagesTab: !tabs.messages_tab_enabled ? 'off' : tabs.messages_tab_read_only_enabled ? 'read only' : 'open',
    interactivity: is_enabled,
    suggestions: message_menu_options_url !== undefined,
  };
}
