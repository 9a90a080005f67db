import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pagesWithTables, settings, tableNames, withTables } from '../docs/readme-tables.ts';
import { caseload } from '../src/exchange/ours/caseload.ts';
import { staff } from '../src/exchange/ours/staff.ts';
import { teams } from '../src/exchange/ours/teams.ts';
import { pressedLines } from '../src/slack/buttons/index.ts';
import { commands } from '../src/slack/commands/index.ts';
import { forms } from '../src/slack/forms/index.ts';
import { notices, pages as published } from '../src/slack/notices/index.ts';

const root = path.join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const readme = read('README.md');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, first = '']) => first);

test.each(pagesWithTables)('%s has tables that say what the code says: if not, run “npm run docs”', (page) => {
  expect(withTables(read(page))).toBe(read(page));
});

test('every table that is made from the code stands on one page', () => {
  const stand = pagesWithTables.flatMap((page) => found(read(page), /<!-- table: (\w+) -->/g));
  expect(stand.toSorted()).toEqual(tableNames.toSorted());
});

describe('The README', () => {
  test('is read in one go', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  test('has every part of src on its map', () => {
    const parts = readdirSync(path.join(root, 'src'), { withFileTypes: true });
    const names = parts.map((part) => (part.isDirectory() ? `${part.name}/` : part.name));
    expect(found(readme, /^ {2}([a-z-]+(?:\/|\.ts)) /gm).toSorted()).toEqual(names.toSorted());
  });

  test('and the page about files explain every column of the files that a council writes itself', () => {
    const columns = [staff, teams, caseload].flatMap((table) => table.columns);
    expect(columns.filter((column) => !read('docs/importing.md').includes(`\`${column}\``))).toEqual([]);
  });
});

test('every setting that is read is in .env.example with a sentence, and there is no other', () => {
  const known = found(read('src/config.ts'), /^ {2}([A-Z_]+): setting\(/gm);
  expect(known.length).toBeGreaterThan(5);
  expect(settings().map(({ name }) => name)).toEqual(expect.arrayContaining(known));
  expect(settings()).toHaveLength(known.length);
  expect(settings().filter(({ says }) => says === '')).toEqual([]);
});

const pages = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test.each(pages)('every link in %s leads somewhere', (page) => {
  const links = found(read(page), /\]\(([^)\s]+)\)/g).filter((link) => !link.startsWith('https:'));
  const anchorsOf = (name: string) =>
    found(read(name), /^#+ (.*)$/gm).map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-'),
    );
  const leads = (link: string) => {
    const [to = '', anchor] = link.split('#');
    const name = to === '' ? page : path.join(path.dirname(page), to);
    return existsSync(path.join(root, name)) && (anchor === undefined || anchorsOf(name).includes(anchor));
  };
  expect(links.filter((link) => !leads(link))).toEqual([]);
});

test('every call the bot makes to Slack is on the page about what reaches Slack, and no other', () => {
  const code = ['src/slack', 'src/deliveries'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(path.join(folder, name))),
  );
  const calls = found(code.join('\n'), /client\s*\.([a-z]+\s*\.\w+)\(/g);
  const made = new Set(calls.map((call) => call.replace(/\s/g, '')));
  // Bolt’s own, to connect in Socket Mode.
  made.add('apps.connections.open');
  const [, section = ''] = read('docs/exactly-what-reaches-slack.md').split('## What iro asks of Slack');
  expect([...new Set(found(section, /`([a-z]+\.[a-zA-Z.]+)`/g))].toSorted()).toEqual([...made].toSorted());
});

