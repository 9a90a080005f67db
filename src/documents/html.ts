import { createHash } from 'node:crypto';
import { readable } from '../domain/readable.ts';
import type { Part, Written } from './paper.ts';

const style = `
body { font: 1.125rem/1.5 Arial, sans-serif; color: #0b0c0c; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
p { white-space: pre-line; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #767676; padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; }
td, li { overflow-wrap: anywhere; }
button { font: inherit; padding: .6rem 1rem; border: 2px solid #0b0c0c; background: #fff; color: #0b0c0c; margin: 0 .5rem .5rem 0; cursor: pointer; }
button:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 3px; }
@media print { body { margin: 0; max-width: none; font-size: 12pt; } h2 { break-after: avoid; } tr, li { break-inside: avoid; } thead { display: table-header-group; } }
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

/** A whole page. `body` is HTML already. */
export const page = (title: string, body: string): string =>
  `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(title)}</title>
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

/** A paper as a page to read or to print. */
export const html = ({ title, parts }: Written): string => page(title, parts.map(htmlOf).join('\n'));

function htmlOf(part: Part): string {
  if ('heading' in part) return `<h2>${safe(part.heading)}</h2>`;
  if ('paragraph' in part) return `<p>${safe(part.paragraph)}</p>`;
  if ('lines' in part) return `<p>${part.lines.map(safe).join('<br>')}</p>`;
  if ('list' in part) return `<ul>${part.list.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`;
  const [headings = [], ...rows] = part.table;
  const head = headings.map((cell) => `<th scope="col">${safe(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody>\n</table>`;
}
