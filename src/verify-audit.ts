import { publicBytesOf } from './anchors/anchor.ts';
import { type Checked, checkAnchors } from './anchors/check.ts';
import { inFile, placeAt } from './anchors/place.ts';
import type { Config } from './config.ts';
import { Refusal } from './domain/records/refusal.ts';
import { count } from './domain/wording/words.ts';
import { auditBreaks } from './store/audit/audit.ts';
import { brokenDefences, mayRewrite } from './store/audit/audit-defences.ts';
import { openDatabase } from './store/database/database.ts';

interface Asked {
  databaseUrl: string;
  config: Pick<Config, 'auditKey' | 'auditPublicKey' | 'auditAnchors'>;
  /** Where the anchors were copied to; left out: where the settings say they are kept. */
  anchorsFile?: string | undefined;
  say: (line: string) => void;
}

/** Walks the audit’s chains, its defences and its anchors, and says what was altered. False: something was. */
export async function verifyAudit({ databaseUrl, config, anchorsFile, say }: Asked): Promise<boolean> {
  const database = await openDatabase(databaseUrl, 1);
  try {
    const { rows, breaks } = await auditBreaks(database);
    const publicKey = config.auditPublicKey ?? (config.auditKey && publicBytesOf(config.auditKey));
    const lines = publicKey && (await linesOf(config.auditAnchors, anchorsFile));
    const anchored = publicKey && lines ? await checkAnchors(database, lines, publicKey) : notAnchored;
    const wrong = [
      ...breaks.map(({ lane, position, says }) => `Lane ${lane}, row ${position}: ${says}`),
      ...(await brokenDefences(database)),
      ...anchored.breaks,
    ];
    for (const sentence of wrong.slice(0, mostSaid)) say(`${sentence}.`);
    if (wrong.length > mostSaid) say(`And ${wrong.length - mostSaid} more.`);
    say(wrong.length === 0 ? `The audit trail is whole: ${count(rows, 'row')}.` : 'The audit trail is not whole.');
    for (const note of anchored.notes) say(note);
    if (await mayRewrite(database)) say(oneRole);
    if (config.auditKey && publicKey) say(`To verify elsewhere: AUDIT_PUBLIC_KEY=${publicKey.toString('base64')}`);
    return wrong.length === 0;
  } finally {
    await database.destroy();
  }
}

/** A trail that was rewritten from end to end has a sentence for every row. */
const mostSaid = 40;

const notAnchored: Checked = {
  breaks: [],
  notes: [
    'It is not anchored: somebody with full control of the database could rewrite all of it, and this would not show. ' +
      'Set AUDIT_KEY and AUDIT_ANCHORS.',
  ],
};

const oneRole =
  'The service signs in to the database as somebody who could switch the triggers off and alter rows. ' +
  'Give it a role that owns nothing: DATABASE_URL for that role, MIGRATION_DATABASE_URL for the owner.';

/** Null: there is nowhere to read them from. */
async function linesOf(kept: string | null, file: string | undefined): Promise<string[] | null> {
  const from = file ?? kept;
  if (from === null) return null;
  const lines = await (file === undefined ? placeAt(from) : inFile(from)).lines().catch(() => null);
  if (file !== undefined && !lines?.length) throw new Refusal(`There are no anchors to be read in ${file}.`);
  if (lines !== null) return lines;
  throw new Refusal(
    'The anchors can’t be read from where AUDIT_ANCHORS says. Copy them to a file, and add: --anchors FILE',
  );
}
