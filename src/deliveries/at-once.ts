import type { Letter, PostOffice } from './post-office.ts';
import type { NotDone } from './reply.ts';
import type { Log } from './work.ts';

/**
 * Says something to whoever has just done something, at whatever hour, and keeps no note of it: posted neutral like
 * every message, and filled in. If that fails, what was posted stands.
 */
export const saysAtOnce =
  (office: PostOffice, log: Log) => async (slackUserId: string, key: string, letter: Letter) => {
    const missing = await said(office, slackUserId, key, letter);
    if (missing)
      log.warn({ fault: 'fault' in missing ? missing.fault : missing.came }, 'something was not said at once');
  };

async function said(office: PostOffice, slackUserId: string, key: string, letter: Letter): Promise<NotDone | null> {
  const line = await office.line(slackUserId);
  if (line.came !== 'done') return line;
  const posted = await office.post(line.result, letter, { key, version: 0 });
  if (posted.came !== 'done') return posted;
  const edited = await office.edit(line.result, posted.result, letter, { key, version: 1 });
  return edited.came === 'done' ? null : edited;
}
