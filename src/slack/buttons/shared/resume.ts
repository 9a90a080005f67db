import { idFrom } from '../../../domain/records/id.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import type { Command } from '../../command.ts';

export const resume: Command = {
  name: 'resume',
  aliases: [],
  usage: '<draft>',
  summary: 'go on with a form you began',
  detail: 'Opens the form where you left it. /iro drafts lists those you have begun.',
  example: '/iro drafts',
  permission: null,
  opens: 'modal',
  run: async ({ words: [word], drafts }) => {
    const id = idFrom(word);
    const draft = id && (await drafts.find(id));
    if (!draft) throw new Refusal('That draft is no longer kept.');
    if (draft.spentAt !== null) throw new Refusal('That form has already been sent.');
    return { shows: 'draft', draft };
  },
};
