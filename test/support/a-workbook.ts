import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip, and what it says of itself where that is not so. */
export interface Part {
  name: string;
  holds: string | Buffer;
  /** The size that the directory gives. */
  saysSize?: number;
  locked?: boolean;
  /** It is in the file, and not in the directory at its end. */
  unlisted?: boolean;
}

/** A zip byte by byte, so that it can say what no program would write. */
export function aZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, holds, saysSize, locked = false, unlisted = false } of parts) {
    const data = Buffer.from(holds);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(saysSize ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 0]);
    if (!unlisted)
      directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), made, common, tail, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const link = (id: number) =>
  `<Relationship Id="r${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`;
const listed = (id: number) => `<sheet name="S${id}" sheetId="${id}" r:id="r${id}"/>`;

/** The parts of a workbook whose only sheet holds these rows, as XML, and the other parts given. */
export function partsWith(rows: string, besides: readonly Part[] = [], sheets = 1): Part[] {
  const ids = Array.from({ length: sheets }, (_, at) => at + 1);
  return [
    {
      name: 'xl/workbook.xml',
      holds: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${ids.map(listed).join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', holds: `<Relationships>${ids.map(link).join('')}</Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', holds: sheetOf(rows) },
    ...besides,
  ];
}

export const sheetOf = (rows: string) =>
  `<worksheet xmlns="${main}"><sheetData>${header}${rows}</sheetData></worksheet>`;

/** A row of reviews: `child, born, held, took part`. */
export const reviewRow = (at: number, cells: readonly string[]) =>
  `<row r="${at}">${cells
    .map((text, column) => `<c r="${'ABCD'[column]}${at}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`;

const header = reviewRow(1, ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE']);

/** Words, a number, or a cell as its attributes and what stands in it. */
export type CellGiven = string | number | null | { is?: string; holds: string };

export interface SheetGiven {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows: readonly (readonly CellGiven[])[];
  merged?: readonly string[];
}

/** A workbook of these sheets. `formats`: what shows the numbers of style 1, 2 and so on. */
export function aWorkbook(sheets: readonly SheetGiven[], formats: readonly string[] = []): Buffer {
  const names = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name ?? `S${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at + 1}"/>`,
  );
  const styled = [0, ...formats.map((_, at) => 200 + at)].map((id) => `<xf numFmtId="${id}"/>`).join('');
  const shown = formats.map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>`).join('');
  const styles = `<styleSheet xmlns="${main}"><numFmts>${shown}</numFmts><cellXfs>${styled}</cellXfs></styleSheet>`;
  return aZip([
    {
      name: 'xl/workbook.xml',
      holds: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      holds: `<Relationships>${sheets.map((_, at) => link(at + 1)).join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', holds: styles },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, holds: xmlOf(sheet) })),
  ]);
}

const xmlOf = ({ rows, merged = [] }: SheetGiven) =>
  `<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData>${
    merged.length > 0 ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
  }</worksheet>`;

const rowXml = (cells: readonly CellGiven[], at: number) =>
  `<row r="${at + 1}">${cells.map((cell, column) => cellXml(`${String.fromCharCode(65 + column)}${at + 1}`, cell)).join('')}</row>`;

function cellXml(place: string, cell: CellGiven): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  return `<c r="${place}"${cell.is ? ` ${cell.is}` : ''}>${cell.holds}</c>`;
}
