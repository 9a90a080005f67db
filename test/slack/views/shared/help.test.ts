import { expect, test } from '@jest/globals';
import { recognised } from '../../../../src/casework/perform/recognised.ts';
import { commands } from '../../../../src/slack/commands/index.ts';
import { helpFor, helpOn } from '../../../../src/slack/views/shared/help.ts';
import { office, theOffice } from '../../../support/circumstances.ts';

const as = (who: keyof typeof office) => recognised({ personId: office[who].id }, theOffice());
const usage = (who: keyof typeof office, name: string) =>
  JSON.stringify(helpFor(as(who), [{ wants: 'Look', commands }]).blocks).match(new RegExp(`/iro ${name}[^\`]*`))?.[0];

test.each([
  ['an IRO', 'priya', 'drift', '/iro drift [child | mine]'],
  ['a team manager', 'farah', 'drift', '/iro drift [child | mine | team]'],
  ['the IRO manager', 'helen', 'drift', '/iro drift [child | mine | service]'],
  ['a social worker', 'dan', 'decisions', '/iro decisions [child | mine]'],
  ['a team manager', 'farah', 'decisions', '/iro decisions [child | mine | team]'],
  ['an IRO', 'priya', 'caseload', '/iro caseload'],
  ['the IRO manager', 'helen', 'caseload', '/iro caseload [everyone]'],
  ['an IRO', 'priya', 'next-review', '/iro next-review [child]'],
  ['a senior manager', 'ruth', 'challenges', '/iro challenges [child | mine]'],
] as const)('%s is shown what they can type, and no list that is for others: %s, %s', (_, who, name, says) => {
  expect(usage(who, name)).toBe(says);
  const command = commands.find((one) => one.name === name);
  expect(command && helpOn(command, as(who)).blocks?.[0]).toMatchObject({ text: { text: says } });
});
