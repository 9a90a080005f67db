import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

/** Something that one file takes from another, or from a package. */
export interface Import {
  /** A file of ours, from the root of the project; or the name of a package, `node` for those of Node itself. */
  to: string;
  /** What is taken, by the name it has there. `*`: all of it. */
  names: readonly string[];
  /** Only the compiler needs it. */
  isTypeOnly: boolean;
}

export interface SourceFile {
  /** From the root of the project: `src/domain/time/day.ts`. */
  name: string;
  text: string;
  imports: readonly Import[];
  /** Waits, or hands out something that has to be waited for. */
  waits: boolean;
  /** Every text in it, and every part of one that is put together; its comments are none. */
  texts: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

const root = path.join(import.meta.dirname, '..', '..');

function read(name: string): SourceFile {
  const text = readFileSync(path.join(root, name), 'utf8');
  const found: Import[] = [];
  const texts: string[] = [];
  let waits = false;
  const take = (from: unknown, names: readonly string[], isTypeOnly: boolean) =>
    found.push({ to: reached(name, String(Object(from).value)), names, isTypeOnly });
  walk(parseSync(text, { syntax: 'typescript', target: 'es2023' }), (node) => {
    if (node.type === 'ImportDeclaration') take(node.source, namesIn(node), isTypeOnly(node));
    if (node.type === 'ExportNamedDeclaration' && node.source) take(node.source, namesIn(node), isTypeOnly(node));
    if (node.type === 'ExportAllDeclaration') take(node.source, ['*'], false);
    if (node.type === 'TsImportType') take(node.argument, ['*'], true);
    if (node.type === 'CallExpression' && Object(node.callee).type === 'Import') take(lazily(node), ['*'], false);
    if (node.type === 'StringLiteral') texts.push(String(node.value));
    if (node.type === 'TemplateElement') texts.push(String(node.cooked));
    if (node.async === true || node.isAwait === true || node.type === 'AwaitExpression') waits = true;
  });
  return { name, text, imports: found, waits, texts };
}

const lazily = (node: Node) => Object((node.arguments as readonly Node[] | undefined)?.[0]).expression;

const partsOf = (node: Node) => (node.specifiers ?? []) as readonly Node[];

const namesIn = (node: Node) =>
  partsOf(node).map(({ imported, local, orig, type }) =>
    type === 'ImportNamespaceSpecifier' ? '*' : String(Object(imported ?? local ?? orig).value),
  );

/** `import type`, or a `type` before each thing that is taken. */
const isTypeOnly = (node: Node) =>
  node.typeOnly === true || (partsOf(node).length > 0 && partsOf(node).every((part) => part.isTypeOnly === true));

/** The file of ours, or the package, that a specifier reaches. A file that is not there is a fault of the test. */
function reached(name: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  if (!specifier.startsWith('.')) return specifier.split('/')[0] ?? '';
  const file = path.posix.join(path.posix.dirname(name), specifier);
  if (!existsSync(path.join(root, file))) throw new Error(`${name} imports ${specifier}, which is not there.`);
  return file;
}

function walk(part: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(part)) {
    for (const one of part) walk(one, visit);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  const node = part as Node;
  if (typeof node.type === 'string') visit(node);
  for (const value of Object.values(node)) walk(value, visit);
}

/** Every file of the program, parsed: what it takes from where, however the specifier is written. */
export const sourceFiles: readonly SourceFile[] = ['src', 'migrations'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => read(path.posix.join(folder, name.split(path.sep).join('/')))),
);
