import { blocks, chosenValue } from './blocks.js';
import { el, keepingFocus } from './dom.js';
import { keyOf } from './fields.js';
import { confirmed, showModal } from './modal.js';
import { mrkdwn, textOf } from './mrkdwn.js';

const $ = (id) => document.getElementById(id);

let now = null;
/** Which conversation is open, or 'home'. */
let where = sessionStorage.getItem('where');
let as = sessionStorage.getItem('as');
const seen = new Map();
/** What was typed and not yet sent: place key, block id and action id to the value. */
const typed = new Map();

async function act(what) {
  $('status').textContent = '';
  const response = await fetch('/page/act', { method: 'POST', body: JSON.stringify({ as, ...what }) });
  const result = await response.json();
  if (result.error && !['incomplete', 'unknown_command'].includes(result.error)) {
    $('status').textContent = response.ok ? `That did not work: ${result.error}.` : result.error;
  }
  return result;
}

/** One look at a time; what changes meanwhile is one more look. */
let looking = false;
let again = false;
async function look() {
  again = looking;
  if (looking) return;
  looking = true;
  try {
    const query = new URLSearchParams({ as: as ?? '', in: where ?? '' });
    now = await (await fetch(`/page/glance?${query}`)).json();
    as = now.as;
    if (where !== 'home') where = now.in;
    keepingFocus(draw);
    if (now.hasAudit) await drawAudit();
  } finally {
    looking = false;
  }
  if (again) look();
}

const placeOf = (key, at, held, extra = {}) => ({
  key,
  names: { people: now.names, channels: now.channelNames },
  people: now.people,
  conversations: now.conversations,
  heading: 'h3',
  value(block, element) {
    const mine = typed.get(key)?.[block.block_id]?.[element.action_id];
    return (mine ?? held[block.block_id]?.[element.action_id] ?? initial(element))?.[keyOf(element)];
  },
  keep(block, element, value) {
    const values = typed.get(key) ?? {};
    values[block.block_id] = { ...values[block.block_id], [element.action_id]: chosenValue(element, value) };
    typed.set(key, values);
  },
  async press(block, element, chosen) {
    if (!(await confirmed(element.confirm, { people: now.names, channels: now.channelNames }, textOf))) return;
    const spot = { place: at, blockId: block.block_id, actionId: element.action_id };
    const value = chosen === undefined ? undefined : chosenValue(element, chosen);
    await act({ act: 'press', ...spot, chosen: value, typed: typed.get(key) });
  },
  suggest: async (block, element, line) =>
    (await act({ act: 'suggest', place: at, blockId: block.block_id, actionId: element.action_id, line })).options ??
    [],
  ...extra,
});

const initial = (element) => ({
  [keyOf(element)]: element[keyOf(element).replace(/^selected_|^(?=value$)/, 'initial_')],
});

function draw() {
  drawTop();
  drawConversations();
  const home = where === 'home';
  $('log').hidden = home;
  $('composer').hidden = home;
  $('home').hidden = !home;
  if (home) drawHome();
  else drawConversation();
  drawModal();
}

function drawTop() {
  const people = now.people.map(({ id, name, title }) => el('option', { value: id }, `${name}, ${title}`));
  if ($('as').childElementCount !== people.length) $('as').replaceChildren(...people);
  $('as').value = as;
  $('calendar').textContent = now.calendar;
  $('forward').hidden = !now.canForward;
  $('audit').hidden = !now.hasAudit;
  document.body.classList.toggle('with-audit', now.hasAudit);
}

function drawConversations() {
  const item = (id, label, detail, isNew) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', id: `go-${id}`, 'aria-current': where === id ? 'page' : undefined, onclick: () => go(id) },
        el('span', {}, label),
        isNew ? el('span', { class: 'new' }, 'new') : el('span', { class: 'kind' }, detail),
      ),
    );
  const known = seen.get(as) ?? Object.fromEntries(now.conversations.map(({ id, lastTs }) => [id, lastTs]));
  seen.set(as, known);
  const current = now.conversations.find(({ id }) => id === where);
  if (current) known[where] = current.lastTs;
  const kinds = { dm: 'direct', private: 'private', public: 'open' };
  $('conversations').replaceChildren(
    item('home', 'iro: Home', 'app'),
    ...now.conversations.map(({ id, kind, name, lastTs }) =>
      item(id, kind === 'dm' ? name : `# ${name}`, kinds[kind], lastTs > (known[id] ?? '0')),
    ),
  );
}

