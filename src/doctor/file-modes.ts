import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Check, type InstallationFinding, ok, wrong } from './check.ts';

export const fileModes: Check = {
  name: 'file modes',
  looksAt: 'whether others on this machine can read the settings, the records or a key',
  run: async ({ config, projectFolder }) => {
    // Windows has no such modes.
    if (process.getuid === undefined) return [];
    const note = await readFile(path.join(config.folder, 'where-the-database-is.txt'), 'utf8').catch(() => null);
    const cluster = note?.split('\n')[0] ?? path.join(config.folder, 'postgres');
    const seen = await Promise.all([
      modeOf(path.join(projectFolder, '.env'), secret),
      modeOf(cluster, secret),
      modeOf(config.folder, unforgeable),
    ]);
    return judgeModes(seen.filter((one) => one !== null));
  },
};

/** For the owner alone; or for others to look into, and to put nothing in. */
const secret = 0o077;
const unforgeable = 0o022;

interface Mode {
  place: string;
  mode: number;
  /** What others may not do. */
  barred: number;
}

const modeOf = (place: string, barred: number): Promise<Mode | null> =>
  stat(place).then(
    ({ mode }) => ({ place, mode, barred }),
    () => null,
  );

export function judgeModes(modes: readonly Mode[]): InstallationFinding[] {
  const open = modes.filter(({ mode, barred }) => (mode & barred) !== 0);
  if (open.length === 0) return [ok('Nobody else on this machine may read the settings or the embedded database.')];
  return open.map(({ place }) =>
    wrong(`Others on this machine may reach ${place}.`, `Run: chmod go= '${place.replaceAll("'", "'\\''")}'`),
  );
}
