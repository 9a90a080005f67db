import { blocks } from './blocks.js';
import { el } from './dom.js';
import { mrkdwn } from './mrkdwn.js';
import { placeFor } from './place.js';

const log = document.getElementById('log');

/** Only what changed is redrawn, so that a screen reader hears only what is new. */
export function drawLog(now, where, act) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const before = new Map([...log.querySelectorAll('article')].map((node) => [node.id, node]));
  const moved = log.dataset.at !== `${now.as} ${where}`;
  log.dataset.at = `${now.as} ${where}`;
  const drawn = now.messages.map((message) => {
    const signature = JSON.stringify([message, now.as, now.calendar]);
    const old = before.get(`m-${message.ts}`);
    return old?.signature === signature ? old : Object.assign(article(message, now, act), { signature });
  });
  const nothing = el('p', { class: 'hint empty' }, 'Nothing has been said here yet.');
  const next = drawn.length > 0 ? drawn : [nothing];
  const newest = log.lastElementChild?.id !== next.at(-1).id;
  for (const child of [...log.children]) if (!next.includes(child)) child.remove();
  next.forEach((node, index) => {
    if (log.children[index] !== node) log.insertBefore(node, log.children[index] ?? null);
  });
  if (moved || (atEnd && newest)) showNewest();
}

/** The newest message from its first line, however long it is. */
function showNewest() {
  const top = (log.lastElementChild?.offsetTop ?? 0) - log.offsetTop - 12;
  log.scrollTop = Math.min(log.scrollHeight, top);
}

function article(message, now, act) {
  const { ts, user, text, onlyFor, edited, at, day, channel } = message;
  const place = placeFor(now, act, { key: `m${ts}`, at: { channel, ts }, held: message.values });
  const body = message.blocks.length > 0 ? blocks(message.blocks, place) : mrkdwn(text, place.names);
  const name = now.names[user] ?? 'Someone';
  const by = el(
    'p',
    { class: 'by' },
    el('strong', {}, name),
    el('time', { title: day }, day === now.calendar ? at : `${day}, ${at}`),
    edited ? el('span', { class: 'hint' }, 'edited') : '',
    onlyFor ? el('span', { class: 'only' }, 'Only visible to you') : '',
  );
  const css = [onlyFor ? 'private' : '', user === now.as ? 'mine' : ''].filter(Boolean).join(' ') || undefined;
  return el('article', { id: `m-${ts}`, class: css, 'aria-label': `${name}, ${at}` }, by, ...body);
}
