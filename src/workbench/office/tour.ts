import type { TourStep } from '../options.ts';

/** Two minutes, five steps, four people: what a service manager can take alone. The browser’s test reads it aloud and counts. */
export const tour: readonly TourStep[] = [
  {
    title: 'The IRO’s morning',
    as: 'U0PRIYA',
    says: 'Priya Nair is an IRO. Her morning comes at 08:35.',
    move: 'morning',
    button: 'Be Priya, at 08:35',
    lookFor: 'Each line says what, whose it is and by when. Press “Why am I seeing this?” on one.',
  },
  {
    title: 'Record a review',
    as: 'U0PRIYA',
    says: 'Priya has held the review of child 2004. She decides one thing, for Dan Okafor.',
    line: '/iro record 2004',
    button: 'Record it as Priya',
    lookFor: 'Fill in what is required. The last page records it, and tells the manager and Dan.',
  },
  {
    title: 'Now be the manager, who must answer',
    as: 'U0FARAH',
    says: 'Farah Tariq has five working days. Silence counts as agreement.',
    button: 'Be Farah',
    lookFor: 'In the newest message, agree; or disagree, and say what instead.',
  },
  {
    title: 'Be the social worker, who does it',
    as: 'U0DAN',
    says: 'The decision is Dan’s. He answers from his phone.',
    line: '/iro mine',
    button: 'Be Dan',
    lookFor: 'Say that it is done. Only the IRO can confirm it.',
  },
  {
    title: 'Be the one who runs the service',
    as: 'U0HELEN',
    says: 'On Monday at nine Helen Whitaker sees which reviews will be late.',
    move: 'week',
    button: 'Be Helen, on Monday',
    lookFor: 'Every look at a child is in the audit trail on this page. Now be anybody you like.',
  },
];
