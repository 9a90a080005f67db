import { whyIsItSlipping as asked } from '../../../casework/drift/drift-of-child.ts';
import { type Command, modal } from '../../command.ts';
import { whyDriftCard as whyDriftPage } from '../../views/drift/why-drift.ts';
import { findingFrom } from './finding-from.ts';

export const whyDrift: Command = {
  name: 'why-drift',
  aliases: [],
  usage: '<child> <finding>',
  summary: 'why something is in the list of what is slipping',
  detail: 'The rule, who says so, how sure we are of it, and the facts that met it.',
  example: '/iro drift',
  permission: 'see drift',
  opens: 'modal',
  run: async ({ words, perform }) => modal(whyDriftPage(await perform(asked, findingFrom(words)))),
};
