import type { TheBot } from './the-bot.ts';

interface Recorded {
  reference: string;
  on: string;
  participation: string;
  wording: string;
}

/** Priya records a review in the form, page by page: one decision, for Dan. */
export async function recordsAReview(slack: TheBot, { reference, on, participation, wording }: Recorded) {
  await slack.command('U0PRIYA', `record ${reference}`);
  const pages = [
    { 'Did the review go ahead?': 'held', 'On what day?': on },
    {
      'How did they take part?': participation,
      'You have logged no talk with the child since the last review. Why not?': 'Ill',
    },
    {},
    { 'What is the permanence plan?': 'long-term fostering' },
    {
      'What will be done?': wording,
      'How will we know that it is done?': 'A note',
      'Whose is it?': 'Dan Okafor (social worker)',
      'By when?': 'ten',
    },
    {},
  ];
  for (const page of pages) await slack.submit('U0PRIYA', page);
}
