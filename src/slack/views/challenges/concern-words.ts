import type { Button, KnownBlock } from '@slack/types';
import type { ConcernRow, EvidenceSaid } from '../../../casework/challenges/concern-row.ts';
import { leastShown, type Said } from '../../../domain/challenges/few.ts';
import type { ThemedKind } from '../../../domain/challenges/themes.ts';
import { count, lateInWords, sentence, shortWords } from '../../../domain/wording/words.ts';
import { brief, button, buttons, escaped, primary, section } from '../../message.ts';

/** As every number under it is said. */
export const few = `fewer than ${leastShown}`;

const counted = (number: Said, thing: string, things = `${thing}s`): string =>
  number === null ? `${few} ${things}` : count(number, thing, things);

const kinds: Record<ThemedKind, string> = {
  decision: 'decision',
  finding: 'thing that slips',
  contact: 'contact',
  challenge: 'challenge',
  'management alert': 'management alert',
};
const plurals: Partial<Record<ThemedKind, string>> = { finding: 'things that slip' };

/** “12 children in 3 teams (9 decisions, fewer than 5 challenges)” */
export const evidenceWords = ({ children, teams, items }: EvidenceSaid): string => {
  const all = items.map(({ kind, count: number }) => counted(number, kinds[kind], plurals[kind]));
  return `${counted(children, 'child', 'children')}${teams === null ? '' : ` in ${count(teams, 'team')}`}${all.length === 0 ? '' : ` (${all.join(', ')})`}`;
};

/** Of what was typed, in a list; what is about one concern shows all of it. */
const listedWords = 200;
export const wholeWords = 1_300;

/** How it stands: with whom, by when, and how late. */
export const concernStands = ({ asked, state, wantedBy, late, closed, may }: ConcernRow): string =>
  closed !== null
    ? `closed ${shortWords(closed.on)}: ${closed.outcome}`
    : [
        asked === null ? '*nobody is asked now*' : `with ${brief(asked, 60)}`,
        state === 'answered'
          ? 'answered, for the IRO manager to close'
          : may.answer
            ? `*for you to answer by ${shortWords(wantedBy)}*`
            : `to answer by ${shortWords(wantedBy)}`,
        ...(late === null ? [] : [`*${lateInWords(late)}*`]),
      ].join(' · ');

/** What it is, on what it rests, how it stands, and what may be pressed. */
export const concernBlocksOf = (row: ConcernRow, most = listedWords): KnownBlock[] => [
  section(
    [
      `*${sentence(row.theme)}* · ${concernStands(row)}`,
      brief(row.what, most),
      `Counted when it was raised, ${shortWords(row.raisedOn)}: ${evidenceWords(row.evidence)}`,
      `Asked for: ${brief(row.asks, most)}`,
    ].join('\n'),
  ),
  ...cameOfIt(row, most),
  ...buttons(...concernButtons(row)),
];

function cameOfIt({ answer, closed }: ConcernRow, most: number): KnownBlock[] {
  const said = [
    ...(answer === null ? [] : [`${escaped(answer.by)}, ${shortWords(answer.on)}: “${brief(answer.note, most)}”`]),
    ...(closed === null ? [] : [`What came of it: “${brief(closed.note, most)}”`]),
  ];
  return said.length === 0 ? [] : [section(said.join('\n'))];
}

function concernButtons({ id, may, asked, state, theme }: ConcernRow): Button[] {
  const opens = (label: string, what: string) => button(label, `concern-form ${what} ${id}`, theme);
  const close = opens('Close', 'close');
  return [
    ...(may.answer ? [primary(opens(state === 'answered' ? 'Answer again' : 'Answer', 'answer'))] : []),
    ...(may.close
      ? [
          state === 'answered' ? primary(close) : close,
          asked === null ? primary(opens('Ask somebody else', 'pass')) : opens('Ask somebody else', 'pass'),
        ]
      : []),
    ...(may.undo === null ? [] : [button(`Undo (until ${may.undo})`, `concern-undo ${id}`, theme)]),
  ];
}
