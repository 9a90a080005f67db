import { listed } from '../domain/wording/words.ts';
import type { LetterWording, Owners, Right } from './letter-wording.ts';

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

export const toChild: LetterWording = {
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
  restBy: (day) => `We will finish your review by ${day}.`,
  restOn: (when) => `We will go on with your review on ${when}.`,
  rights: (told) => `We talked about ${listed(told.map((right) => rights[right]))}.`,
  noWayToReach: 'If anything here is wrong, or you want to talk, ask your carer or social worker to ring me.',
  reach: (ways) => `If anything here is wrong, or you want to talk, you can reach me: ${ways}.`,
  signed: 'Your independent reviewing officer (IRO)',
};

export const toChildSimpler: LetterWording = {
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
