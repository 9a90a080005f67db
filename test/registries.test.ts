import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actions } from '../src/casework/actions.ts';
import { checks } from '../src/doctor/index.ts';
import { papers } from '../src/documents/index.ts';
import { driftRules } from '../src/domain/drift/index.ts';
import { challengeDuties } from '../src/domain/duties/challenges.ts';
import { duties } from '../src/domain/duties/index.ts';
import { tables } from '../src/exchange/index.ts';
import { jobs } from '../src/jobs/index.ts';
import { pressedLines } from '../src/slack/buttons/index.ts';
import { commands } from '../src/slack/commands/index.ts';
import { forms } from '../src/slack/forms/index.ts';
import { notices, pages } from '../src/slack/notices/index.ts';
import { sourceFiles } from './support/import-graph.ts';

/** Each registry, where its members live, and what makes a value one of them. */
const registries: Record<string, { folder: string; members: readonly unknown[]; hasAll: readonly string[] }> = {
  actions: { folder: 'src/casework/', members: actions, hasAll: ['name', 'auditedAs', 'permission', 'kind'] },
  commands: { folder: 'src/slack/commands/', members: commands, hasAll: ['name', 'aliases', 'usage', 'run'] },
  buttons: { folder: 'src/slack/buttons/', members: pressedLines, hasAll: ['name', 'aliases', 'usage', 'run'] },
  forms: { folder: 'src/slack/forms/', members: forms, hasAll: ['name', 'pages', 'prepare', 'submit'] },
  notices: { folder: 'src/slack/notices/', members: [...notices, ...pages], hasAll: ['name', 'word'] },
  jobs: { folder: 'src/jobs/', members: jobs, hasAll: ['name', 'summary', 'when', 'run'] },
  duties: {
    folder: 'src/domain/duties/',
    members: [...duties, ...challengeDuties],
    hasAll: ['id', 'authority', 'arises'],
  },
  'drift rules': { folder: 'src/domain/drift/', members: driftRules, hasAll: ['code', 'authority', 'find'] },
  papers: { folder: 'src/documents/', members: papers, hasAll: ['code', 'permission', 'written'] },
  checks: { folder: 'src/doctor/', members: checks, hasAll: ['name', 'looksAt', 'run'] },
  tables: { folder: 'src/exchange/', members: tables, hasAll: ['title', 'columns', 'needs', 'open'] },
};

describe.each(Object.entries(registries))('The registry of %s', (_, { folder, members, hasAll }) => {
  const isMember = (value: unknown) =>
    typeof value === 'object' && value !== null && hasAll.every((property) => property in value);

  /** Every value of that shape that a file hands out: by itself, in a list, or by name. */
  const within = (value: unknown): unknown[] =>
    isMember(value) || typeof value !== 'object' || value === null ? [value] : Object.values(value);

  async function exported(): Promise<Map<unknown, string>> {
    const found = new Map<unknown, string>();
    for (const { name } of sourceFiles) {
      if (!name.startsWith(folder) || name.endsWith('/index.ts') || name === 'src/casework/actions.ts') continue;
      const file: Record<string, unknown> = await import(path.join(import.meta.dirname, '..', name));
      for (const value of Object.values(file).flatMap(within)) if (isMember(value)) found.set(value, name);
    }
    return found;
  }

  test('holds everything that a file hands out for it', async () => {
    const found = await exported();
    expect([...found].filter(([value]) => !members.includes(value)).map(([, name]) => name)).toEqual([]);
    expect(found.size).toBeGreaterThan(2);
  });

  test('holds nothing that no file of its folder hands out, and nothing twice', async () => {
    const found = await exported();
    expect(members.filter((member) => !found.has(member))).toEqual([]);
    expect(new Set(members).size).toBe(members.length);
  });
});

test('One form is one file, named for the form', async () => {
  const names = await Promise.all(
    sourceFiles
      .filter(({ name }) => name.startsWith('src/slack/forms/'))
      .map(async ({ name }) => {
        const file: Record<string, unknown> = await import(path.join(import.meta.dirname, '..', name));
        return Object.values(file).flatMap((value) =>
          forms.filter((form) => form === value).map((form) => [name, form.name]),
        );
      }),
  );
  const found = names.flat();
  expect(found).toHaveLength(forms.length);
  expect(found.filter(([name, form]) => path.basename(name ?? '', '.ts') !== form)).toEqual([]);
});
