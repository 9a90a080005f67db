import { createHash } from 'node:crypto';
import { readable } from '../domain/wording/readable.ts';
import type { Part, Written } from './paper.ts';

const style = `
body { font: 1.125rem/1.5 Arial, sans-serif; color: #0b0c0c; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
p { white-space: pre-line; } p, li, td, th { overflow-wrap: break-word; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #767676; padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; }
button { font: inherit; padding: .6rem 1rem; border: 2px solid #0b0c0c; background: #fff; color: #0b0c0c; margin: 0 .5rem .5rem 0; cursor: pointer; }
button:focus-visible, input:focus-visible, a:focus-visible, .summary:focus { outline: 3px solid #0b0c0c; outline-offset: 3px; }
label { display: block; font-weight: bold; }
input { font: inherit; width: 5em; padding: .4rem; margin: 0 0 1rem; border: 2px solid #0b0c0c; border-radius: 0; letter-spacing: .2em; }
.summary { border: 4px solid #b10e1e; padding: 0 1rem; margin-bottom: 1.5rem; } .summary h2 { margin-top: 1rem; }
.summary a, .problem { color: #b10e1e; font-weight: bold; }
td::before { content: attr(data-label); display: none; font-weight: bold; }
@media screen and (max-width: 40rem) {
  table, tbody, tr, td { display: block; } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid #767676; padding: .5rem 0; } td { border: 0; padding: 0 0 .25rem; }
  td::before { display: block; }
}
@media print { body { margin: 0; max-width: none; font-size: 12pt; } h2 { break-after: avoid; } tr, li { break-inside: avoid; } thead { display: table-header-group; } form { display: none; } }
`;

/** Nothing but the page itself: no script, no picture, no font, nothing from anywhere, and in nobody’s frame. */
export const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export const safe = (text: string): string =>
  readable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A whole page. `body` is HTML already; `tab` is what the browser calls it, where that is not its heading. */
export const page = (title: string, body: string, tab = title): string =>
  `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(tab)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
${body}
</main>
</body>
</html>
`;

const aDate =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)(?: (\d{4}))?\b/g;

/** A date is read in one piece: it never goes over the end of a line. */
const textOf = (text: string): string =>
  safe(text).replaceAll(aDate, (_, day, month, year) => [day, month, year].filter(Boolean).join('&nbsp;'));

/** A paper as a page to read or to print. `above` is HTML already, and is not printed where it is a form. */
export const html = ({ title, parts }: Written, above = ''): string =>
  page(title, [above, ...parts.map(htmlOf)].join('\n'));

function htmlOf(part: Part): string {
  if ('heading' in part) return `<h2>${textOf(part.heading)}</h2>`;
  if ('paragraph' in part) return `<p>${textOf(part.paragraph)}</p>`;
  if ('lines' in part) return `<p>${part.lines.map(textOf).join('<br>')}</p>`;
  if ('list' in part) return `<ul>${part.list.map((item) => `<li>${textOf(item)}</li>`).join('')}</ul>`;
  return table(part.table);
}

/** On a telephone each cell stands below the last with its heading above it; the roles keep it a table all the same. */
function table([headings = [], ...rows]: readonly (readonly string[])[]): string {
  const head = headings.map((cell) => `<th role="columnheader" scope="col">${textOf(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr role="row">${row.map((cell, at) => cellOf(cell, headings[at])).join('')}</tr>`);
  return `<table role="table">
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${body.join('\n')}</tbody>
</table>`;
}

const cellOf = (cell: string, heading = '') => `<td role="cell" data-label="${safe(heading)}">${textOf(cell)}</td>`;
