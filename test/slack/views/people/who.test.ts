import { expect, test } from '@jest/globals';
import { askBlocks } from '../../../../src/slack/views/people/who.ts';

const helen = {
  id: 'person-helen',
  name: 'Helen Whitaker',
  slackUserId: 'U0HELEN',
  phone: '01632 960001',
  email: null,
};
const marcus = { ...helen, id: 'person-marcus', name: 'Marcus Webb', slackUserId: 'U0MARCUS' };

test.each([
  ['two people', marcus, helen, ['U0MARCUS', 'U0HELEN']],
  ['somebody who is both, once', helen, helen, ['U0HELEN']],
  [
    'somebody who is both and has no account, once',
    { ...helen, slackUserId: null },
    { ...helen, slackUserId: null },
    ['Helen'],
  ],
  ['nobody on duty', null, helen, ['U0HELEN']],
])('whom to ask names %s', (_, duty, lead, names) => {
  const said = JSON.stringify(askBlocks({ duty, lead }));
  expect(said.match(/U0[A-Z]+|Helen/g)).toEqual(names);
});
