import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { linkIn, passOn, posted, pressed, wrongFor } from '../support/a-paper.ts';
import { recordAReview } from '../support/a-recorded-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

let slack: TheBot;
let line: string;
let childId: string;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  const made = await recordAReview(slack, {
    decisions: [{}, { wording: 'Talk about what happened in March', isConfidential: true, isKey: false }],
  });
  childId = made.childId;
  line = `${made.childId} ${made.reviewId}`;
});
afterAll(() => slack.end());

const asks = async (who: string, said: string) => {
  await slack.command(who, said);
  return slack.lastWords(who);
};

/** A link made for this person, and the digits beside it. */
async function linkFor(who: string, paper: string) {
  await slack.command(who, `open-paper ${line} ${paper}`);
  return linkIn(slack.visibleTo(who).at(-1)?.blocks);
}
const gone = 'A link lasts ten minutes, and five wrong tries at its digits end it. Open the paper again from Slack.';
const newestAudit = async (many = 1) =>
  slack.database.query('select person, action, ended, about from audit order by at desc limit $1', [many]);

describe('A paper opens outside Slack, for ten minutes, for the person it was made for', () => {
  test('a look at the link asks for the digits and says nothing; with them one press opens the paper', async () => {
    const link = await linkFor('U0PRIYA', 'review-record');
    const look = await (await fetch(link.url)).text();
    expect(look).toContain('<label for="digits">Four digits</label>');
    expect(look).toContain('You have 5 tries.');
    expect(look).not.toMatch(/dental|2041|K\.M\.|record|review|Priya/);
    const opened = await pressed(link);
    expect(opened.status).toBe(200);
    const page = await opened.text();
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('Book a dental check');
    expect(page).toContain('Talk about what happened in March (confidential)');
  });

  test('the digits stand beside the link, and in no address', async () => {
    const { url, digits } = await linkFor('U0PRIYA', 'review-record');
    const answer = slack.visibleTo('U0PRIYA').at(-1);
    expect(answer?.text).toBe('1 link, for ten minutes.');
    expect(slack.lastWords('U0PRIYA')).toContain(`It asks for these four digits: *${digits}*`);
    expect(new URL(url).search).toBe('');
  });

  test('page and Word alike, as often as is needed, and Word from the page without the digits again', async () => {
    const link = await linkFor('U0PRIYA', 'child-letter');
    const page = await (await pressed(link)).text();
    const word = await posted(link.url, { pass: passOn(page), as: 'docx' });
    expect(word.headers.get('content-disposition')).toBe('attachment; filename="child-letter.docx"');
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await pressed(link, 'docx')).headers.get('content-type')).toContain('wordprocessingml');
    expect((await pressed(link)).status).toBe(200);
    expect(page).not.toContain(link.digits);
  });

  test('digits that are wrong are said to be, with the tries that are left; a slip that can’t be four digits costs none', async () => {
    const link = await linkFor('U0PRIYA', 'decisions-notice');
    const slips = await Promise.all(['', '12', 'abcd', '12345'].map((digits) => pressed({ ...link, digits })));
    expect(slips.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(await slips[0]?.text()).toContain('Enter four digits, such as 0417');
    const wrong = await (await pressed({ ...link, digits: wrongFor(link.digits) })).text();
    expect(wrong).toContain('<title>Error: Enter the four digits</title>');
    expect(wrong).toContain('<a href="#digits">Those are not the digits of this link</a>');
    expect(wrong).toContain('You have 4 tries left.');
    const [first = '', second = '', ...rest] = link.digits;
    expect((await pressed({ ...link, digits: ` ${first}${second} ${rest.join('')} ` })).status).toBe(200);
  });

  test('an unknown, an altered, a worn-out and an old link get one answer, word for word', async () => {
    const old = await linkFor('U0PRIYA', 'review-record');
    const worn = await linkFor('U0PRIYA', 'review-record');
    for (let tries = 0; tries < 5; tries += 1) await pressed({ ...worn, digits: wrongFor(worn.digits) });
    slack.clock.forward(1);
    const { origin } = new URL(old.url);
    const urls = [
      old.url,
      worn.url,
      `${old.url}x`,
      `${origin}/papers/${'a'.repeat(43)}`,
      `${origin}/papers/`,
      `${origin}/papers/..%2f`,
    ];
    const answers = await Promise.all(urls.flatMap((url) => [fetch(url), pressed({ url, digits: old.digits })]));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    const words = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect([...words]).toEqual([expect.stringContaining(gone)]);
  });

  test('permission is asked each time: somebody who leaves the case between page and Word is refused, and it is written down', async () => {
    const link = await linkFor('U0DAN', 'review-record');
    const page = await (await pressed(link)).text();
    await slack.database.query(
      `update allocation set to_on = '2026-06-15' where child_id = $1
      and person_id = (select id from person where slack_user_id = 'U0DAN')`,
      [childId],
    );
    const opened = await posted(link.url, { pass: passOn(page), as: 'docx' });
    expect(opened.status).toBe(404);
    expect(await opened.text()).toContain(gone);
    expect(await newestAudit()).toEqual([
      {
        person: 'Dan Okafor',
        action: 'open-paper',
        ended: 'refused',
        about: { paper: 'review-record', subject: expect.any(String), as: 'Word' },
      },
    ]);
    await slack.database.query(`update allocation set to_on = null where child_id = $1`, [childId]);
  });

  test('while Slack does not say who is a colleague nothing is handed over, and no try is lost', async () => {
    const link = await linkFor('U0PRIYA', 'review-record');
    const putRight = slack.misbehave({ methods: ['users.info'], status: 500 });
    const opened = await pressed(link);
    expect([opened.status, await opened.text()]).toEqual([503, expect.stringContaining('Slack can’t be reached')]);
    putRight();
    expect((await pressed(link)).status).toBe(200);
  });

  test('every opening is in the audit under the name of whoever it was for, and says what was handed over', async () => {
    const link = await linkFor('U0DAN', 'decisions-notice');
    await pressed({ ...link, digits: wrongFor(link.digits) });
    await pressed(link);
    await pressed(link, 'docx');
    const about = { paper: 'decisions-notice', subject: expect.any(String) };
    const row = { person: 'Dan Okafor', action: 'open-paper' };
    expect(await newestAudit(3)).toEqual([
      { ...row, ended: 'done', about: { ...about, as: 'Word' } },
      { ...row, ended: 'done', about: { ...about, as: 'page' } },
      { ...row, ended: 'refused', about: { ...about, as: 'page', why: 'wrong digits' } },
    ]);
    await slack.command('U0PRIYA', 'opened 2041');
    expect(slack.lastWords('U0PRIYA')).toContain(
      '*Dan Okafor*, social worker · opened the decisions to send out: *tried, and was refused*',
    );
  });
});

