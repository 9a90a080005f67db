import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Action } from '../../src/casework/perform/action.ts';

/** An action, by the name it is exported under; one of several in a table by that and its place: `prepareReview.log a talk`. */
export interface Exported {
  name: string;
  /** From the folder of the actions: `decisions/accept-change.ts`. */
  file: string;
  action: Action<never, unknown>;
}

const folder = path.join(import.meta.dirname, '..', '..', 'src', 'casework');

const isAction = (value: unknown): value is Exported['action'] => {
  const { kind, permission, name } = Object(value);
  return [kind, permission, name].every((part) => typeof part === 'string');
};

async function exportedBy(file: string): Promise<Exported[]> {
  const found: Record<string, unknown> = await import(path.join(folder, file));
  return Object.entries(found).flatMap(([name, value]) => {
    if (isAction(value)) return [{ name, file, action: value }];
    return Object.entries(Object(value)).flatMap(([place, one]) =>
      isAction(one) ? [{ name: `${name}.${place}`, file, action: one }] : [],
    );
  });
}

/** The door itself reaches the store and holds no action, so it is not opened here. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && name.includes('/') && !name.startsWith('perform/'))
  .toSorted();

/** Everything that can be asked or done, whatever file says it. One after the other: Jest loads no two at once. */
export const everyAction: readonly Exported[] = await files.reduce(
  async (before, file) => [...(await before), ...(await exportedBy(file))],
  Promise.resolve<Exported[]>([]),
);
