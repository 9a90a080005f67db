import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Manifest = z.object({
  features: z.object({ slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })) }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

/** What the app asks of Slack, read from the file that creates it. */
export function manifestIn(projectFolder: string): { scopes: readonly string[]; commands: readonly string[] } {
  const { features, oauth_config } = Manifest.parse(
    parse(readFileSync(path.join(projectFolder, 'manifest.yml'), 'utf8')),
  );
  return { scopes: oauth_config.scopes.bot, commands: features.slash_commands.map(({ command }) => command) };
}