describe('Who may open which', () => {
  test.each([
    ['U0PRIYA', 4],
    ['U0HELEN', 3],
    ['U0DAN', 3],
    ['U0FARAH', 3],
    ['U0JOSS', 3],
  ])('%s is offered %i papers', async (who, number) => {
    await asks(who, 'papers 2041');
    expect(slack.visibleTo(who).at(-1)?.text).toBe(
      `${number} paper${number === 1 ? '' : 's'} of the review on 16 June 2026.`,
    );
  });

  test('a paper that is not offered cannot be had by writing its name', async () => {
    expect(await asks('U0DAN', `open-paper ${line} child-letter`)).toBe(
      'I can’t find a child you can open with that reference.',
    );
    expect(await asks('U0GARETH', `open-paper ${line} review-record`)).toBe(
      'I can’t find a child you can open with that reference.',
    );
    expect(await asks('U0PRIYA', `open-paper ${line} payslip`)).toContain('There is no such paper');
  });

  test('a social worker’s record leaves the confidential item out and says that one is', async () => {
    const page = await (await pressed(await linkFor('U0DAN', 'review-record'))).text();
    expect(page).not.toContain('March');
    expect(page).toContain('1 confidential item is left out.');
  });

  test('the decisions notice never holds what is confidential, not even for the IRO', async () => {
    const page = await (await pressed(await linkFor('U0PRIYA', 'decisions-notice'))).text();
    expect(page).toContain('Book a dental check');
    expect(page).not.toContain('March');
    expect(page).not.toContain('onfidential');
  });

  test('a manager’s silence is stamped on the record for everyone who reads it', async () => {
    expect(await (await pressed(await linkFor('U0DAN', 'review-record'))).text()).toContain('has not answered yet');
    await slack.database.query(`update decision set made_on = '2026-06-01'`);
    await slack.database.query(`update record_step set reached_on = '2026-06-01' where step = 'decisions sent'`);
    const page = await (await pressed(await linkFor('U0DAN', 'review-record'))).text();
    expect(page).toContain('deemed agreed: no answer in 5 working days');
  });

  test('a child with nothing recorded has no papers, and the answer says what to do', async () => {
    expect(await asks('U0PRIYA', 'papers 1986')).toBe(
      'No review of this child has been recorded here yet. Record it first.',
    );
  });
});

