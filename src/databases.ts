import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './store/embedded-postgres.ts';

/** The database the settings name, or else an embedded one, and how to leave it as it was found. */
export async function databaseFor(
  { databaseUrl, folder }: Pick<Config, 'databaseUrl' | 'folder'>,
  say: (line: string) => void,
): Promise<{ url: string; leave: () => Promise<void> }> {
  if (databaseUrl !== null) return { url: databaseUrl, leave: async () => {} };
  const embedded = await startEmbeddedPostgres({ folder, say });
  return { url: embedded.url, leave: embedded.stop };
}
