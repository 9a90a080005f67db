import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Check, type Finding, ok, wrong } from './check.ts';

export const fileModes: Check = {
  name: 'file modes',
  looksAt: 'whether others on this machine can read the settings, the records or a key',
  run: async ({ config, projectFolder }) => {
    // Windows has no such modes.
    if (process.getuid === undefined) return [];
    const elsewhere = await readFile(path.join(config.folder, 'where-the-database-is.txt'), 'utf8').catch(() => '');
    const places = [path.join(projectFolder, '.env'), config.folder, elsewhere.split('\n')[0] ?? ''];
    const modes = await Promise.all(places.filter((place) => place !== '').map(modeOf));
    return judgeModes(modes.filter((one) => one !== null));
  },
};

interface Mode {
  place: string;
  mode: number;
}

const modeOf = (place: string): Promise<Mode | null> =>
  stat(place).then(
    ({ mode }) => ({ place, mode: mode & 0o777 }),
    () => null,
  );

/** For the owner alone. */
export function judgeModes(modes: readonly Mode[]): Finding[] {
  const open = modes.filter(({ mode }) => (mode & 0o077) !== 0);
  if (open.length === 0) return [ok('Nobody else on this machine may read the settings or the embedded database.')];
  return open.map(({ place }) =>
    wrong(`Others on this machine may reach ${place}.`, `Run: chmod go= '${place.replaceAll("'", "'\\''")}'`),
  );
}
