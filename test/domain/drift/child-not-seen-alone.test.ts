import { childNotSeenAlone } from '../../../src/domain/drift/child-not-seen-alone.ts';
import { aContact } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const visit = (on: string, alone = false) =>
  aContact({ id: `visit-${on}`, personId: 'person-dan', on, alone, loggedAs: 'social worker' });

testRule(childNotSeenAlone, {
  today: '2026-06-16',
  quiet: {
    'one visit says nothing yet': { contacts: [visit('2026-05-05')] },
    'alone at the last': { contacts: [visit('2026-05-05'), visit('2026-06-09', true)] },
    'a talk by telephone is no visit': {
      contacts: [visit('2026-05-05'), { ...visit('2026-06-09'), how: 'telephone' }],
    },
    'a child too young to talk was observed': {
      contacts: [visit('2026-05-05'), { ...visit('2026-06-09'), how: 'observed, too young to talk' }],
    },
    'the IRO’s own visits are judged elsewhere': {
      contacts: [visit('2026-05-05'), { ...visit('2026-06-09'), personId: 'person-priya', loggedAs: null }],
    },
    'a visit for participation is not the social worker’s': {
      contacts: [
        visit('2026-05-05'),
        { ...visit('2026-06-09'), personId: 'person-ama', loggedAs: 'participation worker' },
      ],
    },
    'both were before this time in care': { contacts: [visit('2026-01-05'), visit('2026-02-09')] },
  },
  speaks: {
    'two running': {
      contacts: [visit('2026-04-02', true), visit('2026-05-05'), visit('2026-06-09')],
      finds: {
        since: '2026-06-09',
        harm: 'act this week',
        about: 'visit-2026-06-09',
        detail: 'visited on 5 May 2026 and 9 June 2026',
      },
    },
    'the IRO came in between': {
      contacts: [visit('2026-05-05'), aContact({ on: '2026-05-20' }), visit('2026-06-09')],
      finds: { since: '2026-06-09', harm: 'act this week' },
    },
    'somebody saw the child alone in between, for participation': {
      contacts: [
        visit('2026-05-05'),
        aContact({ on: '2026-05-20', personId: 'person-ama', loggedAs: 'participation worker' }),
        visit('2026-06-09'),
      ],
      finds: { since: '2026-06-09', harm: 'act this week' },
    },
    'as what they were logged was not kept yet': {
      contacts: [visit('2026-05-05'), visit('2026-06-09')].map((one) => ({ ...one, loggedAs: null })),
      finds: { since: '2026-06-09', harm: 'act this week' },
    },
  },
});
