import { createHash } from 'node:crypto';
import { readable } from '../domain/wording/readable.ts';
import { wholeDates } from '../domain/wording/whole-dates.ts';
import type { Part, Written } from './paper.ts';

const style = `
body { font: 1.125rem/1.5 Arial, sans-serif; color: #0b0c0c; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
h1, h2, p, ul, form, .summary { max-width: 44rem; }
p, td { white-space: pre-line; } h1, h2, p, li, td, th { overflow-wrap: break-word; } .long { overflow-wrap: anywhere; } .day { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #767676; padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; }
button { font: inherit; padding: .6rem 1rem; border: 2px solid #0b0c0c; background: #fff; color: #0b0c0c; margin: 0 .5rem .5rem 0; cursor: pointer; }
button:focus-visible, input:focus-visible, a:focus-visible, .summary:focus { outline: 3px solid #0b0c0c; outline-offset: 3px; }
label { display: block; font-weight: bold; }
input { font: inherit; width: 5em; padding: .4rem; margin: 0 0 1rem; border: 2px solid #0b0c0c; border-radius: 0; letter-spacing: .2em; }
.summary { border: 4px solid #b10e1e; padding: 0 1rem; margin-bottom: 1.5rem; } .summary h2 { margin-top: 1rem; }
.summary a, .problem { color: #b10e1e; font-weight: bold; }
td::before { content: attr(data-label); display: none; font-weight: bold; }
@media (max-width: 24rem) { body { font-size: 1rem; } ul { padding-left: 1.25rem; } .day { white-space: normal; } }
@media screen and (max-width: 60rem) {
  table, tbody, tr, td { display: block; } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid #767676; padding: .5rem 0; } td { border: 0; padding: 0 0 .25rem; max-width: 44rem; }
  td::before { display: block; } td:empty { display: none; }
}
@page { margin: 18mm; }
@media print {
  body { margin: 0; padding: 0; font-size: 12pt; } table { font-size: 10pt; } td .day { white-space: normal; } h1, h2, p, ul, body { max-width: none; }
  h2 { break-after: avoid; } .apart { break-before: page; } p { orphans: 3; widows: 3; } tr, li { break-inside: avoid; } thead { display: table-header-group; } form { display: none; }
}
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
<h1>${textOf(title)}</h1>
${body}
</main>
</body>
</html>
`;

/** Longer than any word or date that is read as one: an address, or a slip of the keyboard. Only these are ever cut. */
const tooLong = /([^\s-]{25,})/;

const textOf = (text: string): string =>
  wholeDates(text)
    .split(tooLong)
    .map((words, at) => (at % 2 === 0 ? safe(words) : `<span class="long">${safe(words)}</span>`))
    .join('')
    .replace(weekdayOfDate, '<span class="day">$1 $2</span>');

/** Only on the narrowest telephone, and in a printed table, may the weekday stand on the line before. */
const weekdayOfDate =
  /((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\u00a0(\d{1,2}(?:st|nd|rd|th)?\u00a0[A-Z][a-z]{2,8}(?:\u00a0\d{4})?)/g;

/** A paper as a page to read or to print. `above` is HTML already, and is not printed where it is a form. */
export const html = ({ title, tab, parts }: Written, above = ''): string =>
  page(title, [above, ...parts.map(htmlOf)].join('\n'), tab);

function htmlOf(part: Part): string {
  if ('heading' in part) return `<h2${part.apart ? ' class="apart"' : ''}>${textOf(part.heading)}</h2>`;
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
