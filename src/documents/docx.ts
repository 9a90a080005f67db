import {
  Document,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { readable } from '../domain/wording/readable.ts';
import { wholeDates } from '../domain/wording/whole-dates.ts';
import type { Part, Written } from './paper.ts';

/** As on the page when it is printed. */
const margin = { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' } as const;

/** Between the margins of A4, in twentieths of a point, as Word counts. */
const textWidth = 9_865;

/** Of the text, and of a table, whose columns are narrow; in half points. */
const sizes = { title: 36, heading: 28, text: 24, table: 20 };

/** Bold, and never alone at the foot of a page. */
const heading = (size: number) => ({
  run: { size, bold: true, color: '0B0C0C' },
  paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
});

/** A paper as a Word file: real headings from the first level on, real lists, and tables whose first row repeats on every page. */
export const docx = async ({ title, tab, parts }: Written): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: plain(tab),
      // Who made the file is nobody’s name: the library would write its own.
      creator: 'iro',
      lastModifiedBy: 'iro',
      styles: {
        default: {
          document: { run: { font: 'Arial', size: sizes.text, language: { value: 'en-GB' } } },
          heading1: heading(sizes.title),
          heading2: heading(sizes.heading),
        },
      },
      sections: [
        {
          properties: { page: { margin } },
          children: [
            new Paragraph({ text: plain(title), heading: HeadingLevel.HEADING_1 }),
            ...parts.flatMap(blocksOf),
          ],
        },
      ],
    }),
  );

function blocksOf(part: Part): (Paragraph | Table)[] {
  if ('heading' in part) {
    const { heading: words, apart } = part;
    return [new Paragraph({ text: plain(words), heading: HeadingLevel.HEADING_2, pageBreakBefore: apart === true })];
  }
  if ('paragraph' in part) return [lines(part.paragraph.split('\n'))];
  if ('lines' in part) return [lines(part.lines)];
  if ('list' in part) return part.list.map((item) => new Paragraph({ text: plain(item), bullet: { level: 0 } }));
  const columns = part.widths?.map((width) => Math.round((width * textWidth) / 100));
  const rows = part.table.map(
    (row, at) =>
      new TableRow({
        tableHeader: at === 0,
        cantSplit: true,
        children: row.map((cell, column) => cellOf(cell, at === 0, columns?.[column])),
      }),
  );
  return [
    new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE }, ...(columns && { columnWidths: columns }) }),
    new Paragraph(''),
  ];
}

const lines = (all: readonly string[]) =>
  new Paragraph({
    spacing: { after: 160 },
    children: runs(all),
  });

/** Line for line, as it was written. */
const runs = (all: readonly string[], as: IRunOptions = {}) =>
  all.map((line, at) => new TextRun({ ...as, text: plain(line), ...(at > 0 && { break: 1 }) }));

const cellOf = (text: string, bold: boolean, width?: number) =>
  new TableCell({
    ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
    children: [new Paragraph({ children: runs(text.split('\n'), { bold, size: sizes.table }) })],
  });

// XML has no place for the last two either, and Word would refuse the whole file.
const plain = (text: string) => wholeDates(readable(text)).replaceAll(/[\ufffe\uffff]/g, '');
