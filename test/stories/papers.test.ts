import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
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

/** The address of a link made for this person, as its button has it. */
async function linkFor(who: string, paper: string): Promise<string> {
  await slack.command(who, `open-paper ${line} ${paper}`);
  const url = JSON.stringify(slack.visibleTo(who).at(-1)?.blocks).match(
    /http:\/\/127\.0\.0\.1:\d+\/papers\/[\w-]{43}/,
  )?.[0];
  if (!url) throw new Error(`No link: ${slack.lastWords(who)}`);
  return url;
}
const pressed = (url: string, as = 'html') => fetch(url, { method: 'POST', body: new URLSearchParams({ as }) });
const gone = 'This link has been used or is out of date. Open the paper again from Slack.';

describe('A paper opens outside Slack, once, for the person it was made for', () => {
  test('a look at the link shows a button and uses nothing up; pressing it opens the paper, once', async () => {
    const url = await linkFor('U0PRIYA', 'review-record');
    for (const method of ['GET', 'HEAD', 'GET']) {
      const look = await fetch(url, { method });
      expect(look.status).toBe(200);
      expect(await look.text()).not.toContain('dental');
    }
    const opened = await pressed(url);
    expect(opened.status).toBe(200);
    const page = await opened.text();
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('Book a dental check');
    expect(page).toContain('Talk about what happened in March (confidential)');
    const again = await pressed(url);
    expect(again.status).toBe(404);
    expect(await again.text()).toContain(gone);
    expect((await fetch(url)).status).toBe(404);
  });

  test('two presses at the same moment open it once', async () => {
    const url = await linkFor('U0PRIYA', 'decisions-notice');
    const answers = await Promise.all([pressed(url), pressed(url), pressed(url)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
  });

  test('nothing about it is kept, sent on or framed by a browser', async () => {
    const url = await linkFor('U0PRIYA', 'child-letter');
    const [look, opened, used] = [await fetch(url), await pressed(url), await fetch(url)];
    for (const { headers } of [look, opened, used]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
      expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    }
  });

  test('the Word file is a Word file, and its name says nothing of the child', async () => {
    const opened = await pressed(await linkFor('U0PRIYA', 'child-letter'), 'docx');
    expect(opened.headers.get('content-disposition')).toBe('attachment; filename="child-letter.docx"');
    const bytes = Buffer.from(await opened.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('an unknown, an altered, a used and an old link get one answer, word for word', async () => {
    const old = await linkFor('U0PRIYA', 'review-record');
    const used = await linkFor('U0PRIYA', 'review-record');
    await pressed(used);
    slack.clock.forward(1);
    const { origin } = new URL(old);
    const urls = [
      old,
      used,
      `${old}x`,
      `${origin}/papers/${'a'.repeat(43)}`,
      `${origin}/papers/`,
      `${origin}/papers/..%2f`,
    ];
    const answers = await Promise.all(urls.flatMap((url) => [fetch(url), pressed(url)]));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  test('permission is asked again when it is opened: somebody who has left the case finds nothing, and it is written down', async () => {
    const url = await linkFor('U0DAN', 'review-record');
    await slack.database.query(
      `update allocation set to_on = '2026-06-15' where child_id = $1
      and person_id = (select id from person where slack_user_id = 'U0DAN')`,
      [childId],
    );
    const opened = await pressed(url);
    expect(opened.status).toBe(404);
    expect(await opened.text()).toContain(gone);
    const [last] = await slack.database.query(
      `select action, ended from audit where person = 'Dan Okafor' order by at desc limit 1`,
    );
    expect(last).toEqual({ action: 'review-record', ended: 'refused' });
    await slack.database.query(`update allocation set to_on = null where child_id = $1`, [childId]);
  });

  test('only the hash of a link is kept, and every paper opened is in the audit under the name of whoever it was for', async () => {
    const url = await linkFor('U0DAN', 'decisions-notice');
    const token = url.split('/').at(-1) ?? '';
    expect(JSON.stringify(await slack.database.query('select * from paper_link'))).not.toContain(token);
    expect(slack.logged()).not.toContain(token);
    expect(JSON.stringify(await slack.database.query('select * from audit'))).not.toContain(token);
    await pressed(url);
    const [last] = await slack.database.query(`select person, action from audit order by at desc limit 1`);
    expect(last).toEqual({ person: 'Dan Okafor', action: 'decisions-notice' });
  });
});

describe('Who may open which', () => {
  test.each([
    ['U0PRIYA', 4],
    ['U0HELEN', 3],
    ['U0DAN', 3],
    ['U0FARAH', 3],
    ['U0JOSS', 1],
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
    await slack.database.query(`update record_step set done_on = '2026-06-01' where step = 'decisions sent'`);
    const page = await (await pressed(await linkFor('U0DAN', 'review-record'))).text();
    expect(page).toContain('deemed agreed: no answer in 5 working days');
  });

  test('a child with nothing recorded has no papers, and the answer says what to do', async () => {
    expect(await asks('U0PRIYA', 'papers 1986')).toBe(
      'No review of this child has been recorded here yet. Record it first.',
    );
  });
});

test('the text for the case record is shown to copy, ticked once, and a second press changes nothing', async () => {
  await slack.command('U0PRIYA', 'record-text 2041');
  expect(slack.pageWords('U0PRIYA')).toContain('Book a dental check');
  await slack.press('U0PRIYA', 'I have pasted it');
  expect(slack.pageWords('U0PRIYA')).toContain('Marked as pasted to the case record on');
  await slack.command('U0PRIYA', `pasted ${line}`);
  expect(slack.lastWords('U0PRIYA')).toContain('This was marked as pasted on');
  const rows = await slack.database.query(`select step from record_step where step <> 'decisions sent' order by step`);
  expect(rows).toEqual([{ step: 'pasted to the record' }, { step: 'record written' }]);
});
