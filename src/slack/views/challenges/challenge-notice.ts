import type { ChallengeRow } from '../../../casework/challenges/challenge-row.ts';
import { firstStage } from '../../../domain/challenges/stages.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { brief, buttons, context, escaped, type Notification, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named } from '../children/child-name.ts';
import { putWords } from './challenge-card.ts';
import { answerWords, challengeButtons, openButton, standsWords, talkedWords, titleWords } from './challenge-words.ts';

/** To whoever is asked: what is asked, by when, and what they can answer. Nothing on it closes or alters it. */
export const challengeToAnswerNotice = (row: ChallengeRow): Notification => ({
  text: neutral`1 thing to answer by ${inWords(row.answerBy)}.`,
  blocks: [
    section(`*${titleWords(row)}* · ${named(row.child)}\n${standsWords(row)}`),
    ...putWords(row),
    ...answerWords(row).map((words) => section(words)),
    context(`Raised by ${escaped(row.raisedBy)} · ${talkedWords(row)} · Only the child’s IRO closes it.`),
    ...buttons(...challengeButtons(row), openButton(row)),
  ],
});

/** To the IRO: what was answered, or that it was passed on, and what they can do about it. */
export const challengeAnsweredNotice = (row: ChallengeRow): Notification => ({
  text: neutral`1 answer to look at.`,
  blocks: [
    section(`*${titleWords(row)}* · ${named(row.child)}\n${standsWords(row)}`),
    ...answerWords(row).map((words) => section(words)),
    context(`You asked for: ${brief(row.asks, 200)}`),
    ...buttons(...challengeButtons(row), openButton(row)),
  ],
});

/** To whoever is asked: what the IRO made of their answer, or answered to their question. */
export const challengeWeighedNotice = (row: ChallengeRow): Notification => ({
  text: neutral`1 answer from an IRO.`,
  blocks: [
    section(`*${titleWords(row)}* · ${named(row.child)}\n${standsWords(row)}`),
    ...answerWords(row).map((words) => section(words)),
    ...buttons(...challengeButtons(row), openButton(row)),
  ],
});

/** To the child’s worker, kindly: what somebody else is asked, and that it judges nobody. */
export const challengeOfTheTeamNotice = (row: ChallengeRow): Notification => ({
  text: neutral`1 thing to know from an IRO.`,
  blocks: [section(ofTheTeamWords(row)), ...buttons(openButton(row))],
});

export const ofTheTeamWords = ({
  stage,
  asked,
  post,
  child,
  asks,
  raisedBy,
}: Pick<ChallengeRow, 'stage' | 'asked' | 'post' | 'child' | 'asks' | 'raisedBy'>): string => {
  const who =
    asked === null || stage <= firstStage ? 'Your manager' : `${escaped(asked)} (${escaped(post.toLowerCase())})`;
  return `*${who} is asked for something for ${named(child)}*\n${brief(asks, 400)}\nThis is about what the child needs, not about you. You need not answer. If you know something that helps, tell ${escaped(raisedBy)}.`;
};
