import type { TheBot } from './the-bot.ts';

interface Recorded {
  reference: string;
  on: string;
  participation: string;
  wording: string;
}

type Answers = Record<string, unknown>;

/** A decision added in a view of its own, over the list of them. */
export async function addsADecision(slack: TheBot, who: string, decision: Answers) {
  await slack.press(who, 'Add a decision');
  return slack.submit(who, decision);
}

/** Sends these pages one after another; a decision among them is added in a view of its own, and the list is next. */
export async function sendsPages(slack: TheBot, who: string, pages: readonly Answers[]) {
  for (const page of pages) {
    if ('What will be done?' in page) await addsADecision(slack, who, page);
    else await slack.submit(who, page);
  }
}

/** How Dan’s decision is filled in. */
export const dansDecision = (wording: string): Answers => ({
  'What will be done?': wording,
  'How will we know that it is done?': 'A note',
  'Whose is it?': 'Dan Okafor (social worker)',
  'By when?': 'ten',
});

/** Priya records a review in the form, page by page: one decision, for Dan. */
export async function recordsAReview(slack: TheBot, { reference, on, participation, wording }: Recorded) {
  await slack.command('U0PRIYA', `record ${reference}`);
  const pages = [
    { 'Did the review go ahead?': 'held', 'On what day?': on },
    {
      // Under four it is PN0, and nothing is asked.
      ...(participation !== 'PN0' && { 'How did they take part?': participation }),
      'You have logged no talk with the child since the last review. Why not?': 'Ill',
    },
    {},
    { 'What is the permanence plan?': 'long-term fostering' },
  ];
  await sendsPages(slack, 'U0PRIYA', [...pages, dansDecision(wording), {}, {}]);
}
