import { readinessBoard } from '../../../casework/readiness/readiness.ts';
import { type Command, modal } from '../../command.ts';
import { aboutChild } from '../../commands/shared/about-child.ts';
import { whyReadyCard as whyReadyPage } from '../../views/readiness/why-ready.ts';

export const whyReady: Command = {
  name: 'why-ready',
  aliases: [],
  usage: '<child>',
  summary: 'the rule behind each date of the readiness board',
  detail: 'Shows who says that a thing has to be ready by its date, and with what force.',
  example: '/iro ready 2041',
  permission: 'see how ready a review is',
  opens: 'modal',
  run: (asked) =>
    aboutChild(asked, 'why-ready', async (child) =>
      modal(whyReadyPage(await asked.perform(readinessBoard, { child }))),
    ),
};
