import { z } from 'zod';
import { idFrom } from '../domain/records/id.ts';

const blocksSent = z.array(z.looseObject({}));
const element = z.looseObject({ value: z.string().optional() });

/** The lines behind the buttons of a message, wherever they stand in it. Nothing else of it is read. */
function linesIn(blocks: unknown): readonly string[] {
  const read = blocksSent.safeParse(blocks);
  if (!read.success) return [];
  return read.data.flatMap(({ elements, accessory }) =>
    [...(Array.isArray(elements) ? elements : []), accessory].flatMap(
      (one) => element.safeParse(one).data?.value ?? [],
    ),
  );
}

const ofDecision = /^decision \S+ (\S+) (\S+)$/;

/**
 * What to challenge, of a message whose menu was used: its child, where it is about one, and the decision, where it is
 * about one. Null: about none, or about several.
 */
export function challengedBeside(blocks: unknown): string | null {
  const lines = linesIn(blocks);
  const [child, ...others] = new Set(lines.flatMap((line) => line.split(' ').map(idFrom).find(Boolean) ?? []));
  if (child === undefined || others.length > 0) return null;
  const [decision, ...more] = new Set(lines.flatMap((line) => idFrom(ofDecision.exec(line)?.[2]) ?? []));
  return ['challenge', child, ...(decision === undefined || more.length > 0 ? [] : [decision])].join(' ');
}
