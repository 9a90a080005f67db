import type { TakenBack } from '../../../casework/shared/told-taken-back.ts';
import { escaped, type Notification, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named } from '../children/child-name.ts';

/** Privately, to whoever had been told of what it decided: who took back what, of which child. */
export const takenBackNotice = ({ by, child }: TakenBack): Notification => ({
  text: neutral`1 review was taken back: nothing of it waits for you.`,
  blocks: [
    section(
      [
        child === null ? '*A review was taken back*' : `*A review was taken back* · ${named(child)}`,
        `${by === null ? 'Whoever recorded it' : escaped(by)} took it back, with its decisions. Nothing of it waits for you here.`,
        'If it is recorded again, you are told again.',
      ].join('\n'),
    ),
  ],
});
