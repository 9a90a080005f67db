import type { TourStep } from '../options.ts';

/** Two minutes, five steps, four people: what a service manager can take alone. */
export const tour: readonly TourStep[] = [
  {
    title: 'The IRO’s morning',
    as: 'U0PRIYA',
    says: 'Priya Nair is an IRO. At 08:35 on each working day her morning comes.',
    move: 'morning',
    button: 'Be Priya, and move to 08:35',
    lookFor:
      'Each line says what, whose it is and by when, and has one button. Press “Why?” or “Why this date?” on one.',
  },
  {
    title: 'Record a review',
    as: 'U0PRIYA',
    says: 'Priya has held the review of child 2004. She records it once, and makes a decision for Dan Okafor.',
    line: '/iro record 2004',
    button: 'Record a review as Priya',
    lookFor: 'Fill in what is required; the rest may wait. On the last page, record it. The manager and Dan are told.',
  },
  {
    title: 'Now be the manager, who must answer',
    as: 'U0FARAH',
    says: 'Farah Tariq manages the North team. She has five working days to answer; silence counts as agreement.',
    button: 'Be Farah',
    lookFor: 'The newest message has what was decided. Agree, or disagree and say what instead.',
  },
  {
    title: 'Be the social worker, who does it',
    as: 'U0DAN',
    says: 'Dan Okafor owns the decision. He says how it is going, from his phone, in two presses.',
    line: '/iro mine',
    button: 'Be Dan, and see what is his',
    lookFor: 'Choose one and say that it is done. Only the IRO can confirm it: never the person who did it.',
  },
  {
    title: 'Be the one who runs the service',
    as: 'U0HELEN',
    says: 'Helen Whitaker manages the IROs. On Monday at nine she sees which reviews will be late, and who has too much.',
    move: 'week',
    button: 'Be Helen, on Monday at nine',
    lookFor: 'Every look at a child is in the audit trail on this page. That is the tour: now be anybody you like.',
  },
];
