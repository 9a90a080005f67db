import { describe, expect, test } from '@jest/globals';
import { decisionHints, letterHints, namesIn } from '../../../src/domain/wording/plain-words.ts';
import { simplerWords } from '../../../src/domain/wording/simpler-words.ts';
import { isFirstName } from '../../../src/slack/first-names.ts';

const known = { staffNames: ['Dan Okafor', 'Priya Nair'], isFirstName };
const about = (wording: string) => decisionHints(wording, known).map(({ about, words }) => `${about}: ${words}`);

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
    expect(decisionHints('Ensure the dentist is booked', known)[0]?.says).toBe(
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
    expect(letterHints(text, known).map((hint) => hint.says)).toEqual([says]);
  });

  test('“contact the school” is plain already', () => {
    expect(letterHints('I will contact the school.', known)).toEqual([]);
  });

  test('the same word twice is one hint', () => {
    expect(letterHints('Your placement: a placement is a home. Placement.', known)).toHaveLength(1);
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
    ['Jordan', ['Jordan']],
  ])('%s', (wording, names) => {
    expect(namesIn(wording, known)).toEqual(names);
  });

  test('the refusal repeats the word and says what to write instead', () => {
    expect(decisionHints('Take Jordan to the dentist', known)[0]).toEqual({
      about: 'name',
      words: 'Jordan',
      says: 'Looks like a name: “Jordan”. Use initials.',
    });
  });
});

describe('A name at the beginning of a sentence is seen too', () => {
  test.each([
    'Jordan sees the dentist',
    'Amelia-Rose has a laptop',
    'Zoë starts at the new school',
    'Mohammed and his brother see each other on Sundays',
    'Aisha’s passport is renewed',
    'Kacper: a tutor for maths',
    'Niamh, Callum and their mum meet weekly',
    'School is told. Tyrone gets a bus pass.',
    'Oluwaseun keeps a life story book',
    'Zainab has a health check',
    'Jack joins the football club',
    'Ruby chooses where to have the next review',
    'Chelsea sees her brother every month',
    'Dawn moves to a room of her own',
  ])('%s', (wording) => {
    expect(namesIn(wording, known)).not.toEqual([]);
  });

  test.each([
    'May half term is booked with Nan',
    'Will be told the date by Friday',
    'Grace period for the passport form ends in July',
    'Mark the form and send it back',
    'Art lessons start in the autumn term',
    'Summer camp is paid for',
    'Hope is what K.M. wants to write about',
    'Faith and food are asked about at home',
    'Joy in music is kept up with drum lessons',
    'Grant permission for the school trip',
    'Chase the referral each week',
    'Bill paid by the team',
    'Rose Park School has the plan',
    'April review is held at the library',
    'August holiday is agreed with Nan',
    'Christian youth group on Fridays',
    'Roman Catholic school place is found',
    'Life story work begins',
    'Story book is given to the carer',
    'Court order is explained',
    'Case record is put right',
    'Law centre is rung for advice',
    'Early help is asked for',
    'Major works in the house are finished',
    'Long journeys to school are stopped',
    'Trip to see Nan is booked',
    'Holiday dates are told to Mum',
    'Park visits with Dad on Sundays',
    'Place at nursery is kept',
    'Praise is written down for K.M. to keep',
    'Star chart is stopped',
    'Lady from the library reads to K.M.',
    'Baby photos are found',
    'Money for the school trip is paid',
    'Winter coat is bought',
    'Spring term place is kept',
    'Forest school on Fridays',
    'Meadow Road centre is visited',
    'Scout camp is paid for',
    'Harmony at home is talked about',
    'Patience with reading is agreed',
    'Devon trip is paid for',
    'London trip is paid for',
    'Meet the new worker',
    'Any worry is told to the school',
    'My plan is written with K.M.',
    'Light in the bedroom is mended',
    'Trust in adults is worked on',
    'Promise of a phone is kept',
    'Dream catcher is brought from home',
    'Music lessons carry on',
    'Therapy starts in June',
    'Swimming on Mondays',
    'Time with his sisters is every Sunday',
    'Contact the dentist',
    'Pay for the uniform',
    'Book the optician',
    'Nan is asked to tea',
    'Dan Okafor books the dentist',
    'Priya rings on Monday',
  ])('an ordinary word is not taken for one: %s', (wording) => {
    expect(namesIn(wording, known)).toEqual([]);
  });

  test('a line of a list begins a sentence', () => {
    expect(
      namesIn('We agreed:\n- Before each review we talk\n- Tell the school\n- Jordan has a bus pass', known),
    ).toEqual(['Jordan']);
  });

  test('what it misses: a name that is an ordinary word as well, one that is on no list, one without a capital', () => {
    for (const wording of ['Grace sees the dentist', 'Gethin sees the dentist', 'jordan sees the dentist', 'JORDAN']) {
      expect(namesIn(wording, known)).toEqual([]);
    }
    expect(namesIn('Take Grace to the dentist', known)).toEqual(['Grace']);
  });
});

describe('A letter made simpler', () => {
  test.each([
    ['Your LAC review is in June.', 'Your review is in June.'],
    ['Book an IHA.', 'Book a health check.'],
    ['IHA booked.', 'Health check booked.'],
    ['A placement with Nan.', 'A home with Nan.'],
    ['Keep contact with your mum going.', 'Keep time with your mum going.'],
    ['Sibling contact each week.', 'Family time each week.'],
    ['See your siblings. The PEP is read.', 'See your brothers and sisters. The school plan is read.'],
    ['K.M. has absconded twice; he absconded in May.', 'K.M. has gone missing twice; he went missing in May.'],
    ['All professionals will facilitate this.', 'All people who help will arrange this.'],
    ['Ask CAMHS about sleep.', 'Ask the people who help with feelings about sleep.'],
  ])('%s', (text, simpler) => {
    expect(simplerWords(text).text).toBe(simpler);
  });

  test.each([
    'The placement order is made.',
    'A work placement in July.',
    'Dan will contact the school.',
    'Contact with the dentist is by Dan.',
    'The CAMHS worker rings.',
    'A pre-placement talk.',
    'The permanence plan is agreed.',
  ])('what another word cannot simply stand for is left to a person: %s', (text) => {
    expect(simplerWords(text)).toEqual({ text, swapped: [] });
  });

  test('every swap is for a word that there is a hint about, and leaves none behind', () => {
    expect(simplerWords('Your siblings like the placement.').swapped).toEqual([
      ['placement', 'home'],
      ['siblings', 'brothers and sisters'],
    ]);
    expect(letterHints(simplerWords('Your siblings like the placement.').text, known)).toEqual([]);
  });
});
