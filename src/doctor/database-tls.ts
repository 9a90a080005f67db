import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const databaseTls: Check = {
  name: 'database TLS',
  looksAt: 'whether what is sent to a database on another machine is encrypted, and to whom',
  run: async ({ config, records }) => {
    if (config.databaseUrl === null || records === null) return [];
    const [seen] = await records.select<{ ssl: boolean }>('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    return [judgeTls(config.databaseUrl, seen?.ssl === true)];
  },
};

/** Where the address is, and whether our own connection turned out to be encrypted. */
export function judgeTls(databaseUrl: string, isEncrypted: boolean): InstallationFinding {
  const url = new URL(databaseUrl);
  const host = url.searchParams.get('host') ?? url.hostname;
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|\/.*|)$/.test(decodeURIComponent(host))) {
    return ok('The database is on this machine.');
  }
  const todo = 'End DATABASE_URL with ?sslmode=verify-full, and give PostgreSQL a certificate.';
  if (!isEncrypted) return wrong('What is sent to the database, on another machine, is not encrypted.', todo);
  const mode = url.searchParams.get('sslmode');
  if (mode !== 'verify-full' || url.searchParams.get('uselibpqcompat') === 'true') {
    return look('The connection to the database is encrypted, but who answers there may not be asked.', todo);
  }
  return ok('The connection to the database is encrypted, and its certificate is asked for.');
}
