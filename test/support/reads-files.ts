// A process of its own, that reads files as an import does and says what it took: run by tests that bound the memory.
import { readFiles } from '../../src/exchange/reading/read-files.ts';

const before = process.resourceUsage().maxRSS;
const { files, faults, children } = await readFiles(process.argv.slice(2), { today: '2026-06-16' });
const tookMb = (process.resourceUsage().maxRSS - before) / 1024;
process.stdout.write(JSON.stringify({ files, faults: faults.length, children: [...children.keys()], tookMb }));