function drawHome() {
  $('title').textContent = 'iro: Home';
  $('about').textContent = 'What the app shows you, and only you.';
  const { home } = now;
  const place = home && placeOf(home.view.id, { view: home.view.id }, home.view.state.values);
  const nothing = el('p', { class: 'hint' }, 'The app has not shown anything here yet.');
  $('home').replaceChildren(...(home ? blocks(home.view.blocks, place) : [nothing]));
}

function drawConversation() {
  const { kind, name, members, archived, hasApp } = now.conversations.find(({ id }) => id === where);
  $('title').textContent = kind === 'dm' ? `${name} (direct messages)` : `# ${name}`;
  const about =
    kind === 'dm'
      ? 'Between you and the app.'
      : `${kind === 'private' ? 'Private channel' : 'Channel'}, ${members} members.`;
  $('about').textContent = `${about}${archived ? ' Archived.' : ''}${hasApp ? '' : ' The app is not in it.'}`;
  $('line-label').textContent = kind === 'dm' ? `Message ${name}` : `Message # ${name}`;
  $('line-hint').textContent = `Type ${now.commands[0]} for the app’s commands, or ${now.commands[0]} help.`;
  drawMessages();
}

/** Only what changed is redrawn, so that a screen reader hears only what is new. */
function drawMessages() {
  const log = $('log');
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const before = new Map([...log.querySelectorAll('article')].map((node) => [node.id, node]));
  const moved = log.dataset.at !== `${as} ${where}`;
  log.dataset.at = `${as} ${where}`;
  const drawn = now.messages.map((message) => {
    const signature = JSON.stringify([message, as]);
    const old = before.get(`m-${message.ts}`);
    if (old?.signature === signature) return old;
    return Object.assign(article(message), { signature });
  });
  const nothing = el('p', { class: 'hint empty' }, 'Nothing has been said here yet.');
  const next = drawn.length > 0 ? drawn : [nothing];
  for (const child of [...log.children]) if (!next.includes(child)) child.remove();
  next.forEach((node, index) => {
    if (log.children[index] !== node) log.insertBefore(node, log.children[index] ?? null);
  });
  if (moved || atEnd) log.scrollTop = log.scrollHeight;
}

function article(message) {
  const { ts, user, text, onlyFor, edited, at, day, channel } = message;
  const place = placeOf(`m${ts}`, { channel, ts }, message.values);
  const body = message.blocks.length > 0 ? blocks(message.blocks, place) : mrkdwn(text, place.names);
  const by = el(
    'p',
    { class: 'by' },
    el('strong', {}, now.names[user] ?? 'Someone'),
    el('time', { title: day }, day === now.calendar ? at : `${day}, ${at}`),
    edited ? el('span', { class: 'hint' }, 'edited') : '',
    onlyFor ? el('span', { class: 'only' }, 'Only visible to you') : '',
  );
  const css = [onlyFor ? 'private' : '', user === as ? 'mine' : ''].filter(Boolean).join(' ') || undefined;
  return el('article', { id: `m-${ts}`, class: css, 'aria-label': `${now.names[user]}, ${at}` }, by, ...body);
}

function drawModal() {
  const { modal } = now;
  const id = modal?.view.id;
  const place = modal && placeOf(id, { view: id }, modal.view.state.values, { errors: modal.errors });
  showModal(modal, place, {
    submit: (view) => act({ act: 'submit', view, typed: typed.get(id) }),
    close: () => act({ act: 'close' }),
  });
}

async function drawAudit() {
  const rows = await (await fetch('/page/audit')).json();
  const cells = ({ at, who, action, child, ended }) =>
    [at, who, action, child, ended].map((each) => el('td', {}, each));
  $('audit-rows').replaceChildren(...rows.map((row) => el('tr', {}, ...cells(row))));
}

function go(to) {
  where = to;
  sessionStorage.setItem('where', to);
  if (to === 'home') act({ act: 'home' });
  return look();
}

$('as').addEventListener('change', ({ target }) => {
  as = target.value;
  where = where === 'home' ? 'home' : null;
  sessionStorage.setItem('as', as);
  typed.clear();
  go(where ?? '');
});

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const line = $('line').value.trim();
  if (!line) return;
  $('line').value = '';
  act({ act: 'type', channel: where, line });
});

$('forward').addEventListener('click', async () => {
  await act({ act: 'forward' });
  await look();
  $('status').textContent = `It is now ${now.calendar}.`;
});

new EventSource('/page/changes').addEventListener('message', look);
look();
