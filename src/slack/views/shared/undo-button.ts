import type { Button } from '@slack/types';
import type { UndoOffered } from '../../../casework/shared/undoable.ts';
import type { Undoable } from '../../../casework/undoing/undo-just-done.ts';
import type { Id } from '../../../domain/records/id.ts';
import { button } from '../../message.ts';

/** Beside whatever says that something was recorded. `child`: the one it is about, where it is about one. */
export const undoButton = (what: Undoable, { id, until }: UndoOffered, child: { id: Id } | null = null): Button =>
  button(`Undo (until ${until})`, ['undo-done', what, id, ...(child === null ? [] : [child.id])].join(' '));
