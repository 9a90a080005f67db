import { childOfDraft } from '../../../casework/children/child-of-draft.ts';
import type { ChildKey } from '../../../casework/perform/action.ts';
import { type Command, fillIn, type LineAsked } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const record: Command = {
  name: 'record',
  aliases: [],
  usage: '<child>',
  summary: 'record a review: what happened, what the child said, what was decided',
  detail:
    'Opens a form of short, numbered pages. Each answer is kept as you give it, so you can close it and ' +
    'go on later on any device: the same line opens it where you left it. Nothing is recorded until you press “Save and send”.',
  example: '/iro record 2041',
  permission: 'start a review draft',
  opens: 'modal',
  run: (asked) =>
    aboutChild(asked, 'record', async (child) => {
      const draft = await begunFor(child, asked);
      return draft ? { shows: 'draft', draft } : fillIn(form, { child, subject: null });
    }),
};

const form = 'record-review';

/** Their own unfinished record of this child’s review, the newest: two of them would soon say different things. */
async function begunFor(key: ChildKey, { drafts, perform }: LineAsked) {
  const begun = (await drafts.unfinished()).filter((one) => one.form === form);
  if (begun.length === 0) return undefined;
  const child = await perform(childOfDraft, { child: key });
  return begun.find(({ childId }) => childId === child.id);
}
