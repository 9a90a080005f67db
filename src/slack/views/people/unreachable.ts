import type { UnreachablePerson } from '../../../casework/people/unreachable.ts';
import { count, dateInWords } from '../../../domain/wording/words.ts';
import { brief, button, buttons, context, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';

const mostShown = 8;

export function unreachableNotice(people: readonly UnreachablePerson[]): Notification {
  const rest = people.length - mostShown;
  return {
    text: neutral`IRO: ${count(people.length, 'colleague')} can’t be reached in Slack.`,
    blocks: [
      section(
        '*Can’t be reached in Slack*\nNothing I send gets to them: the account is closed, is a guest’s, or is not this council’s.',
      ),
      section(people.slice(0, mostShown).map(row).join('\n')),
      ...(rest > 0 ? [context(`And ${rest} more.`)] : []),
      ...buttons(primary(button('Arrange cover', 'cover'))),
      context(
        'If somebody has left, put their leaving date in the staff file. If the file has the wrong account, put that right. I try again each working morning.',
      ),
    ],
  };
}

const row = ({ name, role, children }: UnreachablePerson) =>
  `*${brief(name, 60)}* · ${role.replace('iro', 'IRO')} · ${count(children, 'child', 'children')}`;

/** A line of the week’s message; empty where everybody can be reached. */
export function unreachableLine(people: readonly UnreachablePerson[]): string[] {
  if (people.length === 0) return [];
  const shown = people
    .slice(0, mostShown)
    .map(
      ({ name, since, children }) =>
        `${brief(name, 40)} since ${dateInWords(since)}, ${count(children, 'child', 'children')}`,
    );
  const rest = people.length - shown.length;
  return [`*Can’t be reached in Slack*  ${shown.join(' · ')}${rest > 0 ? ` · and ${rest} more` : ''}`];
}
