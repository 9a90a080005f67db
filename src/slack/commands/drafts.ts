import { type Command, message } from '../command.ts';
import { draftList } from '../views/draft-list.ts';

export const drafts: Command = {
  name: 'drafts',
  aliases: [],
  usage: '',
  summary: 'forms you began and have not sent',
  detail: 'Lists your unfinished forms, the newest first. Resume opens one where you left it, on any device.',
  example: '/iro drafts',
  permission: null,
  opens: 'message',
  run: async ({ drafts }) => message(draftList(await drafts.unfinished())),
};
