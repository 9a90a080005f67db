import { type Undone, undoAnswer, undoReport, undoSettlement } from '../../../casework/decisions/undo-decision.ts';
import { formsThatSay } from '../../../domain/decisions/verbs.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import type { Draft } from '../../../domain/reviews/draft.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { undone } from '../../views/decisions/decision-outcome.ts';

const undoing = { report: undoReport, answer: undoAnswer, settle: undoSettlement } as const;
const isWhat = (word: string): word is keyof typeof undoing => Object.hasOwn(undoing, word);

export const undo: Command = {
  name: 'undo',
  aliases: [],
  usage: '<what> <child> <decision>',
  summary: 'take back what you said of a decision',
  detail:
    'For ten minutes, and until somebody else has answered. The list keeps what you said and that you took it back, and ' +
    'what you filled in is a draft again.',
  example: '/iro mine',
  permission: null,
  opens: 'message',
  run: async ({ words: [what = '', child, about], perform, drafts }) => {
    if (!isWhat(what)) throw new Refusal('Press Undo where you answered. It is there for ten minutes.');
    const on = { child: { id: pressed(child, undo.example) }, about: pressed(about, undo.example) };
    const taken = await perform(undoing[what], on);
    const again = (await drafts.unfinished()).find((one) => isOf(one, taken));
    return message(undone(taken, again?.id ?? null));
  },
};

/** The form that what was taken back was said with. */
const isOf = ({ form, subject, childId }: Draft, { kind, child, decisions }: Undone) =>
  kind === 'asked'
    ? form === 'ask' && childId === child.id
    : formsThatSay(kind).includes(form) && decisions.some((id) => id === subject);
