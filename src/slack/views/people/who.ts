import type { KnownBlock } from '@slack/types';
import type { RotaSet } from '../../../casework/people/duty-rota.ts';
import type { WhomToAsk, WhoseChild } from '../../../casework/people/who.ts';
import type { ToReach } from '../../../casework/people/whom-to-ask.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, header, type Message, say, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { undoButton } from '../shared/undo-button.ts';

const toRota = button('Set the duty rota', 'rota');

/** “<@U0PRIYA> · 07700 900123 · priya.nair@example.org”: Slack shows an account by its name, so that is not said twice. */
export const reachWords = ({ name, slackUserId, phone, email }: ToReach): string => {
  const who = slackUserId ? `<@${slackUserId}>` : `*${escaped(name)}*`;
  return [who, phone && escaped(phone), email && escaped(email)].filter(Boolean).join(' · ');
};

/** Whom anybody may ask who can’t reach the child’s own IRO; somebody who is both stands there once. */
export const askBlocks = ({ duty, lead }: Pick<WhomToAsk, 'duty' | 'lead'>): KnownBlock[] => [
  section(
    (lead !== null && duty?.id === lead.id
      ? [`Duty IRO this week, and leads the IROs: ${reachWords(lead)}`]
      : [
          duty === null ? 'Nobody is down as the duty IRO this week.' : `Duty IRO this week: ${reachWords(duty)}`,
          lead === null ? 'Nobody is set up as IRO manager.' : `Leads the IROs: ${reachWords(lead)}`,
        ]
    ).join('\n'),
  ),
];

const rotaButton = ({ maySetRota }: WhomToAsk) => (maySetRota ? buttons(toRota) : []);

export const whomToAskCard = (asked: WhomToAsk): Message => ({
  text: 'Whom to ask.',
  blocks: [
    header('Whom to ask'),
    ...askBlocks(asked),
    ...buttons(button('A child’s IRO', 'who a-child')),
    ...rotaButton(asked),
  ],
});

export const whoseChildCard = (asked: WhoseChild): Message => ({
  text: 'Who the child’s IRO is.',
  blocks: [
    section(`*Who is the IRO of ${named(asked.child)}*`),
    section(
      [
        asked.iro === null ? 'The child has no IRO today.' : `IRO: ${reachWords(asked.iro)}`,
        ...(asked.cover === null ? [] : [`Covers until ${inWords(asked.cover.toOn)}: ${reachWords(asked.cover)}`]),
      ].join('\n'),
    ),
    ...askBlocks(asked),
    ...rotaButton(asked),
  ],
});

export const rotaSet = ({ weeks, undo }: RotaSet): Message => {
  const next = weeks.find(({ name }) => name !== null);
  return say(
    next === undefined
      ? 'Saved. Nobody is on duty in the next six weeks.'
      : `Saved. ${next.name} is on duty in the week of ${inWords(next.weekOn)}.`,
    button('Whom to ask', 'who'),
    undoButton('set-duty-rota', undo),
  );
};
