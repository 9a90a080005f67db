import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { Store } from '../../src/store/store.ts';
import { unauditedIn } from '../../src/store/unaudited.ts';

test('a look or a change without its row does not compile', () => {
  // Never called: `npm run types` is what fails.
  const attempts = (store: Store) => [
    // @ts-expect-error A change without the row that says what it was.
    store.audited(async (tx) => ({ result: await tx.apply([]) })),
    // @ts-expect-error A change with no row at all.
    store.audited(async (tx) => ({ entries: [], result: await tx.apply([]) })),
    // @ts-expect-error A change where no row is asked for.
    store.unaudited((tx) => tx.apply([])),
    // @ts-expect-error Nor a look at a child.
    store.unaudited((tx) => tx.caseFile({ id: '' }, false)),
    // @ts-expect-error Nor handing on a draft.
    store.unaudited((tx) => tx.drafts.give('', '', '')),
    // @ts-expect-error Nor making a link to a paper.
    store.unaudited((tx) => tx.paperLinks.make({}, '')),
  ];
  expect(attempts).toHaveLength(1);
});

test('without a row in the audit nothing can be reached but what is on the list, whatever the types were told', () => {
  const everything = new Proxy({}, { get: (_, part) => ({ [part]: part, save: 'save', give: 'give', ran: 'ran' }) });
  const reached = unauditedIn(everything as never);
  expect(Object.keys(reached)).toEqual([
    'staff',
    'drafts',
    'paperLinks',
    'ledger',
    'importAnswers',
    'caseFilesWith',
    'sight',
  ]);
  expect(reached.drafts).toEqual({ find: undefined, unfinished: undefined, save: 'save', empty: undefined });
  expect(reached.ledger).toMatchObject({ ran: 'ran' });
});

test('nothing else of the store writes: what a transaction gives, the audit and its anchors, and what is of no child', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'src', 'store');
  const bySql = /\b(insert into|update \w+ (\w+ )?set|delete from|truncate [a-z]+)\b/;
  const byRepository = /\.(insert|upsert|update|delete|save|remove|softDelete|restore|increment|decrement|clear)\(/;
  const writes = (text: string) => bySql.test(text) || (text.includes("from 'typeorm'") && byRepository.test(text));
  const writing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && writes(readFileSync(path.join(folder, name), 'utf8')))
    .map((name) => path.basename(name, '.ts'));
  const given = [
    'drafts',
    'forenames',
    'import-answers',
    'just-done',
    'ledger',
    'paper-links',
    'sight',
    'telling',
    'writing',
  ];
  const ofNoChild = ['database', 'outbox', 'unreachable', 'workbench-mark', 'workspace'];
  const withTheirRow = ['arrivals'];
  expect(writing.toSorted()).toEqual(
    [...given, ...ofNoChild, ...withTheirRow, 'audit-row', 'audit-anchors'].toSorted(),
  );
});
