import { access, reachOf } from '../../../domain/people/access.ts';
import type { Actor } from '../../../domain/people/people.ts';
import { listed, sentence } from '../../../domain/wording/words.ts';
import type { Command, CommandGroup } from '../../command.ts';
import { button, buttons, context, escaped, header, type Message, say, section } from '../../message.ts';

/** As this person may type it: of what may follow, only what is for their role. */
const typedBy = ({ role }: Actor, { name, usage, only = {} }: Command) =>
  ['/iro', name, usage.replace(/\[([^[\]]*)\]/, (_, options: string) => optionsFor(role, options.split(' | '), only))]
    .filter((word) => word !== '')
    .join(' ');

function optionsFor(role: Actor['role'], options: readonly string[], only: NonNullable<Command['only']>): string {
  const theirs = options.filter((word) => only[word] === undefined || only[word].some((one) => one === role));
  return theirs.length === 0 ? '' : `[${theirs.join(' | ')}]`;
}

/** What this person may type, by what they want to do: made from the registry, so that it is never out of date. */
export const helpFor = (me: Actor, groups: readonly CommandGroup[]): Message => ({
  text: 'What you can type.',
  blocks: [
    header('What you can type'),
    ...groups.flatMap(({ wants, commands }) => {
      const theirs = commands.filter(({ permission }) => permission === null || reachOf(me, permission) !== 'none');
      return theirs.length === 0 ? [] : [section([`*${wants}*`, ...theirs.map((one) => lineOf(me, one))].join('\n'))];
    }),
    context(
      'Answers are private: only you see them. A child is a reference (CLA-2041) or initials (K.M.), never a name.',
    ),
    ...buttons(button('Whom to ask', 'who')),
  ],
});

const lineOf = (me: Actor, command: Command) => `\`${escaped(typedBy(me, command))}\` ${sentence(command.summary)}`;

/** Nothing that was typed is said back. `near`: what it may have been meant for. */
export const noSuchCommand = (near: readonly Command[]): Message =>
  say(
    near.length === 0 ? 'There is no command of that name.' : 'There is no command of that name. Did you mean:',
    ...near.map(({ name }) => button(name, `help ${name}`)),
    button('All commands', 'help'),
  );

/** One command in full: what it does, an example, who may use it. */
export const helpOn = (command: Command, me: Actor): Message => ({
  text: `Help with ${command.name}.`,
  blocks: [
    header(typedBy(me, command)),
    section(escaped(command.detail)),
    section(`*Example*\n\`${escaped(command.example)}\``),
    ...(command.aliases.length > 0 ? [section(`*Also*\n${listed(command.aliases)}`)] : []),
    section(`*Who may use it*\n${whoMay(command)}`),
    ...buttons(button('All commands', 'help')),
  ],
});

function whoMay({ permission }: Command): string {
  if (permission === null) return 'Everyone who is set up';
  const roles = Object.entries(access[permission]).filter(([role, reach]) => reach !== 'none' && role !== 'operator');
  return listed(roles.map(([role]) => role.replace('iro', 'IRO')));
}
