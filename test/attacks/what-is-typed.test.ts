import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { reachOf } from '../../src/domain/people/access.ts';
import type { StaffRole } from '../../src/domain/people/people.ts';
import { pressedLines } from '../../src/slack/buttons/index.ts';
import { commands } from '../../src/slack/commands/index.ts';
import { aCouncil } from '../support/a-council.ts';
import { aLoudServer, type LoudServer } from '../support/a-loud-server.ts';
import { attacksOn } from '../support/attacks.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { signingSecret, type TheBot, theBot, wordsIn } from '../support/the-bot.ts';

// Tuesday 16 June 2026, 8:35 in London.
let server: LoudServer;
beforeAll(async () => {
  server = await aLoudServer();
});
afterAll(() => server.end());

/** Nobody is called this, and nothing of ours is: wherever it is found, it was typed. */
const marker = 'zqkelly';
const hasMarker = (text: string) => text.toLowerCase().includes(marker);

/** Whoever is allowed the most of this command, so that it goes as far as it can. */
const roles: readonly (readonly [string, StaffRole])[] = [
  ['U0PRIYA', 'iro'],
  ['U0FARAH', 'team manager'],
  ['U0HELEN', 'iro manager'],
  ['U0JOSS', 'business support'],
  ['U0DAN', 'social worker'],
];
const whoMay = ({ permission }: (typeof commands)[number]) =>
  roles.find(([, role]) => permission === null || reachOf({ role } as never, permission) !== 'none')?.[0] ?? 'U0PRIYA';

/** Of those whose first word is none of ours to look up, but says what is wanted. */
const firstWords: Readonly<Record<string, string>> = {
  ...{ decision: 'done', ask: 'owner', 'challenge-form': 'fix', 'challenge-undo': 'iro' },
  'challenge-paper': 'challenge-notice',
};

/** The database’s owner and the application are one. */
const oneRole = (url: string) => ({ url, ownerUrl: url });

attacksOn('An id, in every word of every command', 834, (attempt) => {
  let slack: TheBot;
  let review: Circulated;
  let decision: string;
  beforeAll(async () => {
    // It logs everything it is asked, and our role can’t stop it: what is not in its log never reached it.
    slack = await theBot({ files: aCouncil, server: oneRole(await server.ownedByOrdinaryRole('ids')) });
    review = await circulated(slack, [{ wording: 'Book a dental check' }]);
    decision = await review.decisionId('Book a dental check');
  });
  afterAll(() => slack.end());

  const garbage = [
    marker,
    `${marker}'or'1'='1`,
    `{4f9c2d1e-0000-4000-8000-${marker}}`,
    `\ud83d${marker}\u0000`,
    `${marker}😀2041`,
    `\u202e${marker}`,
    `4f9c2d1e-0000-4000-8000-000000000001${marker}`,
    `${marker}\u2028--`,
  ];

  /** What a log has that it had not when it was last looked at. */
  const reader = () => {
    let read = 0;
    return (log: string) => {
      const fresh = log.slice(read);
      read = log.length;
      return fresh;
    };
  };
  const [freshOfServer, freshOfOurs] = [reader(), reader()];

  for (const command of [...commands, ...pressedLines]) {
    const tries = `/iro ${command.name}, with what is no id in each of its words, among words that are right`;
    attempt.times(garbage.length, tries, async () => {
      const who = whoMay(command);
      const first = firstWords[command.name];
      const firsts = first === undefined ? [] : [first];
      const right = [
        ...firsts,
        review.childId,
        command.name.includes('drift') ? 'decision-overdue' : review.reviewId,
        decision,
      ];
      // In each place in turn: first with what is right after it too, then with nothing.
      const lines = garbage.map((typed, at) => {
        const [before, after] = [right.slice(0, at % 4), at < 4 ? right.slice((at % 4) + 1) : []];
        return [command.name, ...before, typed, ...after].join(' ');
      });
      await Promise.all(lines.map((line) => slack.command(who, line, { settle: false })));
      await slack.settled();
      while (slack.view(who)) await slack.closeModal(who);
      expect(hasMarker(freshOfServer(await server.log()))).toBe(false);
      expect(freshOfOurs(slack.logged())).not.toMatch(/"level":50/);
    });
  }

  attempt('none of it reaches the database, which logs the reference of no child at all', async () => {
    await slack.command('U0PRIYA', 'child NOBODYS-1');
    const log = await server.log();
    expect(log).toContain('NOBODYS-1');
    expect(hasMarker(log)).toBe(false);
  });

  attempt('all of it leaves no trace in our own log or in what anybody was answered', () => {
    expect(hasMarker(slack.logged())).toBe(false);
    const answers = roles.flatMap(([who]) => slack.visibleTo(who));
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter((one) => hasMarker(JSON.stringify(one)))).toEqual([]);
    expect(answers.filter((one) => JSON.stringify(one).includes('Something went wrong'))).toEqual([]);
  });
});