describe('Whoever sends out the record', () => {
  /** What they open is written down as theirs. */
  const opensAsJoss = async (paper: string) => (await pressed(await linkFor('U0JOSS', paper))).text();

  test('opens what they are to send, from the line of their morning, and nothing else', async () => {
    expect(await asks('U0JOSS', 'day')).toContain('Record of the review to send out');
    await slack.press('U0JOSS', 'Send out');
    const list = slack.lastWords('U0JOSS');
    expect(list).toContain('The record of the review');
    expect(list).toContain('The decisions, for the manager and the owners');
    expect(list).not.toMatch(/dental|letter to the child/i);
    await slack.press('U0JOSS', 'Get the link');
    const page = await (await pressed(linkIn(slack.visibleTo('U0JOSS').at(-1)?.blocks))).text();
    expect(page).toContain('Book a dental check');
    expect(page).not.toMatch(/Talk about what happened in March|confidential/);
    expect(await opensAsJoss('decisions-notice')).toContain('Book a dental check');
    expect(await newestAudit()).toEqual([
      { person: 'Joss Bell', action: 'open-paper', ended: 'done', about: expect.objectContaining({ as: 'page' }) },
    ]);
  });

  test('no longer, once everybody who should have it has it: the link they still hold opens nothing either', async () => {
    const link = await linkFor('U0JOSS', 'review-record');
    await slack.command('U0JOSS', `distribute ${line}`);
    await slack.submit('U0JOSS', { 'Sent to': ['child'], 'Is that everybody?': ['yes'] });
    await slack.closeModal('U0JOSS');
    expect((await pressed(link)).status).toBe(404);
    for (const paper of ['review-record', 'decisions-notice']) {
      expect(await asks('U0JOSS', `open-paper ${line} ${paper}`)).toContain(
        'There is nothing of this review for you to',
      );
    }
    await slack.database.query(`delete from record_step where step = 'distributed'`);
  });
});

test('the text for the case record is shown to copy, ticked once, and a second press changes nothing', async () => {
  await slack.command('U0PRIYA', 'record-text 2041');
  expect(slack.pageWords('U0PRIYA')).toContain('Book a dental check');
  await slack.press('U0PRIYA', 'I have pasted it');
  await slack.submit('U0PRIYA', {});
  expect(slack.pageWords('U0PRIYA')).toContain('Marked as pasted to the case record on');
  await slack.closeModal('U0PRIYA');
  await slack.command('U0PRIYA', `pasted ${line}`);
  await slack.submit('U0PRIYA', {});
  expect(slack.pageWords('U0PRIYA')).toContain('This was marked as pasted on');
  const rows = await slack.database.query(`select step from record_step where step <> 'decisions sent' order by step`);
  expect(rows).toEqual([{ step: 'pasted to the record' }, { step: 'record written' }]);
});
