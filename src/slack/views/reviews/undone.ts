import type { Button } from '@slack/types';
import type { NamedChild } from '../../../casework/shared/review-line.ts';
import type { Id } from '../../../domain/records/id.ts';
import { button, buttons, type Message, primary, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';

/** Nothing that was typed is lost with what is taken back. `draft`: where it is. */
export const reviewUndone = (child: NamedChild, draft: Id | null): Message =>
  undone(child, 'The review was taken back, with its decisions. Nothing of it is recorded.', draft, [
    button('Record it again', `record ${child.id}`, referenceShown(child)),
  ]);

export const midwayUndone = (child: NamedChild, draft: Id | null): Message =>
  undone(child, 'The midway check was taken back.', draft, [
    button('Midway check', `midway ${child.id}`, referenceShown(child)),
  ]);

export const contactUndone = (child: NamedChild, draft: Id | null): Message =>
  undone(child, 'The contact was taken back. It counts for nothing.', draft, [
    button('Log contact', `contact ${child.id}`),
  ]);

function undone(child: NamedChild, says: string, draft: Id | null, anew: Button[]): Message {
  const kept = draft === null ? '' : ' What you filled in is a draft again.';
  const goOn = draft === null ? anew : [button('Go on with it', `resume ${draft}`, referenceShown(child))];
  return {
    text: 'Undone.',
    blocks: [section(`*Undone* · ${named(child)}\n${says}${kept}`), ...buttons(...goOn.map(primary))],
  };
}
