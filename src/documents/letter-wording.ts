import type { DecisionLine } from '../casework/about-review.ts';
import type { LetterFacts } from '../casework/letter-facts.ts';
import { listed, sentence } from '../domain/words.ts';
import type { LetterShape } from './letter-shape.ts';

type Right = LetterFacts['said']['rightsTold'][number];
type Owners = Partial<Record<DecisionLine['ownerRole'], string>>;

/** The sentences of the letter after a review that are the same in all of them. What was typed goes in between. */
export interface LetterWording {
  didNotHappen: (day: string) => string;
  held: (day: string) => string;
  begun: (day: string) => string;
  led: Record<'child' | 'child with IRO' | 'IRO', string>;
  said: (words: string) => string;
  proudOf: string;
  achieved: string;
  notGoingWell: string;
  wantsChanged: string;
  /** Colleagues, by what they are to the child. */
  roles: Owners;
  /** People outside the service, as a whole sentence. */
  outside: Owners;
  willDo: (who: string) => string;
  nextBy: (day: string) => string;
  nextOn: (when: string) => string;
  rights: (told: readonly Right[]) => string;
  noWayToReach: string;
  reach: (ways: string) => string;
  signed: string;
}

const roles: Owners = {
  'social worker': 'your social worker',
  'team manager': 'your social worker’s manager',
  iro: 'your IRO',
};

const rights: Record<Right, string> = {
  'IRO’s number': 'how to reach me',
  advocate: 'an advocate, who is on your side and helps you say what you want',
  'independent visitor': 'an independent visitor, a grown-up who spends time with you',
  complaints: 'how to complain',
  'legal rights': 'your rights in law',
};

const simplerRights: Record<Right, string> = {
  'IRO’s number': 'We talked about how to reach me.',
  advocate: 'We talked about an advocate. They are on your side. They help you say what you want.',
  'independent visitor': 'We talked about a visitor just for you. They are a grown-up who spends time with you.',
  complaints: 'We talked about how to say that something is wrong.',
  'legal rights': 'We talked about your rights.',
};

const toChild: LetterWording = {
  didNotHappen: (day) => `Your review on ${day} did not happen.`,
  held: (day) => `This is about your review on ${day}.`,
  begun: (day) => `We began your review on ${day}. There is more to come.`,
  led: { child: ' You led it yourself.', 'child with IRO': ' You and I led it together.', IRO: '' },
  said: (words) => `You said: “${words}”`,
  proudOf: 'You are proud of this: ',
  achieved: 'We talked about what you have achieved: ',
  notGoingWell: 'You told us what is not going well: ',
  wantsChanged: 'You want this to change: ',
  roles,
  outside: {
    carer: 'Your carer will do this',
    parent: 'Your parent will do this',
    school: 'Your school will do this',
    health: 'The health team will do this',
    'somebody else': 'Somebody from outside will do this',
  },
  willDo: (who) => `${who} will do this`,
  nextBy: (day) => `Your next review will be by ${day}.`,
  nextOn: (when) => `Your next review is on ${when}.`,
  rights: (told) => `We talked about ${listed(told.map((right) => rights[right]))}.`,
  noWayToReach: 'If anything here is wrong, or you want to talk, ask your carer or social worker to ring me.',
  reach: (ways) => `If anything here is wrong, or you want to talk, you can reach me: ${ways}.`,
  signed: 'Your independent reviewing officer (IRO)',
};

const toChildSimpler: LetterWording = {
  ...toChild,
  held: (day) => `You had a review on ${day}.`,
  led: { child: ' You led it.', 'child with IRO': ' You and I led it.', IRO: '' },
  achieved: 'You have done well at this: ',
  notGoingWell: 'This is not going well: ',
  rights: (told) => told.map((right) => simplerRights[right]).join(' '),
  noWayToReach: 'Is something wrong here? Do you want to talk? Ask your carer to ring me.',
  reach: (ways) => `Is something wrong here? Do you want to talk? You can reach me: ${ways}.`,
  signed: 'Your IRO',
};

const toCarer = (name: string): LetterWording => {
  const theirs = `${name}’s`;
  const named = sentence(name);
  return {
    didNotHappen: (day) => `${named}’s review on ${day} did not happen.`,
    held: (day) => `This is about ${theirs} review on ${day}.`,
    begun: (day) => `We began ${theirs} review on ${day}. There is more to come.`,
    led: { child: ` ${named} led it.`, 'child with IRO': ` ${named} and I led it together.`, IRO: '' },
    said: (words) => `${named} said: “${words}”`,
    proudOf: `${named} is proud of this: `,
    achieved: `We talked about what ${name} has achieved: `,
    notGoingWell: `What is not going well for ${name}: `,
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
    willDo: (who) => `${who} will do this`,
    nextBy: (day) => `${named}’s next review will be by ${day}.`,
    nextOn: (when) => `${named}’s next review is on ${when}.`,
    rights: (told) => `We talked about ${listed(told.map((right) => rightsOf(theirs)[right]))}.`,
    noWayToReach: 'If anything here is wrong, or you want to talk, ask the social worker to ring me.',
    reach: toChild.reach,
    signed: `${named}’s independent reviewing officer (IRO)`,
  };
};

const rightsOf = (theirs: string): Record<Right, string> => ({
  'IRO’s number': 'how to reach me',
  advocate: 'an advocate, who can speak up for what a child wants and needs',
  'independent visitor': 'an independent visitor, a grown-up who spends time with a child',
  complaints: 'how to complain',
  'legal rights': `${theirs} rights in law`,
});

const toCarerSimpler = (name: string): LetterWording => ({
  ...toCarer(name),
  held: (day) => `${sentence(name)} had a review on ${day}.`,
  noWayToReach: 'Is something wrong here? Do you want to talk? Ask the social worker to ring me.',
  reach: toChildSimpler.reach,
  signed: `${sentence(name)}’s IRO`,
});

/** `name` is as it stands inside a sentence: initials, a forename, or “the child”. */
export function wordingOf({ to, simpler }: LetterShape, name: string): LetterWording {
  if (to === 'carer') return simpler ? toCarerSimpler(name) : toCarer(name);
  return simpler ? toChildSimpler : toChild;
}
