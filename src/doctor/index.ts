import { addresses } from './addresses.ts';
import { bankHolidaysCheck } from './bank-holidays.ts';
import { challengePosts } from './challenge-posts.ts';
import { channelsCheck } from './channels.ts';
import type { Check } from './check.ts';
import { clocks } from './clocks.ts';
import { databaseTls } from './database-tls.ts';
import { directorCheck } from './director.ts';
import { fileModes } from './file-modes.ts';
import { posting } from './posting.ts';
import { recordsAnswer } from './records.ts';
import { roles } from './roles.ts';
import { scopes } from './scopes.ts';
import { serverLog } from './server-log.ts';
import { staffRecords } from './staff.ts';
import { triggers } from './triggers.ts';
import { workspace } from './workspace.ts';

/** Everything that is looked at, in the order it is told. */
export const checks: readonly Check[] = [
  recordsAnswer,
  databaseTls,
  roles,
  triggers,
  serverLog,
  fileModes,
  addresses,
  workspace,
  scopes,
  posting,
  channelsCheck,
  staffRecords,
  directorCheck,
  challengePosts,
  clocks,
  bankHolidaysCheck,
];
