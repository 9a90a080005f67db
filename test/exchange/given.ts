import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { KeptAnswers } from '../../src/exchange/answers.ts';
import { readFiles } from '../../src/exchange/reading/read-files.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A folder with these files in it, gone when the tests are done. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'return-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export const today = '2026-04-10';

/** What a folder of these files says. */
export const reading = async (files: Readonly<Record<string, string | Uint8Array>>, answers?: KeptAnswers) =>
  readFiles([await folderOf(files)], { today, ...(answers && { answers }) });

const lines = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

/** Each row as `CHILD,DECOM,RNE,LS,PLACE,DEC,REC`. */
export const episodesCsv = (...rows: string[]) =>
  lines(
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    rows.map((row) => {
      const [child, decom, rne, ls, place, dec = '', rec = ''] = row.split(',');
      return [child, decom, rne, ls, 'N1', place, 'PR1', dec, rec, '', 'AB1 2CD', 'AB3 4EF', ''].join(',');
    }),
  );

/** Each row as `CHILD,DOB,REVIEW,REVIEW_CODE`. */
export const reviewsCsv = (...rows: string[]) => lines('CHILD,DOB,REVIEW,REVIEW_CODE', rows);

/** Each row as `CHILD,DOB`. */
export const headerCsv = (...rows: string[]) =>
  lines(
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    rows.map((row) => row.replace(',', ',2,').concat(',WBRI,UN1,,')),
  );

export const staffCsv = (...rows: string[]) => lines('slack_user_id,name,role,team,email,phone,fte', rows);
export const teamsCsv = (...rows: string[]) => lines('team,slack_channel_id,manager', rows);
export const caseloadCsv = (...rows: string[]) =>
  lines('child,initials,iro,social_worker,team,sibling_group,parent,restricted', rows);
