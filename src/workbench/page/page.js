import { drawAudit } from './audit.js';
import { blocks } from './blocks.js';
import { conversations } from './conversations.js';
import { el, keepingFocus } from './dom.js';
import { drawLog, expectAnswer } from './log.js';
import { showModal } from './modal.js';
import { oneAtATime } from './one-at-a-time.js';
import { forgetTyped, placeFor, tellNoMore, typedIn } from './place.js';
import { shortcuts } from './shortcuts.js';
import { drawTop } from './top.js';

const $ = (id) => document.getElementById(id);

let now = null;
/** Which conversation is open, or 'home'. */
let where = sessionStorage.getItem('where');
let as = sessionStorage.getItem('as');

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
  const query = new URLSearchParams({ as: as ?? '', in: where ?? '' });
  now = await (await fetch(`/page/glance?${query}`)).json();
  as = now.as;
  if (where !== 'home') where = now.in;
  keepingFocus(draw);
  if (now.hasAudit) await drawAudit();
});

function draw() {
  drawTop(now);
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
  drawLog(now, where, { act, say });
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

$('as').addEventListener('change', ({ target }) => {
  as = target.value;
  sessionStorage.setItem('as', as);
  forgetTyped();
  go(where);
});

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const line = $('line').value.trim();
  if (line) say(line);
});

$('forward').addEventListener('click', async () => {
  await act({ act: 'forward' });
  await look();
  $('status').textContent = `It is now ${now.calendar}.`;
});

new EventSource('/page/changes').addEventListener('message', look);
look();
