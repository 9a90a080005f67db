import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { pressedLines } from '../src/slack/buttons/index.ts';
import { commands } from '../src/slack/commands/index.ts';

const root = path.join(import.meta.dirname, '..');
const slackEvents = z.url().regex(/^https:\/\/.*\/slack\/events$/);
const text = (least: number, most: number) => z.string().min(least).max(most);

/** Slack’s own limits (docs.slack.dev, app manifest reference), and nothing beyond what this app uses. */
const Manifest = z.strictObject({
  display_information: z.strictObject({
    name: text(1, 35),
    description: text(1, 140),
    long_description: text(175, 4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      // Whoever can’t type to the bot types among colleagues.
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: text(1, 80), always_online: z.literal(false) }),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(1, 24),
          type: z.enum(['global', 'message']),
          callback_id: text(1, 255),
          description: text(1, 150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(2, 32).startsWith('/'),
          url: slackEvents,
          description: text(1, 2_000),
          usage_hint: text(1, 1_000),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: slackEvents, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: slackEvents,
      message_menu_options_url: slackEvents,
    }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

const manifest = Manifest.parse(parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')));
const [command] = manifest.features.slash_commands;

const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
const source = ['src/slack', 'src/deliveries'].flatMap(filesIn).join('\n');
const found = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, first = '']) => first))];

/** What each call to Slack needs; null where a bot token alone will do. */
const scopeOf: Record<string, string | readonly string[] | null> = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.open': 'im:write',
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  // Only where a council adds the scope and says so: see SLACK_HISTORY.
  'conversations.history': null,
  'users.info': 'users:read',
  'views.open': null,
  'views.publish': null,
  'views.push': null,
  'views.update': null,
};

describe('The Slack app', () => {
  test('is made with every command the bot listens for, and no other', () => {
    const listened = found(/gate\.command\('([^']+)'/g);
    expect(listened).toEqual(['/iro']);
    expect(manifest.features.slash_commands.map((one) => one.command)).toEqual(listened);
  });

  test('asks for the scopes that the bot’s calls need, and no more', () => {
    const calls = found(/client\s*\.([a-z]+\s*\.\w+)\(/g).map((call) => call.replace(/\s/g, ''));
    expect(calls.filter((call) => !(call in scopeOf))).toEqual([]);
    const needed = ['commands', ...new Set(calls.flatMap((call) => scopeOf[call] ?? []))];
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(needed.toSorted());
  });

  test('subscribes to the events the bot listens for, and to no message', () => {
    const listened = found(/app\.event\('([^']+)'/g);
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(listened.toSorted());
    expect(found(/app\.(message)\(/g)).toEqual([]);
  });

  test('has shortcuts only to commands there are, and the bot listens for them', () => {
    const lines = manifest.features.shortcuts.map(({ callback_id }) => callback_id.replace(/^run /, ''));
    expect(lines).toEqual(['record', 'contact', 'day', 'challenge-this']);
    expect(lines.filter((verb) => ![...commands, ...pressedLines].some(({ name }) => name === verb))).toEqual([]);
    expect(source).toContain('gate.shortcut(/^run /');
  });

  test('sends commands, presses, lists and events to one address', () => {
    expect(manifest.settings.interactivity.message_menu_options_url).toBe(command?.url);
    expect(manifest.settings.interactivity.request_url).toBe(command?.url);
    expect(manifest.settings.event_subscriptions.request_url).toBe(command?.url);
  });

  test('hints only at commands there are', () => {
    const hinted = command?.usage_hint.match(/[a-z-]+(?= \d| \||\])/g) ?? [];
    expect(hinted.length).toBeGreaterThan(2);
    expect(hinted.filter((verb) => !commands.some(({ name }) => name === verb))).toEqual([]);
  });
});
