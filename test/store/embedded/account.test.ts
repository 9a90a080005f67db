import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { accountToRunAs, canReach } from '../../../src/store/embedded/account.ts';

const root = 'root:x:0:0:root:/root:/bin/bash\n';
const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\n';
const postgres = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash\n';

test.each([
  ['an ordinary user runs the server as themselves', 1000, root + nobody + postgres, undefined],
  ['a machine without numbered accounts runs it as whoever starts it', undefined, '', undefined],
  ['root runs it as postgres', 0, root + nobody + postgres, { uid: 101, gid: 104 }],
  ['root without a postgres account runs it as nobody', 0, root + nobody, { uid: 65534, gid: 65533 }],
])('%s', (_title, uid, passwd, account) => {
  expect(accountToRunAs(uid, passwd)).toEqual(account);
});

test('root with neither account is told what to do', () => {
  expect(() => accountToRunAs(0, root)).toThrow('Start iro as an ordinary user, or set DATABASE_URL');
});

test('an account can’t reach what lies under a folder closed to it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-'));
  const file = path.join(folder, 'file');
  await writeFile(file, '', { mode: 0o755 });
  const stranger = { uid: 54321, gid: 54321 };
  expect(await canReach(stranger, file)).toBe(false);
  await chmod(folder, 0o711);
  expect(await canReach(stranger, file)).toBe(true);
  await rm(folder, { recursive: true });
});
