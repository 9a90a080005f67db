import {
  type JustUndone,
  type Undoable,
  undoForChild,
  undoForStaff,
  undoInRegister,
} from '../../../casework/undoing/undo-just-done.ts';
import type { Id } from '../../../domain/records/id.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { type Command, type LineAsked, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { justUndone } from '../../views/shared/taken-back.ts';

const isIn = <Table extends object>(table: Table, word: string): word is keyof Table & string =>
  Object.hasOwn(table, word);

export const undoDone: Command = {
  name: 'undo-done',
  aliases: [],
  usage: '<what> <done> [child]',
  summary: 'take back what you have just recorded',
  detail:
    'For ten minutes, by whoever recorded it, as long as nobody has changed it since. What you filled in is a draft ' +
    'again, and whoever was told is told.',
  example: '/iro day',
  permission: null,
  opens: 'message',
  run: async (asked) => {
    const { what, undone } = await taken(asked);
    return message(justUndone(what, undone, await draftAgain(asked, undone)));
  },
};

async function taken({ words, perform }: LineAsked): Promise<{ what: Undoable; undone: JustUndone }> {
  const [typed, word, whose] = words;
  const what: string = typed ?? '';
  const { example } = undoDone;
  const done = (): Id => pressed(word, example);
  if (isIn(undoForChild, what)) {
    const asked = { done: done(), child: { id: pressed(whose, example) } };
    return { what, undone: await perform(undoForChild[what], asked) };
  }
  if (isIn(undoForStaff, what)) return { what, undone: await perform(undoForStaff[what], { done: done() }) };
  if (!isIn(undoInRegister, what)) throw new Refusal('Press Undo where you recorded it. It is there for ten minutes.');
  const child = whose === undefined ? null : pressed(whose, example);
  return { what, undone: await perform(undoInRegister[what], { done: done(), child }) };
}

/** The form that it came from. Null: its words are gone, or it never was a form. */
async function draftAgain({ drafts }: LineAsked, { draft }: JustUndone): Promise<Id | null> {
  return draft !== null && (await drafts.unfinished()).some(({ id }) => id === draft) ? draft : null;
}