/** How the page about what reaches Slack begins the row of each message sent unasked. */
const noticeRows: Readonly<Record<string, string>> = {
  'draft for the iro': '| A form begun for them |',
  'draft kept': '| A form they closed |',
  'early request for the iro': '| An earlier review asked for |',
  'decisions for the manager': '| Decisions to answer |',
  'decisions for the owner': '| Decisions to carry out |',
  'answers for the iro': '| What was answered |',
  'decisions passed on': '| Decisions that came with a child |',
  'review taken back': '| A review taken back, in the place of its decisions |',
  'taken back': '| Something taken back, in the place of what it said |',
  'second extension': '| A decision put off a second time |',
  'put off again': '| Something snoozed for the third time or more |',
  'question for the iro': '| A question about a decision |',
  'reply for the manager': '| The answer to a question |',
  'reply for the owner': '| The answer to a question |',
  reminder: '| A reminder from a colleague |',
  'quiet note': '| A quiet note from a colleague |',
  'my day': '| The day, ',
  'team day': '| The team’s late decisions and what is slipping, ',
  'iros day': '| What is slipping across the council, ',
  week: '| The week, ',
  month: '| The month, ',
  'iro allocated': '| A child’s IRO was named |',
  'iro to introduce': '| The next IRO is to be introduced |',
  'approval asked': '| An IRO manager is asked to approve |',
  'approval answered': '| What they asked for is answered |',
  'acted for': '| An IRO manager acts for them |',
  'challenge to answer': '| A challenge to answer |',
  'challenge answered': '| A challenge was answered |',
  'challenge weighed': '| What the IRO made of an answer to a challenge |',
  'challenge of the team': '| The manager of a worker is challenged |',
  'note to see': '| A note from an IRO |',
  'concern to answer': '| A concern about practice |',
  'concern answered': '| A concern about practice was answered |',
  cover: '| Cover was arranged |',
  'cover to confirm': '| Cover reaches restricted children |',
  'new child': '| A new child was added |',
  'restriction changed': '| Who may see a child has changed |',
  unreachable: '| Somebody can’t be reached in Slack',
  home: '### Home',
};

describe('The page about what reaches Slack', () => {
  const page = read('docs/exactly-what-reaches-slack.md');
  const [, sent = ''] = page.split('## What iro sends\n');
  const [answers = '', unasked = ''] = sent.split('## What iro sends unasked\n');
  const firstCells = found(answers, /^\| ([^|]+) \|/gm);

  test('has a row for every command that can be typed', () => {
    const typed = firstCells.flatMap((cell) => found(cell, /`\/iro ?([a-z-]*)[^`]*`/g));
    const known = commands.map(({ name }) => name);
    expect(known.filter((name) => !typed.includes(name))).toEqual([]);
  });

  test('names no command that does not exist', () => {
    const names = found(page, /`\/iro ([a-z-]+)[^`]*`/g);
    expect(names.filter((name) => ![...commands, ...pressedLines].some((one) => one.name === name))).toEqual([]);
  });

  test('has a row for every form, by the title it has in Slack', () => {
    const [, rows = ''] = answers.split('### Forms\n');
    const titled = found(rows, /^\| ([^|]+) \|/gm).flatMap((cell) => found(cell, /\*\*([^*]+)\*\*/g));
    expect(forms.map(({ title }) => title).filter((title) => !titled.includes(title))).toEqual([]);
  });

  test('has a row for every message that is sent unasked', () => {
    expect(Object.keys(noticeRows).toSorted()).toEqual([...notices, ...published].map(({ name }) => name).toSorted());
    expect(Object.values(noticeRows).filter((begins) => !unasked.includes(`\n${begins}`))).toEqual([]);
  });
});

test('everything that is attacked meets a threat that is written down, and every threat names a test', () => {
  const [, threats = ''] = read('docs/security.md').split('## Threats');
  const [written = '', counted = ''] = threats.split('## What is attacked');
  const tests = (text: string) => found(text, /\(\.\.\/(test\/attacks\/[^)]+)\)/g);
  expect(tests(counted).filter((file) => !tests(written).includes(file))).toEqual([]);
  const rows = found(written, /^\| (?!---|Threat|\*\*\d)(.*) \|$/gm);
  expect(rows.filter((row) => !row.includes('(../test/'))).toEqual([]);
});

test('every decision has its own number, and says context, decision and consequence', () => {
  const decisions = readdirSync(path.join(root, 'docs/decisions')).toSorted();
  expect(decisions.map((name) => Number(name.slice(0, 3)))).toEqual(decisions.map((_, at) => at + 1));
  const parts = decisions.map((name) => found(read(`docs/decisions/${name}`), /^## (.*)$/gm).join());
  expect(new Set(parts)).toEqual(new Set(['Context,Decision,Consequence']));
});
