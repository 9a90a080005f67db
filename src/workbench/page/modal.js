import { blocks } from './blocks.js';
import { el, keepingFocus } from './dom.js';

const dialog = document.getElementById('modal');
let shown = '';
let shownTitle = '';
let opener = null;

/** Draw the modal on top, or take it away and put the keyboard back where it was. */
export function showModal(open, place, { submit, close }) {
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  if (!open) return hide();
  const signature = JSON.stringify([open.view.hash, open.errors, open.trouble]);
  if (signature === shown) return;
  const title = `${open.view.id} ${open.view.title.text}`;
  const newPage = title !== shownTitle;
  shownTitle = title;
  shown = signature;
  if (!dialog.open) opener = document.activeElement?.id;
  keepingFocus(() => dialog.replaceChildren(form(open, place, { submit, close })));
  if (!dialog.open) dialog.showModal();
  const wrong = dialog.querySelector('.wrong :is(input, select, textarea)');
  if (wrong) wrong.focus();
  else if (newPage || !dialog.contains(document.activeElement)) dialog.querySelector('h2').focus();
}

function hide() {
  if (!dialog.open) return;
  shown = '';
  shownTitle = '';
  dialog.close();
  const back = (opener && document.getElementById(opener)) || document.getElementById('line');
  back.focus();
}

/** A page that is only read may scroll, and has nothing in it for the keyboard to stop at. */
const reading = { tabindex: '0', role: 'group', 'aria-labelledby': 'modal-title' };

function form({ view, trouble }, place, { submit, close }) {
  const send = (event) => {
    event.preventDefault();
    submit(view.id);
  };
  const buttons = [
    el('button', { type: 'button', id: 'modal-close', onclick: close }, view.close?.text ?? 'Cancel'),
    view.submit ? el('button', { class: 'primary', id: 'modal-submit' }, view.submit.text) : '',
  ];
  return el(
    'form',
    { novalidate: true, onsubmit: send },
    el('h2', { id: 'modal-title', tabindex: '-1' }, view.title.text),
    trouble ? el('p', { class: 'error', role: 'alert' }, trouble) : '',
    el('div', { class: 'blocks', ...(view.submit ? {} : reading) }, ...blocks(view.blocks, place)),
    el('div', { class: 'buttons' }, ...buttons),
  );
}

/** Ask before what cannot be undone; resolves to whether it was confirmed. */
export function confirmed(question, names, textOf) {
  if (!question) return Promise.resolve(true);
  const box = document.getElementById('confirm');
  return new Promise((resolve) => {
    const end = (answer) => () => {
      box.close();
      resolve(answer);
    };
    const style = question.style === 'danger' ? 'danger' : 'primary';
    box.oncancel = end(false);
    box.replaceChildren(
      el('h2', { id: 'confirm-title' }, question.title.text),
      ...textOf(question.text, names),
      el(
        'div',
        { class: 'buttons' },
        el('button', { type: 'button', onclick: end(false) }, question.deny.text),
        el('button', { type: 'button', class: style, onclick: end(true) }, question.confirm.text),
      ),
    );
    box.showModal();
  });
}
