import { drawAudit } from './audit.js';
import { blocks } from './blocks.js';
import { conversations } from './conversations.js';
import { el, keepingFocus } from './dom.js';
import { proposals } from './first-steps.js';
import { drawLog, expectAnswer } from './log.js';
import { showModal } from './modal.js';
import { oneAtATime } from './one-at-a-time.js';
import { forgetTyped, placeFor, tellNoMore, typedIn } from './place.js';
import { shortcuts } from './shortcuts.js';
import { drawTop } from './top.js';
import { drawTour } from './tour.js';

const $ = (id) => document.getElementById(id);

let now = null;
/** Which conversation is open, or 'home'. */
let where = sessionStorage.getItem('where');
let as = sessionStorage.getItem('as');
/** When this page was loaded: private answers from before it are gone, as they are when Slack is loaded again. */
let since = '';
/** How far the reader had read when they came to this conversation, and which that is. */
let cameTo = { key: '', read: '' };

/** Outcomes that the page shows where they belong. */
const shownElsewhere = ['incomplete', 'unknown_command', 'operation_timeout', 'dispatch_failed'];

async function act(what) {
  expectAnswer(['type', 'press', 'submit'].includes(what.act));
  $('status').textContent = '';
  const response = await fetch('/page/act', { method: 'POST', body: JSON.stringify({ as, ...what }) });
  const result = await response.json();
  if (result.error && !shownElsewhere.includes(result.error)) {
    $('status').textContent = response.ok ? `That did not work: ${result.error}.` : result.error;
  }
  return result;
}

const look = oneAtATime(async () => {
  const query = new URLSearchParams({ as: as ?? '', in: where ?? '', since });
  now = await (await fetch(`/page/glance?${query}`)).json();
  as = now.as;
  since ||= now.since;
  if (where !== 'home') where = now.in;
  keepingFocus(draw);
  if (now.hasAudit) await drawAudit();
  if (where !== 'home') await markRead();
});

function draw() {
  drawTop(now, move);
  drawTour(now, takeStep);
  $('busy').textContent = now.busy ?? '';
  $('busy').hidden = !now.busy;
  for (const part of ['log', 'home', 'foot']) $(part).inert = Boolean(now.busy);
  drawProposals();
  $('audit').hidden = !now.hasAudit;
  document.body.classList.toggle('with-audit', now.hasAudit);
  $('conversations').replaceChildren(...conversations(now, where, go));
  const home = where === 'home';
  $('log').hidden = home;
  const closed = !home && !now.mayType && isDirect();
  $('composer').hidden = home || closed;
  $('closed').hidden = !closed;
  $('shortcuts').hidden = now.shortcuts.length === 0;
  $('shortcut-buttons').replaceChildren(
    ...shortcuts(now.shortcuts, (callbackId) => act({ act: 'shortcut', callbackId })),
  );
  $('home').hidden = !home;
  if (home) drawHome();
  else drawConversation();
  drawModal();
}

const isDirect = () => now.conversations.find(({ id }) => id === where)?.kind === 'dm';

const placeOfView = ({ view, errors }) =>
  placeFor(now, act, { key: view.id, at: { view: view.id }, held: view.state.values, errors });

function drawProposals() {
  const { name } = now.people.find(({ id }) => id === as) ?? {};
  $('proposals').hidden = now.tries.length === 0 && now.shortcuts.length === 0;
  $('proposals-title').textContent = `What ${name?.split(' ')[0]} might do`;
  if ($('proposals').dataset.as === as) return;
  $('proposals').dataset.as = as;
  $('proposals-list').replaceChildren(proposals(now.tries, 'proposed', say));
}

/** Whoever has a conversation before their eyes has read it. */
async function markRead() {
  const { read, unread } = now.conversations.find(({ id }) => id === where) ?? {};
  const last = now.messages.at(-1);
  if (!last || unread === 0 || last.ts <= read || document.visibilityState === 'hidden' || now.busy) return;
  await fetch('/page/act', {
    method: 'POST',
    body: JSON.stringify({ act: 'read', as, channel: where, ts: last.ts }),
  });
}

function drawHome() {
  $('title').textContent = 'iro: Home';
  $('about').textContent = 'What the app shows you, and only you.';
  const { home } = now;
  const nothing = el(
    'p',
    { class: 'hint' },
    'The app has not shown anything here. Its commands work in a conversation.',
  );
  $('home').replaceChildren(...(home ? blocks(home.view.blocks, placeOfView(home)) : [nothing]));
}

function drawConversation() {
  const { kind, name, members, archived, hasApp } = now.conversations.find(({ id }) => id === where);
  const direct = kind === 'dm';
  const about = direct
    ? 'Between you and the app.'
    : `${kind === 'private' ? 'Private' : 'Open'} channel, ${members} members.`;
  $('title').textContent = direct ? `${name} (direct messages)` : `# ${name}`;
  $('about').textContent = `${about}${archived ? ' Archived.' : ''}${hasApp ? '' : ' The app is not in it.'}`;
  $('line-label').textContent = direct ? `Message ${name}` : `Message # ${name}`;
  const unread = direct ? ` ${name} reads nothing else that you type here.` : '';
  $('line-hint').textContent = `Type ${now.commands[0]} help to see every command.${unread}`;
  // What comes while the council lives its months is not before anybody’s eyes.
  const key = `${as} ${where} ${now.busy ?? ''}`;
  const { read } = now.conversations.find(({ id }) => id === where);
  if (cameTo.key !== key) cameTo = { key, read };
  drawLog(now, key, { act, say, readUntil: cameTo.read });
}

function drawModal() {
  const { modal } = now;
  if (modal) expectAnswer(false);
  showModal(modal, modal && placeOfView(modal), {
    submit: (view) => {
      tellNoMore();
      return act({ act: 'submit', view, typed: typedIn(view) });
    },
    close: () => {
      tellNoMore();
      return act({ act: 'close' });
    },
  });
}

function go(to) {
  where = to;
  cameTo = { key: '', read: '' };
  sessionStorage.setItem('where', to);
  if (to === 'home') act({ act: 'home' });
  return look();
}

function say(line) {
  $('line').value = '';
  $('line').focus();
  const typed = act({ act: 'type', channel: where, line });
  return line.startsWith('/') ? typed : typed.then(sayUnread);
}

/** Nothing answers a line that is no command: in the app’s own conversation that must not look like a fault. */
function sayUnread(result) {
  if (isDirect() && !result.error) $('status').textContent = `That was not read. Type ${now.commands[0]} help.`;
  return result;
}

function be(person, to) {
  as = person;
  sessionStorage.setItem('as', as);
  forgetTyped();
  return go(to);
}

$('as').addEventListener('change', ({ target }) => be(target.value, where));

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const line = $('line').value.trim();
  if (line) say(line);
});

async function move(id) {
  for (const button of $('moves').querySelectorAll('button')) button.disabled = true;
  $('status').textContent = 'The clock is moving on.';
  expectAnswer(true);
  await act({ act: 'move', id });
  await look();
  $('status').textContent = `It is now ${now.calendar}, ${now.time}.`;
}

/** A step of the tour: be that person, before the bot’s own conversation, and do what it says. */
async function takeStep({ as: person, line, move: id }) {
  if (now.modal) await act({ act: 'close' });
  await be(person, dmOf(person));
  if (id) await move(id);
  if (line) await say(line);
  // On a phone the conversation is further down.
  if (!id && !line) $('title').scrollIntoView();
}

const dmOf = (person) => `D${person.slice(1)}`;

new EventSource('/page/changes').addEventListener('message', look);
look();
// The clock runs on.
setInterval(look, 20_000);
