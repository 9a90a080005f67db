import { idFrom } from '../../../domain/records/id.ts';
import { type Command, message } from '../../command.ts';
import { say } from '../../message.ts';

export const discard: Command = {
  name: 'discard',
  aliases: [],
  usage: '<draft>',
  summary: 'throw away a form you began',
  detail: 'The draft is deleted. Nothing that was sent is touched.',
  example: '/iro drafts',
  permission: null,
  opens: 'message',
  run: async ({ words: [draft], drafts }) => {
    const id = idFrom(draft);
    const isGone = id !== null && (await drafts.discard(id));
    return message(say(isGone ? 'The draft was thrown away.' : 'That draft is no longer kept.'));
  },
};
