import type { KnownBlock } from '@slack/types';
import type { NotAsked } from '../../../casework/decisions/decision-events.ts';
import type { SentToManager } from '../../../casework/decisions/send-decisions.ts';
import type { Unsent } from '../../../casework/decisions/unsent.ts';
import { count, inWords } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, type Message, primary, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';

/** What no manager has been sent, and the one press that sends it. */
export const unsentBlocks = (unsent: readonly Unsent[]): KnownBlock[] => unsent.flatMap(oneUnsent);

function oneUnsent({ child, review, decisions, team, manager, because, isLost, isToAsker }: Unsent): KnownBlock[] {
  const many = `${count(decisions, 'decision')} · ${named(child)}`;
  const group = team === null ? 'The team' : escaped(team);
  if (because !== null) {
    const why: Record<NotAsked, string> = {
      'no manager': `${group} has no manager.`,
      restricted: 'This child is restricted, and the team’s manager may not see them.',
      'not in Slack': `${group} has a manager who can’t be reached in Slack.`,
    };
    return [section(`*Nobody was sent these to agree* · ${many}\n${why[because]}`)];
  }
  const who = isToAsker ? 'You have' : `${escaped(manager)} has`;
  const why = isLost
    ? 'They were sent, and have not arrived: nobody’s silence agrees to them.'
    : 'Nobody could be asked then.';
  return [
    section(
      `*${isLost ? 'These have reached nobody' : 'Nobody was sent these to agree'}* · ${many}\n${why} ${who} not seen them yet.`,
    ),
    ...buttons(
      primary(
        button(
          isToAsker ? 'Send them to me' : `Send the decisions to ${manager}`,
          `send-decisions ${child.id} ${review}`,
          referenceShown(child),
        ),
      ),
    ),
  ];
}

export const sentToManager = ({ child, decisions, manager, answerBy, isToAsker }: SentToManager): Message => ({
  text: `${count(decisions, 'decision')} on the way.`,
  blocks: [
    section(
      [
        `*${count(decisions, 'decision')} on the way to ${isToAsker ? 'you' : escaped(manager)}* · ${named(child)}`,
        `Arriving as expected, the answer is due by ${inWords(answerBy)}. No answer by then is deemed agreed.`,
      ].join('\n'),
    ),
    ...buttons(button('This child’s decisions', `decisions ${child.id}`)),
  ],
});
