import { challengePapers } from '../../../casework/challenges/challenge-papers.ts';
import { challengeNotice } from '../../../documents/challenge-notice.ts';
import { evidencePack } from '../../../documents/evidence-pack.ts';
import { nameOf, paperNamed } from '../../../documents/index.ts';
import { packFrom } from '../../../domain/chronology/pack-shape.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { type Command, fillIn, type LineAsked, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { packLink } from '../../views/challenges/evidence-pack.ts';
import { paperLink } from '../../views/reviews/papers.ts';

const example = '/iro challenges 2041';

export const openChallengePaper: Command = {
  name: 'challenge-paper',
  aliases: [],
  usage: '<paper> <child> <challenge>',
  summary: 'a link to the notice of a challenge, or to the evidence pack',
  detail: 'Makes a link that opens one paper, for ten minutes, for you only.',
  example,
  permission: 'challenge',
  opens: 'message',
  run: async ({ words: [code = '', ...words], perform, linkTo }) => {
    const named = paperNamed([code, ...words.slice(2)].join(' '));
    if (named === null || named.paper.about !== 'challenge')
      throw new Refusal('There is no such paper. Press the button of the challenge: /iro challenges lists them.');
    const { paper, ways } = named;
    const asked = meant(words);
    if (paper === challengeNotice && asked.challenge === null)
      throw new Refusal('A notice is of one challenge. Open the challenge, and press Notice there.');
    const { child, subject } = await perform(challengePapers, asked);
    const link = await linkTo({ paper: nameOf(paper, ways), childId: child.id, subject });
    return message(
      paper === evidencePack
        ? packLink({ child, subject, link, shape: packFrom(ways) })
        : paperLink(paper.summary, link),
    );
  },
};

export const chooseEvidencePack: Command = {
  name: 'evidence-pack',
  aliases: [],
  usage: '<child> <challenge>',
  summary: 'choose what is in an evidence pack',
  detail: 'For whom it is, which kinds of lines it has, and from which day to which.',
  example,
  permission: 'challenge',
  opens: 'modal',
  run: async ({ words }) => {
    const { child, challenge } = meant(words);
    return fillIn('evidence-pack', { child, subject: challenge });
  },
};

/** Named as its own subject, the child is meant, and no one challenge. */
function meant([child, challenge]: LineAsked['words']) {
  const id = pressed(child, example);
  const subject = pressed(challenge, example);
  return { child: { id }, challenge: subject === id ? null : subject };
}
