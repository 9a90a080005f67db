import type {
  ChallengeList,
  ChallengesOfChild,
  WhoseChallenges,
} from '../../../casework/challenges/challenge-lists.ts';
import { rowsOnPage } from '../../../casework/perform/page-of.ts';
import { count } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, header, type Message, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { challengeRows } from './challenge-words.ts';
import { packButton } from './evidence-pack.ts';

const titles: Record<WhoseChallenges, string> = {
  mine: 'Challenges that are yours',
  team: 'Challenges in your team',
  service: 'Challenges in the service',
};
const nothing: Record<WhoseChallenges, string> = {
  mine: 'No challenge is open with you.',
  team: 'No challenge is open in your team.',
  service: 'No challenge is open in the service.',
};

/** Eight a page, what waits for this person first. Neither counted in red nor ranked: a challenge is the job. */
export function challengeList({ whose, rows, total, yours, page, pages }: ChallengeList): Message {
  if (total === 0) return { text: nothing[whose], blocks: [header(titles[whose]), section(nothing[whose])] };
  const line = `challenges ${whose}`;
  return {
    text: `${count(total, 'challenge')}.`,
    blocks: [
      header(titles[whose]),
      context([count(total, 'challenge'), ...(yours > 0 ? [`${yours} waiting for you`] : [])].join(' · ')),
      divider,
      ...rows.flatMap(challengeRows),
      ...buttons(
        ...(page < pages
          ? [button(`Show ${Math.min(rowsOnPage, total - page * rowsOnPage)} more`, `${line} ${page + 1}`)]
          : []),
        ...(page > 1 ? [button('Back to the first', `${line} 1`)] : []),
      ),
      ...(pages > 1 ? [context(`Page ${page} of ${pages}: ${rows.length} of ${count(total, 'challenge')}`)] : []),
    ],
  };
}

/** Slack holds fifty blocks: a child has had fewer challenges than that, and the newest matter. */
const most = 12;

export function challengesOfChildCard({ child, rows, mayRaise }: ChallengesOfChild): Message {
  const open = rows.filter(({ next }) => next !== null).length;
  const raise = mayRaise
    ? [
        button('Raise a challenge', `challenge ${child.id}`, referenceShown(child)),
        button('Write a note', `note ${child.id}`, referenceShown(child)),
      ]
    : [];
  return {
    text: `${count(open, 'challenge')} open.`,
    blocks: [
      section(`*${named(child)} · ${rows.length === 0 ? 'no challenge' : `${count(open, 'challenge')} open`}*`),
      ...rows.slice(0, most).flatMap(challengeRows),
      ...(rows.length > most ? [context(`The ${most} newest of ${count(rows.length, 'challenge')}.`)] : []),
      ...buttons(...raise, ...(mayRaise ? [packButton({ child, subject: child.id })] : [])),
    ],
  };
}
