import { existsSync } from 'node:fs';
import path from 'node:path';

const above = path.join(import.meta.dirname, '..');

/** Where `.env`, `.data` and `manifest.yml` are: above the sources, or above `dist` where those were built. */
export const projectFolder = existsSync(path.join(above, 'package.json')) ? above : path.join(above, '..');
