import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { everyAction } from '../support/every-action.ts';

const here = import.meta.dirname;
const imports = /import \{([^}]*)\} from '([^']*\/src\/casework\/([^']+))'/g;

/** What the tests of a subject take from where: `decisions decisions/accept-change.ts acceptChange`. */
const tried = new Set(
  readdirSync(here, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.includes('/') && name.endsWith('.test.ts'))
    .flatMap((name) =>
      [...readFileSync(path.join(here, name), 'utf8').matchAll(imports)].flatMap(([, names = '', , file = '']) =>
        names.split(',').map((taken) => [subjectOf(name), file, taken.trim()].join(' ')),
      ),
    ),
);

function subjectOf(name: string): string {
  return name.split('/')[0] ?? '';
}

test('every action has a test beside its subject that decides with values, and needs neither Slack nor a database', () => {
  const untried = everyAction.filter(
    ({ name, file }) => !tried.has([subjectOf(file), file, name.split('.')[0]].join(' ')),
  );
  expect(untried.map(({ name, file }) => `${name} (${file})`)).toEqual([]);
});
