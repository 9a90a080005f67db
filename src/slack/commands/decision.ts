import { Refusal } from '../../domain/refusal.ts';
import { type Command, fillIn } from '../command.ts';

const verbs = [
  'done',
  'progress',
  'longer',
  'not-mine',
  'cannot',
  'confirm',
  'back',
  'keep-date',
  'extend',
  'withdraw',
  'close',
  'dispute',
  'accept',
  'answer',
  'offer',
  'disagree',
];

/** The buttons of a decision that ask for words. */
export const decision: Command = {
  name: 'decision',
  aliases: [],
  usage: '<what> <child> <decision>',
  summary: 'say what has become of a decision',
  detail: 'The buttons beside a decision open this. /iro mine and /iro decisions list them.',
  example: '/iro decisions 2041',
  permission: null,
  opens: 'modal',
  hidden: true,
  run: async ({ words: [verb = '', child = '', id = ''] }) => {
    if (!verbs.includes(verb) || !isId(child) || !isId(id)) {
      throw new Refusal('Press the button beside the decision. /iro decisions lists them.');
    }
    return fillIn(`decision-${verb}`, { child: { id: child }, subject: id });
  },
};

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
