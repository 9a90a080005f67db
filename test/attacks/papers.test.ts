import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { handOver } from '../../src/documents/hand-over.ts';
import { closeServer, guardedServer, listen } from '../../src/server.ts';
import type { WorkbenchPerson } from '../../src/workbench/options.ts';
import { aCouncil } from '../support/a-council.ts';
import { linkIn, passOn, posted, pressed, type Shown, wrongFor } from '../support/a-paper.ts';
import { recordAReview } from '../support/a-recorded-review.ts';
import { attacksOn } from '../support/attacks.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

/** Their accounts at Slack, each altered by one attempt: what Slack said of somebody is remembered for a while. */
const priya: WorkbenchPerson = { id: 'U0PRIYA', name: 'Priya Nair' };
const farah: WorkbenchPerson = { id: 'U0FARAH', name: 'Farah Tariq' };
const helen: WorkbenchPerson = { id: 'U0HELEN', name: 'Helen Whitaker' };

let slack: TheBot;
let line: string;
let childId: string;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil, people: [priya, farah, helen] });
  const recorded = await recordAReview(slack);
  childId = recorded.childId;
  line = `${childId} ${recorded.reviewId}`;
});
afterAll(() => slack.end());
afterEach(async () => {
  await slack.database.query(
    `update person set left_on = null, slack_user_id = 'U0DAN', role = 'social worker' where name = 'Dan Okafor'`,
  );
  await slack.database.query('update child set restricted = false where id = $1', [childId]);
  await slack.database.query('update allocation set to_on = null where child_id = $1', [childId]);
});

/** What they are shown in Slack, and nobody else is. */
async function linkOf(who: string): Promise<Shown> {
  await slack.command(who, `open-paper ${line} review-record`);
  return linkIn(slack.visibleTo(who).at(-1)?.blocks);
}
const dansLink = () => linkOf('U0DAN');

const theChild = 'Book a dental check';
const isOpened = async (answer: Response) => (await answer.text()).includes(theChild);
const isStillGood = async (link: Shown) => (await isOpened(await pressed(link))) === true;
const triesOf = async ({ url }: Shown) => {
  const hash = createHash('sha256').update(tokenOf(url)).digest();
  const [row] = await slack.database.query('select tries_left from paper_link where hash = $1', [hash]);
  return row?.tries_left;
};
const tokenOf = (url: string) => url.split('/').at(-1) ?? '';
const openings = () =>
  slack.database
    .query(`select 1 from audit where action = 'open-paper' and ended = 'done'`)
    .then((rows) => rows.length);
const newest = async () =>
  (await slack.database.query('select person, action, ended, about from audit order by at desc limit 1'))[0];

/** What a browser’s own fetch would not send. */
const raw = (url: string, method: string, headers: OutgoingHttpHeaders = {}, body = '') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const sent = request(url, { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
    sent.on('error', reject).on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.end(body);
  });
const aForm = { 'content-type': 'application/x-www-form-urlencoded' };

