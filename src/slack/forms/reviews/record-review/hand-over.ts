import { escaped, section } from '../../../message.ts';
import type { WizardPage } from './wizard.ts';

/** The last page for business support: what sending it will do. */
export const handOver: WizardPage = {
  title: 'Hand it on',
  when: ({ prepared }) => !prepared.maySend,
  shows: ({ prepared: { iro } }) => [
    section(
      iro === null
        ? 'This child has no IRO to hand it to yet. Close the form: your draft is kept.'
        : `It goes to *${escaped(iro.name)}*, who checks every page and sends it. Nothing is recorded until then.`,
    ),
  ],
  asks: () => [],
  sends: 'Hand it on',
};