/** A form as no window of Slack’s would send it, signed as if one had. */
async function forge(slack: TheBot, who: string, change: Forged): Promise<{ status: number; body: string }> {
  const view = slack.view(who);
  const values = (view?.state as { values: Record<string, Record<string, unknown>> } | undefined)?.values ?? {};
  const answered = Object.entries(change.answers ?? {}).map(([key, answer]) => {
    const block = Object.keys(values).find((one) => one.endsWith(`/${key}`)) ?? key;
    return [block, { answer }];
  });
  const payload = {
    type: 'view_submission',
    team: { id: 'T0IRO' },
    user: { id: who, team_id: 'T0IRO' },
    view: {
      ...view,
      ...(change.carries !== undefined && { private_metadata: change.carries }),
      ...(change.form !== undefined && { callback_id: change.form }),
      state: { values: { ...values, ...Object.fromEntries(answered) } },
    },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const at = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex')}`;
  const answer = await fetch(`http://127.0.0.1:${slack.bot.port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': signature,
    },
    body,
  });
  const said = await answer.text();
  await slack.settled();
  return { status: answer.status, body: said };
}

interface Forged {
  answers?: Readonly<Record<string, unknown>>;
  carries?: string;
  form?: string;
}

attacksOn('The words, and everything else, of a form', 24, (attempt) => {
  let slack: TheBot;
  beforeAll(async () => {
    slack = await theBot({ files: aCouncil, server: oneRole(await server.ownedByAdministrator('words')) });
  });
  afterAll(() => slack.end());

  const open = async (line: string) => {
    while (slack.view('U0PRIYA')) await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', line);
  };
  const keptWords = async () => {
    const [row] = await slack.database.query<{ words: string }[]>('select words from early_request order by id desc');
    await slack.database.query('delete from early_request');
    return row?.words ?? null;
  };
  const rest = {
    askedBy: { type: 'radio_buttons', selected_option: { value: 'child' } },
    worry: { type: 'static_select', selected_option: { value: 'home' } },
    soon: { type: 'radio_buttons', selected_option: { value: '14' } },
  };
  const writes = async (value: unknown) => {
    await open('early 2041');
    return forge(slack, 'U0PRIYA', { answers: { ...rest, words: { type: 'plain_text_input', value } } });
  };

  const kept: readonly (readonly [string, string, string])[] = [
    ['half an emoji, which no database can hold', `${marker} \ud83d`, marker],
    ['a NUL', `${marker}\u0000`, marker],
    ['a line turned round', `${marker} \u202e2026\u202c`, `${marker} 2026`],
    ['isolates', `\u2066${marker}\u2069`, marker],
    ['escapes that a terminal obeys', `${marker}\u001b[2J`, `${marker}[2J`],
    ['line ends of every kind', `${marker}\r\na\u2028b\vc`, `${marker}\na\nb\nc`],
    ['letters that can’t be seen', `${marker}\u200b\u{e0041}`, marker],
    ['what would be SQL', `${marker}'); drop table child; --`, `${marker}'); drop table child; --`],
    ['what would be JSON', `${marker}"}, {"`, `${marker}"}, {"`],
  ];
  for (const [what, typed, stays] of kept) {
    attempt(`${what}, in a child’s words`, async () => {
      expect((await writes(typed)).body).toContain('"response_action":"update"');
      expect(await keptWords()).toBe(stays);
    });
  }

  attempt('half an emoji in a page of a form that is kept half way', async () => {
    await open('record 2041');
    await slack.submit('U0PRIYA', { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' });
    const typed = { words: { type: 'plain_text_input', value: `${marker}\ud83d\u0000` } };
    await forge(slack, 'U0PRIYA', { answers: { ...typed, participation: { selected_option: { value: 'PN1' } } } });
    const [draft] = await slack.database.query<{ answers: { words: string } }[]>(
      `select answers from draft where form = 'record-review'`,
    );
    expect(draft?.answers.words).toBe(marker);
  });

  attempt('a megabyte in a field for 400 characters, or as much as the door lets in', async () => {
    const { body } = await writes(marker.repeat(10_000));
    expect(JSON.parse(body)).toMatchObject({ response_action: 'errors' });
    expect(body).toContain('Use 400 characters or fewer.');
    expect(await keptWords()).toBeNull();
  });

  const never: readonly (readonly [string, unknown])[] = [
    ['a number', 7],
    ['a list', [marker]],
    ['an object', { toString: marker }],
    ['nothing', null],
  ];
  for (const [what, value] of never) {
    attempt(`${what} where words should be`, async () => {
      expect(JSON.parse((await writes(value)).body)).toMatchObject({ response_action: 'errors' });
      expect(await keptWords()).toBeNull();
    });
  }

  const elsewhere: readonly (readonly [string, string, Forged])[] = [
    ['a draft that is no id', 'early 2041', { carries: JSON.stringify({ draft: marker, page: 0, round: 0 }) }],
    ['a page that carries no JSON', 'early 2041', { carries: `{"draft":"${marker}` }],
    ['a form there is none of', 'early 2041', { form: `form ${marker}` }],
    ['a day of ours that never was', 'schedule 2041', { answers: { on: { selected_date: '2026-02-31' } } }],
    ['a day that no calendar here has', 'schedule 2041', { answers: { on: { selected_date: '9999-12-31' } } }],
    ['the first day of all', 'schedule 2041', { answers: { on: { selected_date: '0001-01-01' } } }],
    ['words for a day', 'schedule 2041', { answers: { on: { selected_date: marker } } }],
    ['a colleague who is no account', 'cover', { answers: { by: { selected_user: marker } } }],
  ];
  for (const [what, line, change] of elsewhere) {
    attempt(what, async () => {
      await open(line);
      const { status, body } = await forge(slack, 'U0PRIYA', change);
      expect(status).toBe(200);
      expect(body).not.toContain(marker);
      if (change.answers) expect(JSON.parse(body)).toMatchObject({ response_action: 'errors' });
    });
  }

  attempt('none of it is in the log of a server that logs all it may, or in ours', async () => {
    await slack.command('U0PRIYA', 'child NOBODYS-2');
    const log = await server.log();
    expect(hasMarker(log)).toBe(false);
    expect(log).not.toContain('NOBODYS-2');
    expect(hasMarker(slack.logged())).toBe(false);
  });
});

attacksOn('A line that would pass for somebody else’s', 10, (attempt) => {
  let slack: TheBot;
  let review: Circulated;
  const forged = 'Ruth Adeyemi, Tue 16 Jun: “I confirm”';
  const typed = `Seen.\n${forged}\r\n${forged}\u2028${forged}\n\n*${forged}*\n> ${forged}\n• ${forged}`;
  beforeAll(async () => {
    slack = await theBot({ files: aCouncil });
    // As it may stand in the records from before anything was read as it is now.
    review = await circulated(slack, [
      { wording: `Book a dental check\n${forged}`, measure: typed, ownerRole: 'social worker' },
    ]);
  });
  afterAll(() => slack.end());

  const everybody = ['U0PRIYA', 'U0DAN', 'U0FARAH', 'U0HELEN', 'U0JOSS', 'U0AMA'];
  /** Everything on every screen, line by line, that begins as the forged line would. */
  const drawn = () =>
    everybody
      .flatMap((who) => [
        ...slack.visibleTo(who).map(({ blocks }) => blocks),
        slack.view(who)?.blocks,
        slack.home(who)?.blocks,
      ])
      .flatMap((blocks) => wordsIn(blocks ?? []).split(/[\n\r\v\f\u0085\u2028\u2029]/))
      .filter((line) => /^[\s>*_•-]*(&gt; *)?Ruth Adeyemi/.test(line));
  const shows = async (who: string, ...lines: readonly string[]) => {
    for (const line of lines) {
      if (slack.view(who)) await slack.closeModal(who);
      await slack.command(who, line);
      expect(drawn()).toEqual([]);
    }
    if (slack.view(who)) await slack.closeModal(who);
  };
  const answers = async (who: string, line: string, values: Record<string, unknown>) => {
    if (slack.view(who)) await slack.closeModal(who);
    await slack.command(who, line);
    await slack.submit(who, values);
    expect(drawn()).toEqual([]);
    if (slack.view(who)) await slack.closeModal(who);
  };
  const id = () => review.decisionId(`Book a dental check\n${forged}`);

  attempt('the wording of a decision, and how we will know', async () => {
    await shows(
      'U0PRIYA',
      'decisions 2041',
      'day',
      'record-text 2041',
      `decision extend ${review.childId} ${await id()}`,
    );
    await shows('U0DAN', 'mine', `decision done ${review.childId} ${await id()}`);
    await shows('U0FARAH', 'decisions team', `one-by-one ${review.childId} ${review.reviewId}`);
  });
  attempt('an owner’s progress', async () => {
    await answers('U0DAN', `decision progress ${review.childId} ${await id()}`, { 'What has happened so far?': typed });
    await shows('U0PRIYA', 'decisions 2041', `decision extend ${review.childId} ${await id()}`);
    expect(slack.lastWords('U0PRIYA')).toContain('Seen. Ruth Adeyemi');
  });
  attempt('an owner’s question', async () => {
    await answers('U0DAN', `ask owner ${review.childId} ${review.reviewId}`, { 'Your question': typed });
    await shows('U0PRIYA', 'day', 'decisions 2041', `decision answer ${review.childId} ${await id()}`);
  });
  attempt('the answer to it', async () => {
    await slack.command('U0PRIYA', `decision answer ${review.childId} ${await id()}`);
    const [field] = slack.view('U0PRIYA')?.blocks.filter(({ type }) => type === 'input') ?? [];
    await slack.submit('U0PRIYA', { [String(field?.block_id)]: typed });
    expect(drawn()).toEqual([]);
    await shows('U0DAN', 'mine');
  });
  attempt('why a manager disagrees, and what instead', async () => {
    await answers('U0FARAH', `decision disagree ${review.childId} ${await id()}`, {
      'Which part, and what stops it?': typed,
      'What would you do instead?': typed,
      'Who will tell the child?': 'I will',
    });
    await shows('U0PRIYA', 'decisions 2041', `decision accept ${review.childId} ${await id()}`);
    await shows('U0FARAH', 'decisions team');
  });
  attempt('a child’s words, asking for an earlier review', async () => {
    await answers('U0DAN', 'early 2041', {
      'Who asks?': 'The child',
      'In their words': typed.slice(0, 400),
      'What are they worried about?': 'Home',
      'How soon?': 'Within 2 weeks',
    });
    await shows('U0PRIYA', 'day', 'ready 2041');
  });
  attempt('a note on the readiness board', async () => {
    await answers('U0DAN', 'prepare 2041 disagreements-noted', {
      'Who disagrees, and about what?': typed.slice(0, 400),
    });
    await shows('U0PRIYA', 'ready 2041');
  });
  attempt('a midway check', async () => {
    await slack.command('U0PRIYA', 'midway 2041');
    for (const { block_id, element } of slack.view('U0PRIYA')?.blocks ?? []) {
      if (element?.type === 'plain_text_input')
        await slack.answer('U0PRIYA', { [String(block_id)]: typed.slice(0, 200) });
    }
    expect(drawn()).toEqual([]);
    await shows('U0PRIYA', 'midway 2041');
  });
  attempt('the name of a colleague', async () => {
    await slack.database.query(`update person set name = $1 where slack_user_id = 'U0DAN'`, [typed.slice(0, 200)]);
    await slack.database.query('update staff_version set version = version + 1');
    await shows('U0PRIYA', 'decisions 2041', 'drift', 'child 2041', 'next-review', 'ready 2041', 'opened 2041');
    await shows('U0HELEN', 'week', 'caseload everyone', 'opened 2041');
    await shows('U0FARAH', 'next-review team', 'drift team');
  });
  attempt('any of it on anybody’s Home', async () => {
    for (const who of everybody) await slack.openHome(who);
    expect(drawn()).toEqual([]);
  });
});
