import { listed, sentence } from '../domain/wording/words.ts';
import type { LetterWording, Right } from './letter-wording.ts';
import { toChild, toChildSimpler } from './wording-to-child.ts';

export const toCarer = (name: string): LetterWording => {
  const theirs = `${name}’s`;
  const named = sentence(name);
  return {
    didNotHappen: (day) => `${named}’s review on ${day} did not happen.`,
    held: (day) => `This is about ${theirs} review on ${day}.`,
    begun: (day) => `We began ${theirs} review on ${day}. There is more to come.`,
    led: { child: ` ${named} led it.`, 'child with IRO': ` ${named} and I led it together.`, IRO: '' },
    said: `${named} says: `,
    proudOf: `${named} is proud of this: `,
    achieved: `We talked about what ${name} has done well: `,
    notGoingWell: `${named} says this is not going well: `,
    wantsChanged: `${named} wants this to change: `,
    roles: {
      'social worker': `${theirs} social worker`,
      'team manager': `the manager of ${theirs} social worker`,
      iro: `${theirs} IRO`,
    },
    outside: {
      carer: 'You will do this',
      parent: `${named}’s parent will do this`,
      school: `${named}’s school will do this`,
      health: 'The health team will do this',
      'somebody else': 'Somebody from outside will do this',
    },
    willDo: toChild.willDo,
    iWill: toChild.iWill,
    done: toChild.done,
    nextBy: (day) => `${named}’s next review will be by ${day}.`,
    nextOn: (when) => `${named}’s next review is on ${when}.`,
    restBy: (day) => `We will finish ${theirs} review by ${day}.`,
    restOn: (when) => `We will go on with ${theirs} review on ${when}.`,
    rights: (told) =>
      `We talked about ${listed(told.map((right) => things(theirs)[right]))}.${told.map((right) => meanings[right] ?? '').join('')}`,
    noWayToReach: 'If anything here is wrong, or you want to talk, ask the social worker to ring me.',
    reach: toChild.reach,
    signed: `${named}’s IRO (independent reviewing officer)`,
  };
};

const things = (theirs: string): Record<Right, string> => ({
  'IRO’s number': 'how to reach me',
  advocate: 'having an advocate',
  'independent visitor': 'having an independent visitor',
  complaints: 'how to complain',
  'legal rights': `${theirs} rights in law`,
});

const meanings: Partial<Record<Right, string>> = {
  advocate: ' An advocate is on the child’s side. They speak up for what the child wants and needs.',
  'independent visitor':
    ' An independent visitor is a grown-up who is just for the child. They come and spend time together.',
};

export const toCarerSimpler = (name: string): LetterWording => ({
  ...toCarer(name),
  held: (day) => `${sentence(name)} had a review on ${day}.`,
  noWayToReach: 'Is something wrong here? Do you want to talk? Ask the social worker to ring me.',
  reach: toChildSimpler.reach,
  signed: `${sentence(name)}’s IRO`,
});
