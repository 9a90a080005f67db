import type { KnownBlock } from '@slack/types';
import type { ChallengeRow } from '../../../casework/challenges/challenge-row.ts';
import type { ChallengeLine, ChallengeSeen } from '../../../casework/challenges/see-challenge.ts';
import type { ChallengeUndone } from '../../../casework/challenges/undo-challenge.ts';
import type { WhyChallengeDate } from '../../../casework/challenges/why-challenge.ts';
import { challengeNotice } from '../../../documents/challenge-notice.ts';
import { toldWords } from '../../../domain/wording/challenge-steps.ts';
import { dateInWords, inWords, shortWords } from '../../../domain/wording/words.ts';
import { brief, button, buttons, context, divider, escaped, type Message, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { challengeButtons, standsWords, talkedWords, titleWords } from './challenge-words.ts';
import { packButton } from './evidence-pack.ts';

const shown = 1_200;
const noteShown = 400;

/** What was put to them, as everybody who may see it reads it. */
export const putWords = (row: ChallengeRow): KnownBlock[] => [
  section(`*What has not happened*\n${linesWritten(row.happened)}`),
  section(`*What it means for the child*\n${brief(row.means, shown)}`),
  section(`*Asked for, by ${inWords(row.wantedBy)}*\n${brief(row.asks, shown)}`),
];

/** In a block’s room, in characters as they are sent. */
const room = 2_700;
/** Line for line, as the IRO wrote it. */
export const linesWritten = (text: string): string => {
  const lines = text.split('\n');
  return lines.map((line) => brief(line, Math.floor(room / lines.length))).join('\n');
};

/** One challenge whole: what, where it stands, and what happened to it so far. */
export function challengeCard({ row, history }: ChallengeSeen): Message {
  const about = referenceShown(row.child);
  return {
    text: '1 challenge.',
    blocks: [
      section(`*${titleWords(row)}* · ${named(row.child)}\n${standsWords(row)}`),
      ...(row.careEnded
        ? [context('The child is not looked after any more. It stays open until the IRO closes it.')]
        : []),
      ...putWords(row),
      context(`Raised by ${escaped(row.raisedBy)} on ${dateInWords(row.raisedOn)} · ${talkedWords(row)}`),
      divider,
      ...inSections(history.map(lineWords)),
      ...(row.ended === null ? [] : [context(row.ended.childTold === null ? '' : toldWords[row.ended.childTold])]),
      ...(row.mustConsider ? considerBlocks : []),
      ...buttons(
        ...challengeButtons(row),
        button('Why this date?', `challenge-why ${row.child.id} ${row.id}`, about),
        ...(row.may.advise ? [button('Cafcass or legal advice', `advice ${row.child.id} ${row.id}`, about)] : []),
        ...(row.may.papers ? papersOf(row) : []),
      ),
    ],
  };
}

const papersOf = ({ child, id }: ChallengeRow) => [
  button('Notice', `challenge-paper ${challengeNotice.code} ${child.id} ${id}`, referenceShown(child)),
  packButton({ child, subject: id }),
];

/** A block holds 3,000 characters, and the newest lines matter: each has its room. */
const inSections = (lines: readonly string[]): KnownBlock[] =>
  Array.from({ length: Math.ceil(Math.min(lines.length, mostLines) / linesTogether) }, (_, at) =>
    section(
      lines
        .slice(-mostLines)
        .slice(at * linesTogether, (at + 1) * linesTogether)
        .join('\n'),
    ),
  );
const mostLines = 24;
const linesTogether = 3;

/** Reg 45(3). Said to the IRO service, and to nobody else. */
export const considerBlocks: KnownBlock[] = [
  section(
    '*A referral to Cafcass must be considered.* You hold that the council is failing the child, and it was raised and not put right (2010 Regulations, reg 45(3)). Refer, or keep why not. Only the IRO service sees that.',
  ),
];

function lineWords({ kind, on, by, to, note, post, skippedBecause, planBy, outcome }: ChallengeLine): string {
  const said = note === null || note === '' ? '' : `: “${brief(note, noteShown)}”`;
  const who = escaped(by);
  const what: Record<ChallengeLine['kind'], string> = {
    put: `${who} put it to ${escaped(to ?? 'nobody')} (${escaped((post ?? '').toLowerCase())})${said}`,
    passed: `${who} passed it to ${escaped(to ?? 'nobody')}${said}`,
    fix: `${who} will put it right by ${shortWords(planBy ?? on)}${said}`,
    differently: `${who} sees it differently${said}`,
    asked: `${who} asked${said}`,
    replied: `${who} answered the question${said}`,
    watched: `${who} accepted the plan, and watches${said}`,
    'not enough': `${who}: not enough${said}`,
    closed: `${who} closed it, ${outcome ?? ''}${said}`,
    opened: '',
    undone: '',
  };
  const skipped = skippedBecause === null ? '' : `\n  A stage was left out: “${brief(skippedBecause, noteShown)}”`;
  return `${shortWords(on)} · ${what[kind]}${skipped}`;
}

/** Said to whoever has just done something to it. */
export const challengeDone = (says: string, row: ChallengeRow): Message => ({
  text: '1 challenge.',
  blocks: [
    section(`*${says}* · ${named(row.child)}\n${titleWords(row)}\n${standsWords(row)}`),
    ...(row.mustConsider ? considerBlocks : []),
    ...buttons(
      ...challengeButtons(row).filter(({ style }) => style !== 'primary' || row.next?.isYours),
      button('Open', `challenge-open ${row.child.id} ${row.id}`, referenceShown(row.child)),
      ...(row.mustConsider ? [button('Cafcass or legal advice', `advice ${row.child.id} ${row.id}`)] : []),
    ),
  ],
});

export function challengeUndone({ child, kind, isGone }: ChallengeUndone, draft: string | null): Message {
  const says = isGone
    ? 'Taken back. There is no challenge any more, and what you wrote is a draft.'
    : 'Taken back. The list keeps what you did, and that you took it back.';
  return {
    text: '1 thing taken back.',
    blocks: [
      section(`${says} · ${named(child)}`),
      ...buttons(
        ...(draft === null ? [] : [button('Resume', `resume ${draft}`)]),
        ...(kind === 'put' && isGone ? [] : [button('Challenges', `challenges ${child.id}`, referenceShown(child))]),
      ),
    ],
  };
}

export const whyChallenge = ({ child, explanations }: WhyChallengeDate): Message => ({
  text: 'Why this date.',
  blocks: [
    context(named(child)),
    ...explanations.flatMap(({ title, lines: all }) => [
      section(`*${escaped(title)}*\n${all.map(({ label, text }) => `*${label}:* ${escaped(text)}`).join('\n')}`),
    ]),
  ],
});
