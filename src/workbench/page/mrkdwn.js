import { el, link } from './dom.js';

const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const marks =
  /`([^`\n]+)`|<([^<>]+)>|(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<!\w)_(\S(?:[^_\n]*\S)?)_(?!\w)|(?<!\w)~(\S(?:[^~\n]*\S)?)~(?!\w)/g;

/** Slack's own markup, drawn safely: what is not markup is text. */
export function mrkdwn(text, names) {
  return text.split(/```/).flatMap((part, index) => {
    if (index % 2 === 1) return [el('pre', {}, el('code', {}, unescaped(part.replace(/^\n/, ''))))];
    return groups(part).map((group) => drawGroup(group, names));
  });
}

/** Lines that belong together: a quote, a list, or a paragraph. */
function groups(text) {
  const found = [];
  for (const line of text.split('\n')) {
    const kind = /^(&gt;|>)\s?/.test(line)
      ? 'quote'
      : /^\s*[•◦]\s+/.test(line)
        ? 'list'
        : line.trim()
          ? 'lines'
          : 'gap';
    const last = found.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found.filter(({ kind }) => kind !== 'gap');
}

function drawGroup({ kind, lines }, names) {
  if (kind === 'list') {
    return el('ul', {}, ...lines.map((line) => el('li', {}, ...inline(line.replace(/^\s*[•◦]\s+/, ''), names))));
  }
  const bare = kind === 'quote' ? lines.map((line) => line.replace(/^(&gt;|>)\s?/, '')) : lines;
  const drawn = bare.flatMap((line, index) => (index === 0 ? inline(line, names) : [el('br'), ...inline(line, names)]));
  return kind === 'quote' ? el('blockquote', {}, ...drawn) : el('p', {}, ...drawn);
}

function inline(text, names) {
  const drawn = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    drawn.push(unescaped(text.slice(from, match.index)));
    from = match.index + match[0].length;
    const [, code, angled, bold, italic, struck] = match;
    if (code) drawn.push(el('code', {}, unescaped(code)));
    if (angled) drawn.push(special(angled, names));
    if (bold) drawn.push(el('strong', {}, ...inline(bold, names)));
    if (italic) drawn.push(el('em', {}, ...inline(italic, names)));
    if (struck) drawn.push(el('s', {}, ...inline(struck, names)));
  }
  return [...drawn, unescaped(text.slice(from))];
}

function special(angled, { people, channels }) {
  const [target, label] = angled.split('|');
  if (target.startsWith('@')) return el('span', { class: 'mention' }, people[target.slice(1)] ?? 'someone');
  if (target.startsWith('#'))
    return el('span', { class: 'mention' }, `#${label || channels[target.slice(1)] || 'channel'}`);
  if (target.startsWith('!date')) return unescaped(label ?? '');
  if (target.startsWith('!')) return el('span', { class: 'mention' }, `@${target.slice(1).split('^')[0]}`);
  return link(unescaped(target), unescaped(label ?? target));
}

export const textOf = (text, names) =>
  text.type === 'mrkdwn' ? mrkdwn(text.text, names) : [el('p', {}, ...broken(text.text))];

const broken = (text) => text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [el('br'), line]));
