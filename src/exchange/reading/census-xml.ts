import { tables } from '../index.ts';
import type { FileReport } from '../said.ts';
import { xmlAlwaysHas, xmlBlocks, xmlNames } from '../ssda903/xml-form.ts';
import type { FoundFile } from './find-files.ts';
import { finish } from './finish-file.ts';
import type { Gathering } from './gathering.ts';
import { Unrecognised } from './heading.ts';
import type { Encoding } from './kind-of-file.ts';
import { readRows } from './rows.ts';
import { readText } from './text-of-file.ts';
import { knownAsOurs, Unreadable } from './unreadable.ts';
import { readingXml } from './xml.ts';

/** The SSDA903 return as one XML file, read as a stream: a report for each of its tables. */
export async function readCensusXml(
  { path, name }: FoundFile,
  encoding: Encoding,
  { gathering, onBytes }: { gathering: Gathering; onBytes: (bytes: number, rows: number) => void },
): Promise<FileReport[]> {
  let census = readingCensus(name, gathering);
  let told = 0;
  const read = async () => {
    const was = await readText(path, encoding, {
      onBytes: (bytes) => {
        onBytes(bytes, census.rows - told);
        told = census.rows;
      },
      async read(text, bytes) {
        census = readingCensus(name, gathering);
        told = 0;
        for await (const piece of text(bytes)) census.write(piece);
        census.end();
      },
    });
    // Each may refuse the file, and then nothing of it counts.
    for (const reader of census.readers) reader.finish();
    return was;
  };
  const was = await knownAsOurs(() => census.isOurs, read);
  return census.readers.map((reader) => noted(finish(reader, gathering), was, census.isOneLine));
}

function noted(report: FileReport, encoding: Encoding, isOneLine: boolean): FileReport {
  const why = [
    report.why ?? '',
    encoding === 'windows-1252' ? 'It is not in UTF-8 and was read as Windows-1252.' : '',
    isOneLine ? 'It is all on one line, so a line here is a CHILD, counted from the first.' : '',
  ].filter((part) => part !== '');
  return { ...report, why: why.join(' ') || null };
}

/** An element that is open: what its leaves say, and whether it has any. */
interface Open {
  name: string;
  fields: Record<string, string>;
  hasChildren: boolean;
  line: number;
}

interface Row {
  title: string;
  fields: Record<string, string>;
  line: number;
}

/** More than any child has (the schema allows 366 episodes and 52 reviews). */
const mostOfAChild = 5_000;
const endless = () => new Unreadable('It has one element that goes on without an end. Export it again.');

function readingCensus(name: string, { today }: Gathering) {
  const readers = new Map(xmlAlwaysHas.map((title) => [title, readerOf(title)]));
  const stack: Open[] = [];
  const place = placing();
  let held: Row[] = [];
  let person: Partial<Record<'CHILD' | 'DOB', string>> = {};
  let isOurs = false;
  let rows = 0;
  let events = 0;

  function readerOf(title: string) {
    const table = tables.find((one) => one.title === title);
    if (!table) throw new Error(`there is no table ${title}`);
    const file = `${name}, ${title.replace('SSDA903 ', '')}`;
    const reader = readRows({ file, tables: [table], today, ragged: true });
    reader.take(table.columns, 1);
    return { reader, columns: table.columns };
  }

  function put({ title, fields, line }: Row) {
    const { reader, columns } = readers.get(title) ?? readerOf(title);
    if (!readers.has(title)) readers.set(title, { reader, columns });
    const cells = columns.map((column) => fields[column]);
    reader.take(cells, line);
    rows += 1;
  }

  function closeBlock({ name, fields, line }: Open) {
    const title = xmlBlocks[name];
    if (title === undefined || Object.keys(fields).length === 0) return;
    isOurs = true;
    const row = { title, fields, line };
    if (fields.CHILD !== undefined) put(row);
    else if (held.push(row) > mostOfAChild) throw endless();
  }

  function closeLeaf(name: string, says: string, parent: Open) {
    parent.fields[name] = says;
    if (name === 'CHILD' || name === 'DOB') person[name] ??= says;
  }

  const reading = readingXml({
    open(name) {
      events += 1;
      const parent = stack.at(-1);
      if (parent) parent.hasChildren = true;
      else isOurs ||= /903/.test(name);
      const line = place.at(reading.line, stack.length);
      stack.push({ name: name.toUpperCase(), fields: {}, hasChildren: false, line });
    },
    close(_name, text) {
      events += 1;
      const closed = stack.pop();
      const parent = stack.at(-1);
      if (!closed || !parent) return;
      if (closed.hasChildren) closeBlock(closed);
      else closeLeaf(xmlNames[closed.name] ?? closed.name, text.trim(), parent);
      if (stack.length > 1) return;
      const { CHILD, DOB } = person;
      for (const row of held) put({ ...row, fields: { CHILD: CHILD ?? '', DOB: DOB ?? '', ...row.fields } });
      held = [];
      person = {};
    },
  });

  return {
    write(piece: string) {
      const before = events;
      reading.write(piece);
      if (events === before && piece.length > 200_000) throw endless();
    },
    end() {
      reading.end();
      if (!isOurs) throw new Unrecognised('It is XML, but not the SSDA903 return.', false);
      if (rows === 0) throw new Unreadable('It has no child in it.');
    },
    get isOurs() {
      return isOurs;
    },
    get readers() {
      return [...readers.values()].map(({ reader }) => reader);
    },
    get rows() {
      return rows;
    },
    get isOneLine() {
      return place.isOneLine;
    },
  };
}

/** Where an element is: its line; or, in a file without line ends, which of the root’s elements it is in. */
function placing() {
  let root = 0;
  let children = 0;
  let isOneLine = false;
  return {
    at(line: number, depth: number) {
      if (depth === 0) root = line;
      if (depth === 1) children += 1;
      if (depth === 1 && children === 1) isOneLine = line === root;
      return isOneLine ? children : line;
    },
    get isOneLine() {
      return isOneLine;
    },
  };
}
