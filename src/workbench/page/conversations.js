import { el } from './dom.js';

/** The newest message each person has had before their eyes, by conversation. */
const seen = new Map();

const kinds = { dm: 'direct', private: 'private', public: 'open' };

/** Everywhere this person can go, and where something new was said. */
export function conversations(now, where, go) {
  const known = seen.get(now.as) ?? Object.fromEntries(now.conversations.map(({ id, lastTs }) => [id, lastTs]));
  seen.set(now.as, known);
  const current = now.conversations.find(({ id }) => id === where);
  if (current) known[where] = current.lastTs;
  const item = ({ id, label, kind, isNew }) => {
    const detail = isNew ? el('span', { class: 'new' }, 'new') : el('span', { class: 'kind' }, kind);
    const attributes = { type: 'button', id: `go-${id}`, 'aria-current': where === id ? 'page' : undefined };
    return el('li', {}, el('button', { ...attributes, onclick: () => go(id) }, el('span', {}, label), detail));
  };
  return [
    item({ id: 'home', label: 'iro: Home', kind: 'app' }),
    ...now.conversations.map(({ id, kind, name, lastTs }) =>
      item({
        id,
        label: kind === 'dm' ? name : `# ${name}`,
        kind: kinds[kind],
        isNew: lastTs > (known[id] ?? '0'),
      }),
    ),
  ];
}
