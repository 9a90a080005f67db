import { aCouncil, staffCsv } from './a-council.ts';
import { recordAReview } from './a-recorded-review.ts';
import { type Given, type TheBot, theBot } from './the-bot.ts';

const colleagues = ['TOM', 'BEN', 'RUBY'].map((id) => ({ id: `U0${id}`, team: id === 'TOM' ? 'North' : 'South' }));
const workers = Array.from({ length: 10 }, (_, at) => ({ id: `U1WORKER${at + 10}`, team: at % 2 ? 'North' : 'South' }));

/** Everybody who is to have a digest of their own every morning, for something needs them. */
export const readers = [
  'U0PRIYA',
  'U0MARCUS',
  'U0FARAH',
  'U0GARETH',
  'U0DAN',
  'U0SANA',
  'U0JOSS',
  ...[...colleagues, ...workers].map(({ id }) => id),
];

const rows = [...colleagues, ...workers].map(
  ({ id, team }) => `${id},Worker ${id.slice(-2)},social worker,${team},${id.toLowerCase()}@example.gov.uk,,1\n`,
);

/** Twenty people with a morning’s digest to come, and two teams’ channels. */
export async function aLargeOffice(given: Given = {}): Promise<TheBot> {
  const slack = await theBot({
    at: '2026-06-17T07:00:00Z',
    ...given,
    files: { ...aCouncil, 'staff.csv': `${staffCsv}${rows.join('')}` },
    people: workers.map(({ id }) => ({ id, name: id })),
  });
  const owners = await slack.database.query<{ id: string }[]>('select id from person where slack_user_id = any($1)', [
    readers,
  ]);
  const late = {
    wording: 'Ring the school',
    ownerRole: 'other staff' as const,
    dueOn: '2026-06-01',
    madeOn: '2026-03-19',
  };
  // Late long ago, so that it is the teams’; and for every morning of the next two weeks, so that it is the owner’s.
  const soon = { ...late, wording: 'Ring the dentist', dueOn: '2026-06-24' };
  const decisions = owners.flatMap(({ id }) => [late, soon].map((one) => ({ ...one, ownerId: id })));
  await recordAReview(slack, { decisions });
  return slack;
}
