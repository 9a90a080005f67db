import type { ChallengePapers } from '../../../casework/challenges/challenge-papers.ts';
import { evidencePack } from '../../../documents/evidence-pack.ts';
import { nameOf } from '../../../documents/index.ts';
import { type PackPurpose, type PackShape, wholePack, wordsOfPack } from '../../../domain/chronology/pack-shape.ts';
import { dateInWords, listed } from '../../../domain/wording/words.ts';
import type { PaperAddress } from '../../command.ts';
import { button, buttons, context, type Message, primary, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { paperLink } from '../reviews/papers.ts';

export const purposeWords: Record<PackPurpose, string> = {
  dispute: 'The council’s dispute process',
  legal: 'An independent legal adviser',
  cafcass: 'Cafcass',
};

type About = Pick<ChallengePapers, 'child' | 'subject'>;

/** The whole pack, in one press. */
export const packButton = ({ child, subject }: About) =>
  button('Evidence pack', packLine({ child, subject }, wholePack), referenceShown(child));

const packLine = ({ child, subject }: About, shape: PackShape): string => {
  const [code, ...ways] = nameOf(evidencePack, wordsOfPack(shape)).split(' ');
  return ['challenge-paper', code, child.id, subject, ...ways].join(' ');
};

/** The link, what is in it, and the way to choose something else. */
export function packLink({ child, subject, link, shape }: About & { link: PaperAddress; shape: PackShape }): Message {
  const { text, blocks } = paperLink(evidencePack.summary, link);
  return {
    text,
    blocks: [
      ...blocks,
      context(contentWords(shape)),
      ...buttons(button('Choose what is in it', `evidence-pack ${child.id} ${subject}`, referenceShown(child))),
    ],
  };
}

/** Once it is chosen: what it will hold, and the link in one press. */
export const packChosen = ({ child, subject, shape }: About & { shape: PackShape }): Message => ({
  text: '1 evidence pack.',
  blocks: [
    section(`*Evidence pack* · ${named(child)}\n${contentWords(shape)}`),
    ...buttons(primary(button('Get the link', packLine({ child, subject }, shape), referenceShown(child)))),
  ],
});

/** “For Cafcass: everything but contacts, from 1 January 2026, with what is confidential in its own part.” */
function contentWords({ purpose, kinds, from, to, confidential, advisers }: PackShape): string {
  const without = wholePack.kinds.filter((kind) => !kinds.includes(kind));
  return `${[
    `For: ${purposeWords[purpose]}`,
    without.length === 0 ? 'every kind of line' : `without ${listed(without)}`,
    ...(from === null ? [] : [`from ${dateInWords(from)}`]),
    ...(to === null ? [] : [`to ${dateInWords(to)}`]),
    confidential ? 'what is confidential in its own part' : 'without what is confidential',
    ...(advisers.length === 0 ? [] : [`with your private steps: ${listed(advisers)}`]),
  ].join(' · ')}.`;
}
