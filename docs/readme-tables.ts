import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../src/doctor/index.ts';
import { driftRules } from '../src/domain/drift/index.ts';
import type { Confidence, Founded, Grounds, Weight } from '../src/domain/duties/grounds.ts';
import { duties } from '../src/domain/duties/index.ts';
import { access } from '../src/domain/people/access.ts';
import { staffRoles } from '../src/domain/people/people.ts';
import { listed, monthInWords, sentence } from '../src/domain/wording/words.ts';
import { tables as files } from '../src/exchange/index.ts';
import { jobs } from '../src/jobs/index.ts';
import { commands } from '../src/slack/commands/index.ts';

const root = path.join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

type Cells = readonly string[];
const row = (cells: Cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (headings: Cells, rows: readonly Cells[]) =>
  [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');
const code = (words: string) => `\`${words}\``;

const inTitle = (role: string) => sentence(role.replaceAll(/\biro\b/g, 'IRO'));

const weights: Record<Weight, string> = { statute: 'law', guidance: 'statutory guidance', practice: 'good practice' };
const confidences: Record<Confidence, string> = {
  read: 'read in the instrument',
  reported: 'reported in published procedures',
  general: 'general knowledge',
  ours: 'our own',
};

/** Who says so and how sure we are; then the same of a number that comes from elsewhere. */
const grounded = (founded: Founded, of: (grounds: Grounds) => string): string =>
  [of(founded), ...(founded.threshold ? [`${founded.threshold.what}: ${of(founded.threshold)}`] : [])].join('. ');
const grounds = (founded: Founded): string[] => [
  grounded(founded, ({ authority }) => authority.words),
  grounded(founded, ({ weight }) => weights[weight]),
  grounded(founded, ({ confidence }) => confidences[confidence]),
  monthInWords(founded.authority.lastReadOn),
];

function whoMay(permission: (typeof commands)[number]['permission']): string {
  if (permission === null) return 'Everyone with a staff record';
  return inTitle(listed(staffRoles.filter((role) => access[permission][role] !== 'none')));
}

/** Who may import whom, as the test that enforces it has it. */
function imports(): string {
  const [, rows = ''] = read('test/architecture.test.ts').match(/const mayImport[^{]*\{(.*?)\n\};/s) ?? [];
  return table(
    ['Folder', 'May import'],
    [...rows.matchAll(/^\s+(\w+): \[([^\]]*)\]/gm)].map(([, folder = '', may = '']) => {
      const names = [...may.matchAll(/'([^']+)'/g)].map(([, name = '']) => code(name));
      return [code(folder), listed(names) || 'nothing'];
    }),
  );
}

/** The settings, as `.env.example` has them: a paragraph of comment, then the setting it is about. */
export function settings(): { name: string; example: string; says: string }[] {
  return read('.env.example')
    .split(/\n\s*\n/)
    .flatMap((paragraph) => {
      const lines = paragraph.split('\n');
      const says = lines.flatMap((line) => line.match(/^# (.*)/)?.[1] ?? []).join(' ');
      return lines.flatMap((line) => {
        const [, name, example] = line.match(/^#?([A-Z_]+)=(.*)$/) ?? [];
        return name === undefined ? [] : [{ name, example: example ?? '', says }];
      });
    });
}

/** Every door that is attacked, and how many attempts that is, as its own file counts them. */
function attacks(): string {
  const doors = readdirSync(path.join(root, 'test/attacks')).flatMap((file) => {
    const text = read(`test/attacks/${file}`);
    const declared = [...text.matchAll(/^attacks(?:InTurn)?On\(\s*'([^']+)',\s*(\d+),/gm)];
    if (declared.length !== [...text.matchAll(/^attacks(?:InTurn)?On\(/gm)].length || declared.length === 0)
      throw new Error(`In test/attacks/${file} there are attacks that can’t be counted.`);
    return declared.map(([, door = '', attempts]) => ({ door, file, attempts: Number(attempts) }));
  });
  const all = doors.reduce((sum, { attempts }) => sum + attempts, 0);
  return table(
    ['Door', 'Test', 'Attempts'],
    [
      ...doors.map(({ door, file, attempts }) => [
        sentence(door),
        `[${file.replace('.test.ts', '')}](../test/attacks/${file})`,
        attempts.toLocaleString('en-GB'),
      ]),
      ['All of them', '', all.toLocaleString('en-GB')],
    ],
  );
}

/** Every table that is made from the code, by the name in its markers. */
const generated: Record<string, () => string> = {
  imports,
  attacks,
  commands: () =>
    table(
      ['Type', 'It answers', 'Also', 'Who may'],
      commands.map(({ name, usage, summary, aliases, permission }) => [
        code(['/iro', name, usage].filter((word) => word !== '').join(' ')),
        summary,
        aliases.map(code).join(', '),
        whoMay(permission),
      ]),
    ),
  jobs: () =>
    table(
      ['Job', 'What', 'When'],
      jobs.map(({ name, summary, when }) => [code(name), summary, when()]),
    ),
  permissions: () =>
    table(
      ['May', ...staffRoles.map(inTitle), 'Operator'],
      Object.entries(access).map(([permission, reach]) => [
        sentence(permission),
        ...[...staffRoles, 'operator' as const].map((role) => reach[role]),
      ]),
    ),
  duties: () =>
    table(
      ['Duty', 'Limit', 'Authority', 'Weight', 'How sure we are', 'Last read'],
      duties.map((duty) => [duty.title, duty.says, ...grounds(duty)]),
    ),
  drift: () =>
    table(
      ['It speaks when', 'Whose', 'Authority', 'Weight', 'How sure we are', 'Last read'],
      driftRules.map((rule) => [rule.says, inTitle(rule.whose), ...grounds(rule)]),
    ),
  files: () =>
    `${table(
      ['File', 'Recognised by these columns'],
      files.filter(({ open }) => open !== null).map(({ title, needs }) => [title, needs.map(code).join(', ')]),
    )}\n\nRecognised and not used yet: ${files
      .filter(({ open }) => open === null)
      .map(({ title }) => title)
      .join('; ')}.`,
  checks: () =>
    table(
      ['Check', 'It looks at'],
      checks.map(({ name, looksAt }) => [sentence(name), looksAt]),
    ),
  settings: () =>
    table(
      ['Setting', 'For example', 'What it is'],
      settings().map(({ name, example, says }) => [code(name), code(example), says]),
    ),
};

/** The pages that have such tables. */
export const pagesWithTables = ['docs/reference.md', 'docs/installing.md', 'docs/importing.md', 'docs/security.md'];

/** A page with every table between markers made again. Throws on markers that name no table. */
export const withTables = (page: string): string =>
  page.replaceAll(
    /(<!-- table: (\w+) -->\n)(?:.*?\n)??(<!-- end -->)/gs,
    (_, begin: string, name: string, end: string) => {
      const made = generated[name];
      if (!made) throw new Error(`There is a table called ${name}, and nothing makes it.`);
      return `${begin}\n${made()}\n\n${end}`;
    },
  );

export const tableNames = Object.keys(generated);
