import type { EmbeddedPostgres } from '../../src/store/embedded-postgres.ts';

// biome-ignore lint/style/noDefaultExport: Jest looks for it there.
export default async function afterAll(): Promise<void> {
  const { testServer } = globalThis as { testServer?: EmbeddedPostgres };
  await testServer?.stop();
}
