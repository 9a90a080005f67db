import { el, link } from './dom.js';

/** Slack's rich text, as far as it has meaning: sections, lists, quotes, code, links and mentions. */
export const richText = (elements, names) => elements.map((each) => draw(each, names));

function draw(part, names) {
  if (part.type === 'rich_text_list') {
    const items = part.elements.map((item) => el('li', {}, ...runs(item.elements, names)));
    return el(part.style === 'ordered' ? 'ol' : 'ul', {}, ...items);
  }
  if (part.type === 'rich_text_quote') return el('blockquote', {}, ...runs(part.elements, names));
  if (part.type === 'rich_text_preformatted') return el('pre', {}, el('code', {}, ...runs(part.elements, names)));
  return el('p', {}, ...runs(part.elements ?? [], names));
}

const runs = (elements, names) => elements.map((run) => styled(run.style ?? {}, bare(run, names)));

function bare(run, { people, channels }) {
  if (run.type === 'link') return link(run.url, run.text || run.url);
  if (run.type === 'user') return el('span', { class: 'mention' }, people[run.user_id] ?? 'someone');
  if (run.type === 'channel') return el('span', { class: 'mention' }, `#${channels[run.channel_id] ?? 'channel'}`);
  if (run.type === 'emoji') return `:${run.name}:`;
  if (run.type === 'date') return run.fallback ?? '';
  return run.text ?? '';
}

const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

const styled = (style, node) =>
  Object.entries(tags).reduce((inner, [key, tag]) => (style[key] ? el(tag, {}, inner) : inner), node);
