import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../domain/records/refusal.ts';

/** An operating-system account, by its numbers. */
export interface Account {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: whom it runs as instead, from the text of /etc/passwd. No account is created. */
export function accountToRunAs(uid: number | undefined, passwd: string): Account | undefined {
  if (uid !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Refusal(
    'PostgreSQL does not run as root, and there is no “postgres” or “nobody” account to run it as. ' +
      'Start iro as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Whether the account may enter every folder down to the path, and the path itself. */
export async function canReach(account: Account | undefined, target: string): Promise<boolean> {
  if (!account) return true;
  for (let step = await realpath(target); ; step = path.dirname(step)) {
    const { uid, gid, mode } = await stat(step);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if (!(bits & 1)) return false;
    if (step === path.dirname(step)) return true;
  }
}
