import sax from 'sax';
import { Unreadable } from './unreadable.ts';

/** What is told of a document while it is read. Names are without their namespace. */
interface Told {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** `text`: what stands in the element since its last child. */
  close(name: string, text: string): void;
}

/** A document being read piece by piece. */
export interface XmlReading {
  /** Throws `Unreadable` where it is no XML, and where it brings meanings of its own (a DOCTYPE). */
  write(piece: string): void;
  /** Throws `Unreadable` where its end is missing. */
  end(): void;
  /** Counting from 1. */
  readonly line: number;
}

/** In characters: more than a cell of Excel can hold. */
const longestText = 40_000;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Strict, and without entities but XML’s own five: a document can’t grow, nor reach outside itself. */
export function readingXml(told: Told): XmlReading {
  const parser = sax.parser(true, { position: true });
  let text = '';
  let hasDoctype = false;
  const add = (more: string) => {
    if (text.length < longestText) text += more;
  };
  parser.onopentag = ({ name, attributes }) => {
    text = '';
    const plain = Object.entries(attributes).map(([key, value]) => [local(key), String(value)]);
    told.open(local(name), Object.fromEntries(plain));
    // Not before it is told what the document is. None of what a DOCTYPE declares has come to mean anything by then.
    if (hasDoctype) throw new Unreadable('It has a DOCTYPE, and what one declares is not followed. Export it without.');
  };
  parser.onclosetag = (name) => {
    told.close(local(name), text);
    text = '';
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.ondoctype = () => {
    hasDoctype = true;
  };
  parser.onerror = () => {
    throw new Unreadable(`It can’t be read as XML from line ${parser.line + 1}. Export it again.`);
  };
  return {
    write: (piece) => void parser.write(piece),
    end() {
      if (parser.closed) return;
      parser.onerror = () => {
        throw new Unreadable('The end of the file is missing. Export it again.');
      };
      parser.close();
    },
    get line() {
      return parser.line + 1;
    },
  };
}

/** Reads a whole document that is in memory. */
export function readXml(document: string, told: Told): void {
  const reading = readingXml(told);
  reading.write(document);
  reading.end();
}
