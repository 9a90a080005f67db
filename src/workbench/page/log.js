import { blocks } from './blocks.js';
import { el } from './dom.js';
import { firstSteps } from './first-steps.js';
import { mrkdwn } from './mrkdwn.js';
import { placeFor } from './place.js';

const log = document.getElementById('log');

/** The person has just typed, pressed or sent something, and what it brings is not shown yet. */
let expecting = false;
export const expectAnswer = (expected) => {
  expecting = expected;
};

/** Only what changed is redrawn, so that a screen reader hears only what is new. */
export function drawLog(now, key, { act, say, readUntil }) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const before = new Map([...log.children].map((node) => [node.id, node]));
  const moved = log.dataset.at !== key;
  log.dataset.at = key;
  const drawn = now.messages.map((message) => {
    const signature = JSON.stringify([message, now.as]);
    const old = before.get(`m-${message.ts}`);
    return old?.signature === signature ? old : Object.assign(article(message, now, act), { signature });
  });
  const firstNew = drawn.findIndex((_, index) => isNew(now.messages[index], now.as, readUntil));
  const line = before.get('new-from-here') ?? el('p', { id: 'new-from-here' }, 'New');
  // Nothing is marked where everything is new, nor what the reader has seen come.
  const marked = firstNew > 0 ? [...drawn.slice(0, firstNew), line, ...drawn.slice(firstNew)] : drawn;
  const same = moved ? null : before.get('first-steps');
  const next = marked.length > 0 ? marked : [same ?? firstSteps(now.tries, say)];
  for (const child of [...log.children]) if (!next.includes(child)) child.remove();
  next.forEach((node, index) => {
    if (log.children[index] !== node) log.insertBefore(node, log.children[index] ?? null);
  });
  const said = before.has(next.at(-1).id) ? null : next.at(-1);
  const replaced = drawn.findLast((node) => before.has(node.id) && before.get(node.id) !== node);
  if (moved) showNewest(firstNew > 0 ? line : null);
  else if (said && (expecting || atEnd)) said.scrollIntoView();
  else if (replaced && expecting) replaced.scrollIntoView();
  if (moved || said) expecting = false;
}

/** In the log only: whoever is choosing who to be must not have the page move under them. */
function showNewest(line) {
  log.scrollTop = ((line ?? log.lastElementChild)?.offsetTop ?? 0) - log.offsetTop - 12;
}

/** Said by somebody else, to more than this reader, since they last read what is said here. */
const isNew = ({ ts, user, onlyFor }, as, readUntil) => ts > readUntil && user !== as && onlyFor === null;

function article(message, now, act) {
  const { ts, user, text, onlyFor, edited, at, day, channel } = message;
  const place = placeFor(now, act, { key: `m${ts}`, at: { channel, ts }, held: message.values });
  const body = message.blocks.length > 0 ? blocks(message.blocks, place) : mrkdwn(text, place.names);
  const name = now.names[user] ?? 'Someone';
  const by = el(
    'p',
    { class: 'by' },
    el('strong', {}, name),
    el('time', { title: day }, `${shortDay(day)}, ${at}`),
    // Slack does not mark a private answer that was replaced.
    edited && !onlyFor ? el('span', { class: 'hint' }, 'edited') : '',
    onlyFor ? el('span', { class: 'only' }, 'Only visible to you') : '',
  );
  const css = [onlyFor ? 'private' : '', user === now.as ? 'mine' : ''].filter(Boolean).join(' ') || undefined;
  const menu = onlyFor === null && user === now.appUser ? more(message, now, act) : '';
  return el(
    'article',
    { id: `m-${ts}`, class: css, tabindex: '-1', 'aria-label': `${name}, ${at}` },
    by,
    ...body,
    menu,
  );
}

/** What the app offers beside a message, in the menu that Slack gives each. */
function more({ ts, channel }, { messageShortcuts }, act) {
  if (messageShortcuts.length === 0) return '';
  const use = (callbackId) => act({ act: 'message-shortcut', callbackId, channel, ts });
  const offered = messageShortcuts.map(({ name, description, callbackId }) =>
    el('button', { type: 'button', title: description, onclick: () => use(callbackId) }, name),
  );
  return el('details', { class: 'more' }, el('summary', {}, 'More actions'), ...offered);
}

/** "Tuesday 16 June 2026" as "Tue 16 June" */
const shortDay = (day) => day.replace(/^(\w{3})\w*( .*) \d{4}$/, '$1$2');
