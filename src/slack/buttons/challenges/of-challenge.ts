import { seeChallenge } from '../../../casework/challenges/see-challenge.ts';
import { undoChallenge, undoChallengeAnswer } from '../../../casework/challenges/undo-challenge.ts';
import { weighChallenge } from '../../../casework/challenges/weigh-challenge.ts';
import { whyChallengeDate } from '../../../casework/challenges/why-challenge.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import type { LineAsked } from '../../command.ts';
import { type Command, fillIn, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { challengeCard, challengeDone, challengeUndone, whyChallenge } from '../../views/challenges/challenge-card.ts';

const example = '/iro challenges';
const forms = ['fix', 'differently', 'pass', 'ask', 'reply', 'not-enough', 'escalate', 'close'];

const meant = ([child, challenge]: LineAsked['words']) => ({
  child: { id: pressed(child, example) },
  challenge: pressed(challenge, example),
});

const onAButton = {
  aliases: [],
  example,
  permission: null,
  opens: 'message',
} as const satisfies Partial<Command>;

export const openChallenge: Command = {
  ...onAButton,
  name: 'challenge-open',
  usage: '<child> <challenge>',
  summary: 'see one challenge and what happened to it',
  detail: 'Once whoever is asked has opened it, nobody takes it back.',
  run: async ({ words, perform }) => message(challengeCard(await perform(seeChallenge, meant(words)))),
};

export const challengeFormButton: Command = {
  ...onAButton,
  name: 'challenge-form',
  usage: '<what> <child> <challenge>',
  summary: 'answer a challenge, or go on with it',
  detail: 'The buttons of a challenge open this. /iro challenges lists them.',
  opens: 'modal',
  run: async ({ words: [what = '', ...words] }) => {
    if (!forms.includes(what)) throw new Refusal('Press the button of the challenge. /iro challenges lists them.');
    const { child, challenge } = meant(words);
    return fillIn(`challenge-${what}`, { child, subject: challenge });
  },
};

export const watchChallenge: Command = {
  ...onAButton,
  name: 'challenge-watch',
  usage: '<child> <challenge>',
  summary: 'accept the plan, and watch that it comes to be',
  detail: 'If the plan’s date goes by it is open again by itself.',
  run: async ({ words, perform }) => {
    const row = await perform(weighChallenge, { ...meant(words), weighing: { kind: 'watched', note: null } });
    return message(challengeDone('The plan is accepted, and you watch it', row));
  },
};

const undoing = { iro: undoChallenge, answer: undoChallengeAnswer } as const;
const isWho = (word: string): word is keyof typeof undoing => Object.hasOwn(undoing, word);

export const undoChallengeButton: Command = {
  ...onAButton,
  name: 'challenge-undo',
  usage: '<who> <child> <challenge>',
  summary: 'take back what you did to a challenge',
  detail: 'For ten minutes, and until whoever is asked has opened it.',
  run: async ({ words: [who = '', ...words], perform, drafts }) => {
    if (!isWho(who)) throw new Refusal('Press Undo where you answered. It is there for ten minutes.');
    const asked = meant(words);
    const undone = await perform(undoing[who], asked);
    const again = (await drafts.unfinished()).find(({ form, childId, subject }) =>
      undone.isGone
        ? form === 'challenge' && childId === undone.child.id
        : form.startsWith('challenge-') && subject === asked.challenge,
    );
    return message(challengeUndone(undone, again?.id ?? null));
  },
};

export const whyChallengeButton: Command = {
  ...onAButton,
  name: 'challenge-why',
  usage: '<child> <challenge>',
  summary: 'the working behind a challenge’s date',
  detail: 'Which rule, from which day, and who says so.',
  run: async ({ words, perform }) => message(whyChallenge(await perform(whyChallengeDate, meant(words)))),
};

/** The shortcut beside a message that is about no child, or about several. */
export const challengeThis: Command = {
  ...onAButton,
  name: 'challenge-this',
  usage: '',
  summary: 'challenge what a message from iro says',
  detail: 'From the menu of a message that iro sent you about a decision.',
  permission: 'challenge',
  opens: 'modal',
  run: async () => {
    throw new Refusal('This message is not about one child’s decision. Use it on one that is, or type /iro challenge.');
  },
};
