import { expect, test } from '@jest/globals';
import { challengedBeside } from '../../src/slack/beside-message.ts';
import { button, buttons, section } from '../../src/slack/message.ts';
import { sectionWith } from '../../src/slack/views/shared/section-with.ts';

const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
const [child, decision, other] = [id(1), id(2), id(3)];

test.each([
  ['one decision', buttons(button('Done', `decision done ${child} ${decision}`)), `challenge ${child} ${decision}`],
  [
    'two decisions of one child: the child’s plan as a whole',
    buttons(button('Done', `decision done ${child} ${decision}`), button('Done', `decision done ${child} ${other}`)),
    `challenge ${child}`,
  ],
  ['a child, beside its row', [sectionWith('A child', button('Open', `child ${child}`))], `challenge ${child}`],
  ['two children', buttons(button('A', `child ${child}`), button('B', `child ${other}`)), null],
  ['nobody', [section('Nothing needs you.')], null],
  ['what is no block at all', 'words', null],
  ['nothing', undefined, null],
])('beside a message about %s', (_, blocks, line) => {
  expect(challengedBeside(blocks)).toBe(line);
});
