import { listed } from '../domain/wording/words.ts';
import type { LetterWording, Owners, Right } from './letter-wording.ts';

const roles: Owners = {
  'social worker': 'your social worker',
  'team manager': 'your social worker’s manager',
  iro: 'your IRO',
};

/** What was talked about, and what whoever reads of it may not know. */
const rights: Record<Right, { thing: string; means: string }> = {
  'IRO’s number': { thing: 'how to reach me', means: '' },
  advocate: {
    thing: 'having an advocate',
    means: ' An advocate is on your side. They help you say what you want.',
  },
  'independent visitor': {
    thing: 'having an independent visitor',
    means: ' An independent visitor is a grown-up who is just for you. They come and spend time with you.',
  },
  complaints: { thing: 'how to say that something is wrong', means: '' },
  'legal rights': { thing: 'your rights in law', means: '' },
};

export const toChild: LetterWording = {
  didNotHappen: (day) => `Your review on ${day} did not happen.`,
  held: (day) => `This is about your review on ${day}.`,
  begun: (day) => `We began your review on ${day}. There is more to come.`,
  led: { child: ' You led it yourself.', 'child with IRO': ' You and I led it together.', IRO: '' },
  said: 'You said: ',
  proudOf: 'You are proud of this: ',
  achieved: 'We talked about what you have done well: ',
  notGoingWell: 'You said this is not going well: ',
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
  iWill: 'I will do this',
  done: 'This will be done',
  nextBy: (day) => `Your next review will be by ${day}.`,
  nextOn: (when) => `Your next review is on ${when}.`,
  restBy: (day) => `We will finish your review by ${day}.`,
  restOn: (when) => `We will go on with your review on ${when}.`,
  rights: (told) =>
    `We talked about ${listed(told.map((right) => rights[right].thing))}.${told.map((right) => rights[right].means).join('')}`,
  noWayToReach: 'If anything here is wrong, or you want to talk, ask your carer or social worker to ring me.',
  reach: (ways) => `If anything here is wrong, or you want to talk, you can reach me: ${ways}.`,
  signed: 'Your IRO (independent reviewing officer)',
};

export const toChildSimpler: LetterWording = {
  ...toChild,
  held: (day) => `You had a review on ${day}.`,
  led: { child: ' You led it.', 'child with IRO': ' You and I led it.', IRO: '' },
  achieved: 'You have done well at this: ',
  noWayToReach: 'Is something wrong here? Do you want to talk? Ask your carer to ring me.',
  reach: (ways) => `Is something wrong here? Do you want to talk? You can reach me: ${ways}.`,
  signed: 'Your IRO',
};
