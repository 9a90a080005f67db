import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { acceptChange } from '../../src/casework/decisions/accept-change.ts';
import { settleDecision } from '../../src/casework/decisions/settle-decision.ts';
import { arrangeCover } from '../../src/casework/people/arrange-cover.ts';
import { aCouncil } from '../support/a-council.ts';
import { attacksOn } from '../support/attacks.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { sendsPages } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// Tuesday 16 June 2026. Priya is the IRO and Dan the social worker of 2041, and of 3001, who is restricted.
let slack: TheBot;
let review: Circulated;
let [priya, marcus, helen, dan, sana] = ['', '', '', '', ''];
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  const ids = await Promise.all(
    ['U0PRIYA', 'U0MARCUS', 'U0HELEN', 'U0DAN', 'U0SANA'].map((who) => personId(slack, who)),
  );
  [priya = '', marcus = '', helen = '', dan = '', sana = ''] = ids;
  const own = { ownerId: priya, ownerRole: 'iro', isKey: false } as const;
  const wordings = ['Share the slides', 'Ask the school', 'Tell the nurse', 'Write to the aunt'];
  review = await circulated(slack, [...wordings.map((wording) => ({ wording, ...own })), { wording: 'Book a check' }]);
});
afterAll(() => slack.end());

const noSuchChild = 'I can’t find a child you can open with that reference.';
const sql = (text: string, values: unknown[] = []) => slack.database.query(text, values);
/** What comes of a line, wherever it is shown. */
const asks = async (who: string, line: string) => {
  while (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  const said = slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
  while (slack.view(who)) await slack.closeModal(who);
  return said;
};
const becomes = (id: string, role: string, teamId: string | null = null) =>
  sql('update person set role = $2, team_id = coalesce($3, team_id) where id = $1', [id, role, teamId]);
const about2041 = ['child', 'why', 'ready', 'record', 'midway', 'letter', 'contact', 'decisions', 'papers', 'drift'];

attacksOn('What a role gives, asked for by way of an allocation in another', 39, (attempt) => {
  for (const line of [...about2041, 'schedule', 'early', 'opened']) {
    attempt(`a social worker made IRO, still allocated as social worker: /iro ${line} 2041`, async () => {
      await becomes(dan, 'iro');
      expect(await asks('U0DAN', `${line} 2041`)).toBe(noSuchChild);
      await becomes(dan, 'social worker');
    });
    attempt(`an IRO made social worker, still allocated as IRO: /iro ${line} 2041`, async () => {
      await becomes(priya, 'social worker');
      expect(await asks('U0PRIYA', `${line} 2041`)).toMatch(/^(I can’t find a child|You can’t do that in your role)/);
      await becomes(priya, 'iro');
    });
  }
  for (const line of about2041) {
    attempt(`the same of a restricted child, by a social worker made IRO: /iro ${line} 3001`, async () => {
      await becomes(dan, 'iro');
      expect(await asks('U0DAN', `${line} 3001`)).toBe(noSuchChild);
      await becomes(dan, 'social worker');
    });
  }
  attempt('a form begun as social worker, sent as IRO', async () => {
    await slack.command('U0DAN', 'contact 2041');
    await becomes(dan, 'iro');
    await slack.submit('U0DAN', { 'When?': '2026-06-15', 'How?': 'visit', 'Were you alone with the child?': 'yes' });
    expect(slack.pageWords('U0DAN')).toContain(noSuchChild);
    expect(await sql('select 1 from contact')).toEqual([]);
    await becomes(dan, 'social worker');
    await slack.closeModal('U0DAN');
  });
  attempt('a list of everything that is theirs, by a social worker made IRO', async () => {
    await becomes(dan, 'iro');
    const said = (await asks('U0DAN', 'next-review')) + (await asks('U0DAN', 'caseload'));
    expect(said).not.toMatch(/2041|2107|3001/);
    await becomes(dan, 'social worker');
  });
  attempt('a team manager of another team who was the social worker', async () => {
    const [south] = await sql(`select id from team where name = 'South'`);
    const [north] = await sql(`select id from team where name = 'North'`);
    await becomes(dan, 'team manager', south.id);
    expect(await asks('U0DAN', 'child 2041')).toBe(noSuchChild);
    await becomes(dan, 'social worker', north.id);
  });
});

interface Covering {
  from?: string;
  to?: string;
  isConfirmed?: boolean;
}
const isCovered = ({ from = '2026-06-15', to = '2026-06-26', isConfirmed = false }: Covering = {}) =>
  sql(`insert into cover values ($1, $2, $3, $4, $5, $6, $7, 'iro')`, [
    ...[randomUUID(), priya, marcus, from, to],
    ...(isConfirmed ? [helen, '2026-06-15'] : [null, null]),
  ]);
const noCover = () => sql('delete from cover');

attacksOn('Cover that does not count', 15, (attempt) => {
  attempt('it ended yesterday', async () => {
    await isCovered({ from: '2026-06-01', to: '2026-06-15' });
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    await noCover();
  });
  attempt('it begins tomorrow', async () => {
    await isCovered({ from: '2026-06-17' });
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    await noCover();
  });
  attempt('whoever was covered left yesterday', async () => {
    await isCovered();
    expect(await asks('U0MARCUS', 'child 2041')).toContain('CLA-2041');
    await sql(`update person set left_on = '2026-06-15' where id = $1`, [priya]);
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    await sql('update person set left_on = null');
    await noCover();
  });
  for (const role of ['social worker', 'iro manager', 'team manager']) {
    attempt(`whoever was covered is now in the role ${role}`, async () => {
      await isCovered();
      await becomes(priya, role);
      expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
      await becomes(priya, 'iro');
      await noCover();
    });
  }
  attempt('both have become team managers, of two teams', async () => {
    await isCovered({ isConfirmed: true });
    const [other] = await sql('select id from team where id <> (select team_id from child where reference = $1)', [
      '2041',
    ]);
    await sql('update person set team_id = (select team_id from child where reference = $1) where id = $2', [
      '2041',
      priya,
    ]);
    await sql('update person set team_id = $1 where id = $2', [other?.id, marcus]);
    await becomes(priya, 'team manager');
    await becomes(marcus, 'team manager');
    expect(await asks('U0PRIYA', 'child 2041')).toContain('CLA-2041');
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    await becomes(priya, 'iro');
    await becomes(marcus, 'iro');
    await sql('update person set team_id = null where id in ($1, $2)', [priya, marcus]);
    await noCover();
  });
  attempt('whoever covers is a social worker now', async () => {
    await isCovered({ isConfirmed: true });
    await becomes(marcus, 'social worker');
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    expect(await asks('U0MARCUS', 'child 3001')).toBe(noSuchChild);
    await becomes(marcus, 'iro');
    await noCover();
  });
  for (const line of ['child 3001', 'record 3001', 'letter 3001', 'decisions 3001']) {
    attempt(`a restricted child, before the IRO manager has confirmed it: /iro ${line}`, async () => {
      await isCovered();
      expect(await asks('U0MARCUS', line)).toBe(noSuchChild);
      expect(await asks('U0MARCUS', line.replace('3001', '2041'))).not.toBe(noSuchChild);
      await noCover();
    });
  }
  attempt('an IRO who says of their own cover that it reaches restricted children', async () => {
    const asked = { forPersonId: priya, byPersonId: marcus, fromOn: '2026-06-16', toOn: '2026-06-20' };
    await slack.bot.casework.as({ slackUserId: 'U0PRIYA' })(arrangeCover, { ...asked, reachesRestricted: true });
    await slack.settled();
    expect(await asks('U0MARCUS', 'child 3001')).toBe(noSuchChild);
    await noCover();
  });
  for (const who of ['U0PRIYA', 'U0MARCUS']) {
    attempt(`${who}, who covers or is covered, types the line that confirms it`, async () => {
      await isCovered();
      const [{ id }] = await sql('select id from cover');
      expect(await asks(who, `confirm-cover ${id}`)).toContain('You can’t do that in your role.');
      expect(await asks('U0MARCUS', 'child 3001')).toBe(noSuchChild);
      await noCover();
    });
  }
});

const opens = async (who: string, verb: string, wording: string) => {
  while (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, `decision ${verb} ${review.childId} ${await review.decisionId(wording)}`);
};
const isDone = async (who: string, wording: string) => {
  await opens(who, 'done', wording);
  await slack.submit(who, {
    'When was it done?': '2026-06-16',
    'What changed for the child?': 'It is shared.',
    'How is it known?': 'seen',
  });
};
const eventsOf = async (wording: string) =>
  (
    await sql('select kind from decision_event where decision_id = $1 order by at', [await review.decisionId(wording)])
  ).map(({ kind }: { kind: string }) => kind);

attacksOn('The first key in the second lock', 8, (attempt) => {
  const locks = [
    ['withdraw', { 'Why is it withdrawn?': 'Overtaken' }],
    ['close', { 'What came of it?': 'All well' }],
    ['back', { 'What is still to be done?': 'More' }],
  ] as const;
  for (const [verb, words] of locks) {
    attempt(`the IRO who said that their own is done: ${verb}`, async () => {
      if ((await eventsOf('Share the slides')).length === 0) await isDone('U0PRIYA', 'Share the slides');
      await opens('U0PRIYA', verb, 'Share the slides');
      await slack.submit('U0PRIYA', words);
      expect(slack.pageWords('U0PRIYA')).toContain('This one is yours, so somebody else confirms it. Helen Whitaker');
      expect(await eventsOf('Share the slides')).toEqual(['done']);
    });
    attempt(`a colleague who covers for the IRO who said so: ${verb}`, async () => {
      if ((await eventsOf('Ask the school')).length === 0) await isDone('U0PRIYA', 'Ask the school');
      await isCovered();
      await opens('U0MARCUS', verb, 'Ask the school');
      await slack.submit('U0MARCUS', words);
      expect(slack.pageWords('U0MARCUS')).toContain('This one is yours, so somebody else confirms it.');
      expect(await eventsOf('Ask the school')).toEqual(['done']);
      await noCover();
    });
  }
  attempt('a colleague who covers for the IRO who said so: confirm', async () => {
    if ((await eventsOf('Ask the school')).length === 0) await isDone('U0PRIYA', 'Ask the school');
    await isCovered();
    await opens('U0MARCUS', 'confirm', 'Ask the school');
    expect(slack.pageWords('U0MARCUS')).toContain('This one is yours, so somebody else confirms it.');
    await noCover();
  });
  attempt('the IRO, of what a colleague who covered for them said is done', async () => {
    await isCovered();
    await isDone('U0MARCUS', 'Tell the nurse');
    await noCover();
    await opens('U0PRIYA', 'confirm', 'Tell the nurse');
    expect(slack.pageWords('U0PRIYA')).toContain('This one is yours, so somebody else confirms it.');
    expect(await eventsOf('Tell the nurse')).toEqual(['done']);
  });
});

attacksOn('A decision about a restricted child, given to somebody who may not see the child', 3, (attempt) => {
  const mayNot = 'or may not see the child. Choose somebody else.';
  const restrict = (is: boolean) => sql(`update child set restricted = $1 where reference = '2041'`, [is]);
  const asPriya = () => slack.bot.casework.as({ slackUserId: 'U0PRIYA' });

  attempt('by the action that gives it to somebody else, past the form', async () => {
    await restrict(true);
    const decision = await review.decisionId('Book a check');
    const settle = { kind: 're-offered', newOwnerId: sana, note: 'She knows the school' } as const;
    const given = asPriya()(settleDecision, { child: { id: review.childId }, decision, settle });
    await expect(given).rejects.toThrow(mayNot);
    expect(await eventsOf('Book a check')).toEqual([]);
    await restrict(false);
  });

  attempt('by the action that accepts the manager’s change, past the form', async () => {
    await slack.command(
      'U0FARAH',
      `decision disagree ${review.childId} ${await review.decisionId('Write to the aunt')}`,
    );
    await slack.submit('U0FARAH', {
      'Which part, and what stops it?': 'Nobody has the address.',
      'What would you do instead?': 'Ask Sana',
      'Who will tell the child?': 'The social worker',
    });
    await restrict(true);
    const change = { wording: 'Ask', measure: 'A letter', ownerId: sana, dueOn: '2026-06-30' };
    const accepted = asPriya()(acceptChange, {
      child: { id: review.childId },
      decision: await review.decisionId('Write to the aunt'),
      change: { ...change, ownerRole: 'other staff' },
    });
    await expect(accepted).rejects.toThrow(mayNot);
    await restrict(false);
  });

  attempt('in the form about a review, where the child became restricted after the owner was chosen', async () => {
    const restrictAnother = (is: boolean) => sql(`update child set restricted = $1 where reference = '3001'`, [is]);
    await restrictAnother(false);
    while (slack.view('U0PRIYA')) await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'record 3001');
    const pages = [
      { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' },
      {
        'How did they take part?': 'PN1',
        'You have logged no talk with the child since the last review. Why not?': 'Ill',
      },
      {},
      { 'What is the permanence plan?': 'long-term fostering' },
      {
        'What will be done?': 'Ask the school',
        'How will we know that it is done?': 'A note',
        'Whose is it?': 'Sana Rahman (other staff)',
        'By when?': 'ten',
      },
    ];
    await sendsPages(slack, 'U0PRIYA', [...pages, {}]);
    await restrictAnother(true);
    await slack.submit('U0PRIYA', {});
    expect(slack.pageWords('U0PRIYA')).toContain('“Ask the school” has no owner yet.');
    expect(await sql(`select 1 from decision where wording = 'Ask the school' and owner_id = $1`, [sana])).toEqual([]);
  });
});
