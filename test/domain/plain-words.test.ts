import { describe, expect, test } from '@jest/globals';
import { decisionHints, letterHints, namesIn } from '../../src/domain/plain-words.ts';

const staff = ['Dan Okafor', 'Priya Nair'];
const about = (wording: string) => decisionHints(wording, staff).map(({ about, words }) => `${about}: ${words}`);

describe('A decision says who does what by when', () => {
  test.each([
    ['Dan books the dentist by 30 June', []],
    ['K.M. has a copy of her plan to keep', []],
    ['Ensure dental care is explored', ['verb: Ensure', 'verb: explored']],
    ['Continue to monitor school', ['verb: Continue', 'verb: monitor']],
    ['Dentist', ['verb: Dentist']],
    ['All professionals to share the plan', ['person: All professionals', 'jargon: professionals']],
    ['Somebody rings the school on Monday', ['person: Somebody']],
    ['Dan rings the school ASAP', ['date: ASAP']],
    ['Dan rings the school in due course', ['date: in due course']],
  ])('%s', (wording, hints) => {
    expect(about(wording)).toEqual(hints);
  });

  test('the hint says what is so and what to try', () => {
    expect(decisionHints('Ensure the dentist is booked')[0]?.says).toBe(
      '“Ensure” doesn’t say who does what. Try: “Dan books the dentist”.',
    );
  });
});

describe('Words of the service have plainer ones', () => {
  test.each([
    ['Your LAC review was on Monday.', '“LAC review”: try “your review”.'],
    ['Your placement is going well.', '“placement”: try “home”.'],
    ['You have contact with your mum.', '“contact”: try “seeing, or family time”.'],
    ['Your siblings came.', '“siblings”: try “brothers and sisters”.'],
    ['You go to respite in July.', '“respite”: try “a short stay”.'],
  ])('%s', (text, says) => {
    expect(letterHints(text).map((hint) => hint.says)).toEqual([says]);
  });

  test('“contact the school” is plain already', () => {
    expect(letterHints('I will contact the school.')).toEqual([]);
  });

  test('the same word twice is one hint', () => {
    expect(letterHints('Your placement: a placement is a home. Placement.')).toHaveLength(1);
  });
});

describe('A name is pointed out, because a child’s is never written here', () => {
  test.each([
    ['Take Jordan to the dentist', ['Jordan']],
    ['Visit Jordan Smith-Jones at home', ['Jordan', 'Smith-Jones']],
    ['Book a dentist for Jordan’s teeth', ['Jordan']],
    ['Ring O’Connor about school', ['O’Connor']],
    ['Ring McDonald about YouTube', ['McDonald']],
    ['Ask Zoë what she wants', ['Zoë']],
    ['Dan Okafor rings Priya on Monday in June', []],
    ['K.M. sees her dad at Christmas', []],
    ['Done. Then tell the school', []],
    ['Update the Care Plan and the PEP with CAMHS', []],
    ['Move to Elm Park School in September', []],
    ['Look for a home in Stockport', []],
    ['Ask Mum and Nan about Eid', []],
    ['Jordan', []],
  ])('%s', (wording, names) => {
    expect(namesIn(wording, staff)).toEqual(names);
  });

  test('the refusal repeats the word and says what to write instead', () => {
    expect(decisionHints('Take Jordan to the dentist')[0]).toEqual({
      about: 'name',
      words: 'Jordan',
      says: 'Looks like a name: “Jordan”. Use initials.',
    });
  });
});
