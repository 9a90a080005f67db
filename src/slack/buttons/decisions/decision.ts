import { formFor, verbFrom } from '../../../domain/decisions/verbs.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { type Command, fillIn } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';

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
  run: async ({ words: [word, child, about] }) => {
    const verb = verbFrom(word);
    if (verb === null) throw new Refusal('Press the button beside the decision. /iro decisions lists them.');
    const subject = pressed(about, decision.example);
    return fillIn(formFor(verb), { child: { id: pressed(child, decision.example) }, subject });
  },
};
