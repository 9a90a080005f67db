import { basename } from 'node:path';
import type { FoundFile } from './find-files.ts';
import { Unrecognised } from './heading.ts';
import type { Unreadable } from './unreadable.ts';

/** What holds data, as far as a name can tell. */
const holdsData = /\.(?:csv|tsv|xls[xmb]?|ods)$/i;
/** Files that a council names for what is in them: the return, its tables, Annex A, the SSD and our own. */
const namedAsOurs =
  /(?:^|[^a-z])(?:reviews?|episodes?|caseload|s?903|ssda903|annex[ _-]?a|list[ _-]?8|ssd|cla[er]?)(?:[^a-z]|$)|^(?:header|staff|teams)\./i;

/**
 * Whether a file that can’t be used only happens to lie in a folder that was given. A name never makes a file one of
 * ours, but it can make it one that must not be passed over in silence: not what was named by the operator, not what
 * nearly fits, not what can’t be opened and so may be anything, and not what calls itself one of ours.
 */
export function isStranger({ given, path }: FoundFile, why: Unreadable): boolean {
  if (given || why.isOurs) return false;
  const name = basename(path);
  const hasData = holdsData.test(name);
  if (!(why instanceof Unrecognised)) return !hasData;
  return !(namedAsOurs.test(name) && (hasData || /\.xml$/i.test(name)));
}
