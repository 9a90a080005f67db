import type { Sweeping } from '../../src/casework/perform/action.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';

/** What a sweep comes to that is handed these files, one after another. */
export function swept<Result>(sweeping: Sweeping<Result>, files: readonly CaseFile[]) {
  for (const file of files) sweeping.add(file);
  return sweeping.end();
}
