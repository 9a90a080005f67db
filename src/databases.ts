import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './store/embedded-postgres.ts';

/** The database the settings name, or else an embedded one, with the address of its tables’ owner, and how to leave it as it was found. */
export async function databaseFor(
  { databaseUrl, ownerUrl, folder }: Pick<Config, 'databaseUrl' | 'ownerUrl' | 'folder'>,
  say: (line: string) => void,
): Promise<{ url: string; ownerUrl: string; leave: () => Promise<void> }> {
  if (databaseUrl !== null) return { url: databaseUrl, ownerUrl: ownerUrl ?? databaseUrl, leave: async () => {} };
  const embedded = await startEmbeddedPostgres({ folder, say });
  return { url: embedded.url, ownerUrl: embedded.ownerUrl, leave: embedded.stop };
}
