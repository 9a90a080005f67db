// Runs the sources where there is something to read TypeScript with, and elsewhere what “npm run build” made of them.
import { existsSync } from 'node:fs';

const [what] = process.argv.splice(2, 1);
const built = new URL(`./dist/src/${what}.js`, import.meta.url);

async function canReadTypeScript() {
  try {
    await import('tsx');
    return true;
  } catch {
    return false;
  }
}

if (await canReadTypeScript()) await import(`./src/${what}.ts`);
else if (existsSync(built)) await import(built.href);
else {
  process.stdout.write('It is not built. Run: npm install, npm run build, npm prune --omit=dev.\n');
  process.exitCode = 1;
}
