import { describe, expect, test } from '@jest/globals';
import {
  challengeNoticeFacts,
  challengePapers,
  evidencePackFacts,
} from '../../../src/casework/challenges/challenge-papers.ts';
import { challengeNoticeParts } from '../../../src/documents/challenge-notice.ts';
import { evidencePackParts } from '../../../src/documents/evidence-pack.ts';
import { plainText } from '../../../src/documents/plain-text.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aDecision, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aChild } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';

const step = { childId: 'child-1', challengeId: 'challenge-1', byId: 'person-priya', at: '2026-06-18T09:00:00Z' };
// Decided on 16 June, put to Farah the same day; she has opened it and said nothing. Today is 20 July.
const file = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    child: aChild({ teamId: 'team-north' }),
    decisions: [
      aDecision({ wording: 'Send the therapy referral' }),
      aDecision({ id: 'hidden', wording: 'Kept from the team', isConfidential: true, dueOn: '2026-08-30' }),
    ],
    recordSteps: [sentStep({ toId: 'person-farah' })],
    challenges: [aChallenge()],
    challengeEvents: [
      aChallengeEvent({ note: 'Promised twice.' }),
      aChallengeEvent({ kind: 'opened', on: '2026-06-17', byId: 'person-farah' }),
    ],
    adviceSteps: [
      { ...step, id: 'a', adviser: 'Cafcass', kind: 'asked', on: '2026-06-18', note: 'Rang the duty desk.' },
      { ...step, id: 'b', adviser: 'legal advice', kind: 'advised', on: '2026-06-19', note: 'Write before you act.' },
    ],
    ...given,
  });
const child = { id: 'child-1' };
const later = (given: Parameters<typeof aCircumstances>[0] = {}) => aCircumstances({ today: '2026-07-20', ...given });
const pack = (ways: readonly string[] = [], of = file(), review: string | null = 'challenge-1') =>
  plainText({
    title: 'Pack',
    parts: evidencePackParts(evidencePackFacts.decide(of, { child, review, ways }, later()).result),
  });

describe('The notice of a challenge', () => {
  const words = () =>
    plainText({
      title: 'Notice',
      parts: challengeNoticeParts(
        challengeNoticeFacts.decide(file(), { child, review: 'challenge-1' }, later()).result,
      ),
    });

  test('says what was put, to whom, by when and what stands', () => {
    expect(words()).toContain('Therapy was promised in September and in March, and no referral was sent.');
    expect(words()).toContain('WHAT IS ASKED FOR, BY 23 JUNE 2026\n\nThe referral sent, and a first date.');
    expect(words()).toContain('Put to Farah Tariq (team manager): “Promised twice.”');
    expect(words()).toContain('It is with Farah Tariq (team manager).');
    expect(words()).toContain(
      'Next: Priya Nair to take it further or close it, by 24 June 2026 (18 working days late).',
    );
    expect(words()).toContain('No answer to the challenge by 23 June 2026');
    expect(words()).toContain('Only the child’s IRO closes it.');
  });

  test('and nothing that is confidential, and nothing of Cafcass or a lawyer', () => {
    expect(words()).not.toMatch(/Kept from the team|Cafcass|duty desk|Write before/);
  });

  test('there is none of a challenge that is not there', () => {
    const notice = () => challengeNoticeFacts.decide(file(), { child, review: 'elsewhere' }, later());
    expect(notice).toThrow('There is no such challenge for you to see here.');
  });
});

describe('An evidence pack', () => {
  test('begins with whom it is for, the challenge and how things stand', () => {
    expect(pack()).toContain('Made for the council’s dispute process by Priya Nair on 20 July 2026.');
    expect(pack()).toContain('THE CHALLENGE: IRO CHALLENGE, HEALTH');
    expect(pack()).toContain(
      '1. Decision not carried out: Send the therapy referral; Whose: Dan Okafor; Date: 30 June 2026; How late: 14 working days late',
    );
    expect(pack()).toContain('It is with Farah Tariq (team manager).');
  });

  test('made by the IRO manager who acts for the IRO, it says for whom', () => {
    const acting = {
      childId: 'child-1',
      personId: 'person-helen',
      forPersonId: 'person-priya',
      because: 'She is ill.',
    };
    const actings = [{ ...acting, id: 'acting', on: '2026-07-20', at: '2026-07-20T07:00:00.000Z' }];
    const { result } = evidencePackFacts.decide(
      file({ actings }),
      { child, review: 'challenge-1' },
      later({ as: 'helen' }),
    );
    expect(result.madeBy).toBe('Helen Whitaker, for Priya Nair');
  });

  test('has a line each for what was deemed agreed and for each silence', () => {
    expect(pack()).toContain('No answer by 23 June 2026: deemed agreed (“Send the therapy referral”).');
    expect(pack()).toContain('No answer to the challenge by 23 June 2026, the last day of the stage (team manager).');
    expect(pack()).toContain('Opened the challenge and read it.');
  });

  test('has what is confidential in a part of its own, which says so', () => {
    const [open = '', confidential = ''] = pack().split('CONFIDENTIAL: TAKE THIS PART OUT');
    expect(open).not.toContain('Kept from the team');
    expect(confidential).toContain('Kept from the team');
    expect(pack(['without-confidential'])).not.toContain('Kept from the team');
    expect(pack(['without-confidential'])).toMatch(/\d confidential lines? left out/);
  });

  test.each([
    ['for the dispute, whatever is ticked', ['for-dispute', 'with-cafcass', 'with-legal-advice']],
    ['for a lawyer, with nothing ticked', ['for-legal']],
    ['for Cafcass, with nothing ticked', ['for-cafcass']],
  ])('says nothing of Cafcass or of legal advice: %s', (_, ways) => {
    expect(pack(ways)).not.toMatch(/duty desk|Write before you act|PRIVATE/);
  });

  test('for Cafcass, with the steps with Cafcass ticked, has those, apart, and not the lawyer’s', () => {
    expect(pack(['for-cafcass', 'with-cafcass'])).toMatch(/PRIVATE TO THE IRO SERVICE.*duty desk/s);
    expect(pack(['for-cafcass', 'with-cafcass'])).not.toContain('Write before you act');
    expect(pack(['for-legal', 'with-legal-advice'])).toContain('Write before you act');
  });

  test('says which kinds and which days are left out, and by how many lines', () => {
    const words = pack(['without-silence', 'from-2026-06-17']);
    expect(words).not.toContain('deemed agreed (“');
    expect(words).toContain('Left out by choice: every line of these kinds: silence.');
    expect(words).toMatch(/It tells of the time from 17 June 2026\. \d+ lines outside it left out\./);
  });

  test('of the child as a whole, it is about no one challenge and tells of all', () => {
    const words = pack([], file(), 'child-1');
    expect(words).not.toContain('THE CHALLENGE:');
    expect(words).toContain('IRO challenge raised: health.');
  });
});

describe('Before a link is made', () => {
  test('there is what can be chosen from', () => {
    const { result } = challengePapers.decide(file(), { child, challenge: 'challenge-1' }, later());
    expect(result).toMatchObject({ subject: 'challenge-1', firstOn: '2026-03-30', hasAdvice: true });
    expect(challengePapers.decide(file(), { child, challenge: null }, later()).result.subject).toBe('child-1');
  });

  test('of a challenge that is not there, what is said of any', () => {
    expect(() => challengePapers.decide(file(), { child, challenge: 'elsewhere' }, later())).toThrow(
      'no such challenge',
    );
  });
});
