import { readXml } from '../xml.ts';

/** The parts of a workbook, by their names in it. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  /** Nobody who opens the workbook sees it. */
  isHidden: boolean;
  /** Its XML; empty where it is missing. */
  xml: string;
}

/** The sheets in their order: what the reader of their cells does not tell. Throws `Unreadable` where it is no XML. */
export function listedSheets(parts: Parts): ListedSheet[] {
  const targets = new Map<string, string>();
  opened(parts, 'xl/_rels/workbook.xml.rels', (name, { Id, Target }) => {
    if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
  });
  const sheets: ListedSheet[] = [];
  opened(parts, 'xl/workbook.xml', (name, { name: called, state, id = '' }) => {
    if (name !== 'sheet' || !called) return;
    const target = targets.get(id) ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.push({ isHidden: state === 'hidden' || state === 'veryHidden', xml: textOf(parts[part]) });
  });
  return sheets;
}

/**
 * How many digits each style of a cell shows at least, by its number: a format of noughts alone (`0000`) shows an id’s
 * leading zeros, which the cell itself has not.
 */
export function digitsShown(parts: Parts): Map<string, number> {
  const formats = new Map<string, number>();
  const styles = new Map<string, number>();
  let within = '';
  let at = 0;
  opened(parts, 'xl/styles.xml', (name, { numFmtId = '', formatCode = '' }) => {
    if (name === 'numFmt' && /^0{2,20}$/.test(formatCode)) formats.set(numFmtId, formatCode.length);
    if (name === 'cellXfs' || name === 'cellStyleXfs') within = name;
    if (name !== 'xf' || within !== 'cellXfs') return;
    const digits = formats.get(numFmtId);
    if (digits !== undefined) styles.set(String(at), digits);
    at += 1;
  });
  return styles;
}

function opened(
  parts: Parts,
  part: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
) {
  const xml = textOf(parts[part]);
  if (xml !== '') readXml(xml, { open, close: () => {} });
}

const textOf = (part: Uint8Array | undefined) => (part ? new TextDecoder().decode(part) : '');
