import { describe, expect, test } from '@jest/globals';
import { changeSettings } from '../../../src/casework/people/change-settings.ts';
import { setChannelInitials, teamChannel, teamChannels } from '../../../src/casework/people/channel-initials.ts';
import { unreachablePeople } from '../../../src/casework/people/unreachable.ts';
import { whoAmI } from '../../../src/casework/people/who-am-i.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aChild, aCover } from '../../support/builders.ts';
import { aCircumstances, offered, theOffice } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

test('whoever asks is told who they are', () => {
  expect(whoAmI.decide({}, aCircumstances({ as: 'dan' })).result).toMatchObject({
    ...{ personId: 'person-dan', role: 'social worker', teams: ['team-north'], actsFor: ['person-dan'] },
  });
});

describe('When a digest comes', () => {
  const changes = (digestAt: string | null, worksOn: readonly number[]) =>
    changeSettings.decide({ digestAt, worksOn }, aCircumstances());

  test.each([
    ['at the usual time', null, [1, 2, 3]],
    ['at its earliest', '08:00', [1, 2, 3]],
    ['at its latest', '11:45', [1, 2, 3]],
  ])('%s, on the days they work, in the order of the week', (_, digestAt, worksOn) => {
    const row = { id: 'person-priya', personId: 'person-priya', worksOn, digestAt };
    expect(changes(digestAt, worksOn.toReversed())).toEqual({
      result: { ...row, undo: offered('id-1') },
      changes: [{ put: 'preference', row }],
      undo: 'id-1',
    });
  });

  const times = 'A digest can come from 08:00 to 11:45, every quarter of an hour.';
  refuses({
    'before eight': [() => changes('07:45', [1]), times],
    'at noon': [() => changes('12:00', [1]), times],
    'between two quarters': [() => changes('08:35', [1]), times],
    'on no day at all': [() => changes(null, []), 'Choose at least one day that you work.'],
    'on a day of no week': [() => changes(null, [8]), 'Choose at least one day that you work.'],
  });
});

describe('What a team’s channel shows', () => {
  const showing = theOffice({
    teamPreferences: [{ id: 'team-north', teamId: 'team-north', initialsInChannel: true, namesIros: false }],
  });
  const as = (staff = theOffice()) => aCircumstances({ as: 'helen', staff });
  const north = {
    id: 'team-north',
    team: 'North',
    hasChannel: true,
    showsInitials: false,
    isIrosTeam: false,
    namesIros: false,
  };

  test('no initials, unless somebody said so', () => {
    expect(teamChannels.decide({ page: 1 }, as()).result).toEqual({
      rows: [north, { ...north, id: 'team-south', team: 'South', hasChannel: false }],
      ...{ page: 1, pages: 1, total: 2 },
    });
    expect(teamChannel.decide({ team: 'team-north' }, as(showing)).result).toEqual({
      ...{ ...north, showsInitials: true, child: null, whom: 'North team' },
    });
  });

  test.each([true, false])('initials are shown, or not: %s', (show) => {
    expect(setChannelInitials.decide({ team: 'team-north', show }, as())).toEqual({
      result: { ...north, showsInitials: show, undo: offered('id-1') },
      undo: 'id-1',
      changes: [
        {
          put: 'team_preference',
          row: { id: 'team-north', teamId: 'team-north', initialsInChannel: show, namesIros: false },
        },
      ],
      about: { team: 'team-north' },
    });
  });

  test('IROs are named in the IRO service’s own channel where the IRO manager says so, and in no team’s', () => {
    const service = { id: 'service', name: 'IRO service', slackChannelId: 'C0IROS', managerId: null };
    const staff = theOffice({ teams: [...theOffice().teams, service] });
    const naming = (team: string) => setChannelInitials.decide({ team, show: false, names: true }, as(staff)).result;
    expect(naming('service')).toMatchObject({ isIrosTeam: true, namesIros: true });
    expect(naming('team-north')).toMatchObject({ isIrosTeam: false, namesIros: false });
    expect(setChannelInitials.decide({ team: 'service', show: false }, as(staff)).result.namesIros).toBe(false);
  });

  refuses({
    'a team that is none': [() => teamChannel.decide({ team: 'team-gone' }, as()), 'There is no such team.'],
    'a setting of a team that is none': [
      () => setChannelInitials.decide({ team: 'team-gone', show: true }, as()),
      'There is no such team.',
    ],
  });
});

describe('Somebody to whom nothing can be sent', () => {
  const since = '2026-06-12';
  const lost = (...people: string[]) =>
    people.map((name) => ({ id: `person-${name}`, personId: `person-${name}`, since }));
  const files = [aReviewedChild(), aReviewedChild({ child: aChild({ id: 'child-2', teamId: 'team-south' }) })];
  const found = (given: Parameters<typeof theOffice>[0], day = since) =>
    unreachablePeople.decide(files, { since: day }, aCircumstances({ as: 'helen', staff: theOffice(given) })).result;

  test('with how many children have them as IRO, social worker or team manager', () => {
    expect(found({ unreachable: lost('priya', 'farah', 'joss') })).toEqual([
      { name: 'Priya Nair', role: 'iro', since, children: 2 },
      { name: 'Farah Tariq', role: 'team manager', since, children: 1 },
      { name: 'Joss Bell', role: 'business support', since, children: 0 },
    ]);
  });

  test('not once somebody covers for them, or they have left, nor of another day', () => {
    expect(found({ unreachable: lost('priya'), covers: [aCover()] })).toEqual([]);
    expect(found({ unreachable: lost('gone') })).toEqual([]);
    expect(found({ unreachable: lost('priya') }, '2026-06-13')).toEqual([]);
  });
});
