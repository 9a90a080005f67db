import { el } from './dom.js';

const kinds = { dm: 'direct', private: 'private', public: 'open' };

/** Everywhere this person can go, and how much was said there that they have not read. */
export function conversations(now, where, go) {
  const item = ({ id, label, kind, unread = 0 }) => {
    const detail =
      unread > 0 && where !== id ? el('span', { class: 'new' }, `${unread} new`) : el('span', { class: 'kind' }, kind);
    const attributes = { type: 'button', id: `go-${id}`, 'aria-current': where === id ? 'page' : undefined };
    return el('li', {}, el('button', { ...attributes, onclick: () => go(id) }, el('span', {}, label), detail));
  };
  return [
    item({ id: 'home', label: 'iro: Home', kind: 'app' }),
    ...now.conversations.map(({ id, kind, name, unread }) =>
      item({ id, label: kind === 'dm' ? name : `# ${name}`, kind: kinds[kind], unread }),
    ),
  ];
}
