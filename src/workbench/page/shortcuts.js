import { el } from './dom.js';

/** What the app offers from anywhere in Slack, whatever conversation is open. */
export const shortcuts = (known, use) =>
  known.map(({ name, callbackId, description }) =>
    el(
      'button',
      {
        type: 'button',
        id: `shortcut-${callbackId.replace(/\s+/g, '-')}`,
        title: description,
        onclick: () => use(callbackId),
      },
      name,
    ),
  );