attacksOn('A paper’s link, to whoever has its address and nothing else', 70, (attempt) => {
  attempt.times(6, 'a mail scanner that looks at it again and again opens nothing and wears nothing out', async () => {
    const link = await dansLink();
    const before = await openings();
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET', 'HEAD', 'GET']) {
      const { body } = await raw(link.url, method, { purpose: 'prefetch', 'user-agent': 'scanner' });
      expect(body).not.toContain(theChild);
    }
    expect([await openings(), await triesOf(link)]).toEqual([before, 5]);
  });

  attempt.times(7, 'a method that is none of ours, with the right digits', async () => {
    const link = await dansLink();
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY', 'LOCK']) {
      const { status, body } = await raw(link.url, method, aForm, `digits=${link.digits}`);
      expect([status, body.includes(theChild)]).toEqual([404, false]);
    }
    expect(await triesOf(link)).toBe(5);
  });

  attempt.times(4, 'the digits anywhere but in the form: the address, a cookie, a heading, JSON', async () => {
    const { url, digits } = await dansLink();
    const answers = [
      await raw(`${url}?digits=${digits}&as=html`, 'GET'),
      await raw(`${url}?digits=${digits}`, 'POST', aForm, 'as=html'),
      await raw(url, 'POST', { ...aForm, cookie: `digits=${digits}`, 'x-digits': digits }, 'as=html'),
      await raw(url, 'POST', { 'content-type': 'application/json' }, JSON.stringify({ digits })),
    ];
    expect(answers.map(({ body }) => body.includes(theChild))).toEqual([false, false, false, false]);
  });

  attempt.times(6, 'five wrong guesses, and then the right digits', async () => {
    const link = await dansLink();
    const wrong = { ...link, digits: wrongFor(link.digits) };
    const statuses: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) statuses.push((await pressed(wrong)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 404]);
    expect((await pressed(link)).status).toBe(404);
    expect(await newest()).toMatchObject({ action: 'open-paper', ended: 'refused', about: { why: 'wrong digits' } });
  });

  attempt.times(20, 'many guesses at one moment count as many, and the right one among them is too late', async () => {
    const link = await dansLink();
    const wrong = Array.from({ length: 20 }, () => pressed({ ...link, digits: wrongFor(link.digits) }));
    const statuses = (await Promise.all(wrong)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(4);
    expect(await triesOf(link)).toBe(0);
    expect(await isStillGood(link)).toBe(false);
  });

  attempt('tries are not given back by the right digits in between', async () => {
    const link = await dansLink();
    for (let tries = 0; tries < 4; tries += 1) await pressed({ ...link, digits: wrongFor(link.digits) });
    expect(await isStillGood(link)).toBe(true);
    expect(await triesOf(link)).toBe(1);
    await pressed({ ...link, digits: wrongFor(link.digits) });
    expect(await isStillGood(link)).toBe(false);
  });

  attempt('the digits of another link, of the same person and paper', async () => {
    const [one, other] = [await dansLink(), await dansLink()];
    const digits = one.digits === other.digits ? wrongFor(one.digits) : other.digits;
    expect(await isOpened(await pressed({ ...one, digits }))).toBe(false);
  });

  attempt.times(6, 'a pass made up, taken from the table, or of another link', async () => {
    const [link, other] = [await dansLink(), await dansLink()];
    const hash = createHash('sha256').update(tokenOf(link.url)).digest();
    const [row] = await slack.database.query('select * from paper_link where hash = $1', [hash]);
    const passes = [
      '',
      tokenOf(link.url),
      link.digits,
      row.pass_seed.toString('base64url'),
      createHmac('sha256', hash).update(row.pass_seed).digest('base64url'),
      passOn(await (await pressed(other)).text()),
    ];
    for (const pass of passes) expect(await isOpened(await posted(link.url, { pass, as: 'html' }))).toBe(false);
  });

  attempt.times(12, 'an address that is nearly a link', async () => {
    const { url, digits } = await dansLink();
    const token = tokenOf(url);
    const { origin } = new URL(url);
    const paths = [
      `/papers/${token}/`,
      `/papers/${token}x`,
      `/papers/${token.slice(1)}`,
      `/papers//${token}`,
      `/papers/${token}%00`,
      `/papers/%2e%2e/${token}`,
      `/PAPERS/${token}`,
      `/papers/${token.toLowerCase()}${token.toLowerCase() === token ? 'x' : ''}`,
      `/papers/${'-'.repeat(43)}`,
      `/papers/' or true --`,
      `/papers/${token};x`,
      `/papers/?token=${token}`,
    ];
    for (const path of paths) {
      const { status, body } = await raw(origin + encodeURI(path), 'POST', aForm, `digits=${digits}`);
      expect([path, status, body.includes(theChild)]).toEqual([path, 404, false]);
    }
  });

  attempt.times(4, 'a forged host is nowhere in the answer, and leads nowhere', async () => {
    const { url, digits } = await dansLink();
    const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' };
    for (const [method, body] of [
      ['GET', ''],
      ['POST', 'digits=1'],
      ['POST', `digits=${digits}`],
      ['POST', `digits=${digits}&as=docx`],
    ] as const) {
      const answer = await raw(url, method, { ...aForm, ...forged }, body);
      expect(JSON.stringify([answer.headers, answer.body])).not.toContain('evil');
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  attempt('a body far longer than the form sends, with the right digits at its end', async () => {
    const { url, digits } = await dansLink();
    const { status } = await raw(url, 'POST', aForm, `${'x'.repeat(2_000)}&digits=${digits}`);
    expect(status).toBe(404);
  });

  attempt('a guess that can’t be digits is refused before it is a guess', async () => {
    const link = await dansLink();
    for (const digits of ['', '١٢٣٤', '1e3', '0x1f', '12 34 5', `${link.digits}\0`]) {
      expect(await isOpened(await pressed({ ...link, digits }))).toBe(false);
    }
    expect(await triesOf(link)).toBe(5);
  });

  attempt('its time is over: neither the digits nor the pass open it after ten minutes', async () => {
    const link = await dansLink();
    const page = await (await pressed(link)).text();
    slack.clock.forward(10 / (24 * 60));
    const answers = await Promise.all([
      pressed(link),
      posted(link.url, { pass: passOn(page), as: 'docx' }),
      fetch(link.url),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

const ofDan = (what: string) => slack.database.query(`update person set ${what} where name = 'Dan Okafor'`);
const ofTheChild = async () => {
  await slack.database.query('update child set restricted = true where id = $1', [childId]);
  await slack.database.query(`update allocation set to_on = '2026-06-15' where child_id = $1`, [childId]);
};

/** What became of somebody, or of the child, after the paper had been opened as a page. */
const since: readonly [string, string, string, () => unknown][] = [
  ['their account was deactivated', 'U0PRIYA', 'not a colleague', () => Object.assign(priya, { deactivated: true })],
  ['they were made a guest', 'U0FARAH', 'not a colleague', () => Object.assign(farah, { guest: true })],
  ['their account moved elsewhere', 'U0HELEN', 'not a colleague', () => Object.assign(helen, { otherTeam: 'T0ELSE' })],
  ['they left the council', 'U0DAN', 'not a colleague', () => ofDan(`left_on = '2026-06-15'`)],
  ['their account was taken out of our records', 'U0DAN', 'not a colleague', () => ofDan('slack_user_id = null')],
  ['their role became one that may not', 'U0DAN', 'may not', () => ofDan(`role = 'senior manager'`)],
  ['the child was restricted, and not theirs', 'U0DAN', 'may not', ofTheChild],
];

attacksOn('A paper that was opened, and may not be seen any more', 16, (attempt) => {
  for (const [tries, who, why, happens] of since) {
    attempt.times(2, `after the page ${tries}: neither Word by its pass nor the page by the digits`, async () => {
      const link = await linkOf(who);
      const page = await (await pressed(link)).text();
      expect(page).toContain(theChild);
      await happens();
      const word = await posted(link.url, { pass: passOn(page), as: 'docx' });
      expect([word.status, word.headers.get('content-disposition')]).toEqual([404, null]);
      const row = await newest();
      expect(row).toMatchObject({ action: 'open-paper', ended: 'refused', about: { as: 'Word' } });
      expect(row.about.why ?? 'may not').toBe(why);
      expect((await pressed(link)).status).toBe(404);
    });
  }

  attempt.times(2, 'while Slack does not say whether he is still a colleague', async () => {
    const link = await dansLink();
    const page = await (await pressed(link)).text();
    const putRight = slack.misbehave({ methods: ['users.info'], status: 500 });
    expect((await posted(link.url, { pass: passOn(page), as: 'docx' })).status).toBe(503);
    expect((await pressed(link)).status).toBe(503);
    putRight();
  });
});

attacksOn('What is left of a paper, to whoever looks afterwards', 14, (attempt) => {
  attempt.times(7, 'nothing is kept, cached, framed, listed or sent on by a browser, whatever the answer', async () => {
    const link = await dansLink();
    const page = await pressed(link);
    const answers = [
      await fetch(link.url),
      await pressed({ ...link, digits: '' }),
      await pressed({ ...link, digits: wrongFor(link.digits) }),
      page,
      await pressed(link, 'docx'),
      await fetch(`${link.url}x`),
      await fetch(link.url, { method: 'HEAD' }),
    ];
    for (const { headers } of answers) {
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('etag') ?? headers.get('last-modified')).toBeNull();
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-robots-tag': 'noindex, nofollow, noarchive',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = headers.get('content-security-policy');
      for (const rule of [`default-src 'none'`, `frame-ancestors 'none'`, `form-action 'self'`, `base-uri 'none'`]) {
        expect(policy).toContain(rule);
      }
    }
  });

  attempt('the digits worked out from the table, by whoever has it and no address', async () => {
    const { url, digits } = await dansLink();
    const hash = createHash('sha256').update(tokenOf(url)).digest();
    const [row] = await slack.database.query('select * from paper_link where hash = $1', [hash]);
    expect(createHmac('sha256', tokenOf(url)).update(digits).digest()).toEqual(row.digits);
    const keys = [hash, hash.toString('hex'), row.pass_seed];
    for (let guess = 0; guess < 10_000; guess += 1) {
      const four = String(guess).padStart(4, '0');
      const made = [createHash('sha256').update(four), ...keys.map((key) => createHmac('sha256', key).update(four))];
      if (made.some((one) => one.digest().equals(row.digits))) throw new Error('The digits can be worked out.');
    }
  });

  attempt.times(3, 'the token, the digits and the pass in the log, the audit or the table of links', async () => {
    const link = await dansLink();
    const pass = passOn(await (await pressed(link)).text());
    await pressed({ ...link, digits: wrongFor(link.digits) });
    const kept = JSON.stringify([
      slack.logged(),
      await slack.database.query('select about, person, action from audit'),
      await slack.database.query(`select paper, encode(hash, 'escape'), encode(digits, 'escape') from paper_link`),
    ]);
    for (const secret of [tokenOf(link.url), pass]) expect(kept).not.toContain(secret);
    expect(JSON.stringify(await slack.database.query('select about from audit'))).not.toContain(`"${link.digits}"`);
  });

  attempt.times(3, 'the digits in what notifies: the text, a button’s value, or anything that others see', async () => {
    const { url, digits } = await dansLink();
    const answer = slack.visibleTo('U0DAN').at(-1);
    expect(answer).toMatchObject({ onlyFor: 'U0DAN', text: '1 link, for ten minutes.' });
    const pressable = JSON.stringify(answer?.blocks).match(/"(?:value|url|action_id)":"[^"]*"/g) ?? [];
    expect(pressable).toContain(`"url":"${url}"`);
    expect(pressable.filter((one) => one !== `"url":"${url}"` && one.includes(digits))).toEqual([]);
    const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(JSON.stringify(posts)).not.toContain(tokenOf(url));
  });
});

attacksOn('Links that somebody makes up', 62, (attempt) => {
  attempt('more than a form ever sends is answered like every link that opens nothing', async () => {
    const { url, digits } = await dansLink();
    const long = `digits=${digits}&more=${'x'.repeat(2_000)}`;
    expect((await raw(url, 'POST', aForm, long)).status).toBe(404);
    expect((await pressed({ url, digits })).status).toBe(200);
  });

  attempt('a browser that leaves half-way is nobody’s fault, and is not logged as one', async () => {
    const faults: unknown[] = [];
    const line = new Socket();
    let left: Promise<unknown> = Promise.resolve();
    const triesLeft = async () => {
      line.destroy();
      await left;
      return 5;
    };
    const onFault = (error: unknown) => faults.push(error);
    const papers = handOver({
      counter: { triesLeft, prove: async () => null },
      stillWelcome: async () => true,
      onFault,
    });
    const ended = new Promise<void>((resolve) => {
      const server = guardedServer(async (asked, response) => {
        left = once(asked, 'close');
        await papers(asked, response);
        await closeServer(server, 0);
        resolve();
      }, onFault);
      const half = `POST /papers/${'x'.repeat(43)} HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\ndigits=`;
      void listen(server, 0, '127.0.0.1').then((port) => line.connect(port, '127.0.0.1', () => line.write(half)));
    });
    await ended;
    expect(faults).toEqual([]);
  });

  attempt.times(60, 'sixty at once: two are looked up, twenty wait, and the others are to come again', async () => {
    let looks = 0;
    let refused = 0;
    let answer = (_: null) => {};
    const looked = new Promise<null>((resolve) => {
      answer = resolve;
    });
    const counter = {
      triesLeft: () => {
        looks += 1;
        return looked;
      },
      prove: async () => null,
    };
    const papers = handOver({ counter, stillWelcome: async () => true, onFault: () => {} });
    const server = guardedServer(papers, () => {});
    const port = await listen(server, 0, '127.0.0.1');
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const came = await raw(`http://127.0.0.1:${port}/papers/${String(at).padStart(43, 'x')}`, 'GET');
        if (came.status === 503) refused += 1;
        if (refused === 38 && looks === 2) answer(null);
        return came;
      }),
    );
    expect(looks).toBe(22);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(22);
    expect(answers.filter(({ headers }) => headers['retry-after'] === '10')).toHaveLength(38);
    await closeServer(server, 0);
  });
});

attacksOn('What goes out after a review, by whoever only sends it out', 20, (attempt) => {
  const noSuchChild = 'I can’t find a child you can open with that reference.';
  const asks = async (who: string, said: string) => {
    while (slack.view(who)) await slack.closeModal(who);
    await slack.command(who, said);
    const words = slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
    while (slack.view(who)) await slack.closeModal(who);
    return words;
  };
  const restrict = (is: boolean) =>
    slack.database.query('update child set restricted = $1 where id = $2', [is, childId]);

  for (const other of ['record-text', 'letter', 'decisions', 'edit-review', 'drift', 'midway', 'introduce', 'opened']) {
    attempt(`other wording of the same child: /iro ${other}`, async () => {
      expect(await asks('U0JOSS', `${other} 2041`)).toMatch(/^(You can’t do that in your role|I can’t find a child)/);
    });
  }
  for (const paper of ['child-letter', 'child-letter carer', 'introduction']) {
    attempt(`another paper: ${paper}`, async () => {
      const before = await openings();
      expect(await asks('U0JOSS', `open-paper ${line} ${paper}`)).not.toContain('digits');
      expect(await openings()).toBe(before);
    });
  }
  for (const said of [
    'papers 2041',
    'open-paper LINE review-record',
    'open-paper LINE decisions-notice',
    'distribute 2041',
  ]) {
    attempt(`of a child who has been restricted, word for word as of one whom nobody knows: /iro ${said}`, async () => {
      await restrict(true);
      expect(await asks('U0JOSS', said.replace('LINE', line))).toBe(noSuchChild);
      await restrict(false);
    });
  }
  attempt('a link made before the child was restricted', async () => {
    const link = await linkOf('U0JOSS');
    await restrict(true);
    expect((await pressed(link)).status).toBe(404);
    await restrict(false);
    expect(await isStillGood(link)).toBe(true);
  });
  for (const who of ['U0AMA', 'U0RUTH']) {
    for (const paper of ['review-record', 'decisions-notice']) {
      attempt(`by somebody who sends nothing out: ${who}, ${paper}`, async () => {
        expect(await asks(who, `open-paper ${line} ${paper}`)).not.toContain('digits');
      });
    }
  }
});
