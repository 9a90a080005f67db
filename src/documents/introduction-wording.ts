import { sentence } from '../domain/wording/words.ts';
import type { LetterShape } from './letter-shape.ts';

/** What an IRO’s first letter says, the same in all of them: what the law has an IRO do, and nothing of this child. */
export interface IntroductionWording {
  iAm: (iro: string) => string;
  /** Why it is to the carer, where that is so. */
  tooYoung: string;
  whatIDo: readonly string[];
  /** `which` is “first review”, “4th review” or “next review”. */
  nextBy: (which: string, day: string) => string;
  nextOn: (which: string, when: string) => string;
  advocate: string;
  noWayToReach: string;
  reach: (ways: string) => string;
  signed: string;
}

const toChild: IntroductionWording = {
  iAm: (iro) => `My name is ${iro}. I am your independent reviewing officer. People say IRO for short.`,
  tooYoung: '',
  whatIDo: [
    'I run your reviews. A review is when we talk about how things are for you, and what should happen next.',
    'Before each review I will ask to talk with you, just you and me. You can say no.',
    'I make sure that people listen to what you want and how you feel.',
    'I check that people do what they said they would do.',
    'I speak up if I think that the plan for you is not right.',
  ],
  nextBy: (which, day) => `Your ${which} will be by ${day}.`,
  nextOn: (which, when) => `Your ${which} is on ${when}.`,
  advocate:
    'You can have an advocate. An advocate is on your side. They help you say what you want. If you would like one, ask me, your carer or your social worker.',
  noWayToReach: 'If you want to talk to me, ask your carer or social worker to ring me.',
  reach: (ways) => `If you want to talk, you can reach me: ${ways}.`,
  signed: 'Your IRO (independent reviewing officer)',
};

const toChildSimpler: IntroductionWording = {
  ...toChild,
  iAm: (iro) => `I am ${iro}. I am your IRO.`,
  whatIDo: [
    'I run your reviews. We talk about how you are. We talk about what comes next.',
    'I will ask to talk with you, just you and me. You can say no.',
    'I ask what you want and how you feel.',
    'I check that people do what they say.',
    'I speak up if your plan is not right.',
  ],
  advocate: 'You can have an advocate. They are on your side. They help you say what you want. Ask me for one.',
  noWayToReach: 'Do you want to talk? Ask your carer to ring me.',
  reach: (ways) => `Do you want to talk? You can reach me: ${ways}.`,
  signed: 'Your IRO',
};

const toCarer = (name: string): IntroductionWording => {
  const theirs = `${name}’s`;
  return {
    iAm: (iro) => `My name is ${iro}. I am ${theirs} independent reviewing officer (IRO).`,
    tooYoung: ` ${sentence(name)} is very young, so I am writing to you.`,
    whatIDo: [
      `I run ${theirs} reviews. A review is when we talk about how things are for ${name}, and what should happen next.`,
      `Before each review I will ask to see ${name}, and to hear from you how things are.`,
      `I make sure that what ${name} needs and feels is thought about.`,
      'I check that people do what they said they would do.',
      `I speak up if I think that the plan for ${name} is not right.`,
    ],
    nextBy: (which, day) => `${sentence(theirs)} ${which} will be by ${day}.`,
    nextOn: (which, when) => `${sentence(theirs)} ${which} is on ${when}.`,
    advocate: `${sentence(name)} can have an advocate. An advocate is on the child’s side. They speak up for what the child wants and needs. If you think that one would help, ask me or the social worker.`,
    noWayToReach: 'If you want to talk to me, ask the social worker to ring me.',
    reach: (ways) =>
      `If you want to talk, you can reach me: ${ways}. When ${name} is older, tell them that they can too.`,
    signed: `${sentence(theirs)} IRO (independent reviewing officer)`,
  };
};

const toCarerSimpler = (name: string): IntroductionWording => ({
  ...toCarer(name),
  iAm: (iro) => `I am ${iro}. I am ${name}’s IRO.`,
  whatIDo: [
    `I run ${name}’s reviews. We talk about how ${name} is. We talk about what comes next.`,
    `I will ask to see ${name} and to hear from you.`,
    `I make sure we think about what ${name} needs and feels.`,
    'I check that people do what they say.',
    `I speak up if the plan for ${name} is not right.`,
  ],
  advocate: `${sentence(name)} can have an advocate. They are on ${name}’s side. They speak up for what a child wants and needs. Ask me or the social worker for one.`,
  noWayToReach: 'Do you want to talk? Ask the social worker to ring me.',
  reach: (ways) => `Do you want to talk? You can reach me: ${ways}.`,
  signed: `${sentence(name)}’s IRO`,
});

export function introductionWordingOf({ to, simpler }: LetterShape, name: string): IntroductionWording {
  if (to === 'carer') return simpler ? toCarerSimpler(name) : toCarer(name);
  return simpler ? toChildSimpler : toChild;
}
