import type { ChallengeOutcome, ChallengeTheme, ChildTold } from '../domain/challenges/challenges.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import type { OfficeChild } from '../workbench/office/office-child.ts';
import { isLeaver, managerOf } from '../workbench/office/staff.ts';

/** What somebody does about a challenge. A stage is as the council counts them: 0 with the child’s worker, informally. */
export type ChallengeStep =
  | { does: 'raises'; stage: number; says: ChallengeWords; wantedBy: Day; talkedOn: Day }
  | { does: 'puts it right'; note: string; planBy: Day }
  | { does: 'watches' }
  | { does: 'escalates'; note: string }
  | { does: 'closes'; outcome: ChallengeOutcome; note: string; childTold: ChildTold };

export interface ChallengeWords {
  theme: ChallengeTheme;
  happened: string;
  means: string;
  asks: string;
}

interface Step {
  /** Working days before the council opens. */
  before: number;
  who: 'iro' | 'manager';
  does: (on: (before: number) => Day) => ChallengeStep;
}

interface Told {
  says: ChallengeWords;
  /** In order. A plan that is said to be done, and confirmed, ends as any decision does. */
  steps: readonly (Step | { before: number; who: 'iro' | 'manager'; plan: 'done' | 'confirmed'; note: string })[];
}

const raises = (before: number, stage: number, says: ChallengeWords): Step => ({
  before,
  who: 'iro',
  does: (on) => ({ does: 'raises', stage, says, wantedBy: on(before - 5), talkedOn: on(before + 2) }),
});

const escalates = (before: number, note: string): Step => ({
  before,
  who: 'iro',
  does: () => ({ does: 'escalates', note }),
});

const fixes = (before: number, planBefore: number, note: string): Step => ({
  before,
  who: 'manager',
  does: (on) => ({ does: 'puts it right', note, planBy: on(planBefore) }),
});

const watches = (before: number): Step => ({ before, who: 'iro', does: () => ({ does: 'watches' }) });

const visits: ChallengeWords = {
  theme: 'contact',
  happened: 'The visits to grandmother were agreed at the review, and none has been arranged since.',
  means: 'She asks every week when she will see her grandmother, and has stopped ringing her.',
  asks: 'Two dates for visits, given to the child and the carer.',
};
const therapy: ChallengeWords = {
  theme: 'health',
  happened: 'The referral for therapy was decided twice. The form has not gone off, and nobody has said why.',
  means: 'He does not sleep, and has missed nine mornings of school.',
  asks: 'The referral sent, and the day of the first appointment.',
};
const school: ChallengeWords = {
  theme: 'education',
  happened: 'The plan for help in lessons was to be reviewed last term. There has been no meeting.',
  means: 'She is taught in the corridor for half of each day.',
  asks: 'A meeting with the school, and the plan written down.',
};
const lifeStory: ChallengeWords = {
  theme: 'plan not progressing',
  happened: 'The life story work was promised in the spring, and has not begun.',
  means: 'He tells his carer that nobody knows why he moved.',
  asks: 'A worker named for it, and the first session held.',
};

/** Talked over with the worker; at its last stage and unanswered, with little time left; a plan that is watched; one closed. */
export const told: readonly Told[] = [
  { says: visits, steps: [raises(3, 0, visits)] },
  {
    says: therapy,
    steps: [
      raises(19, 1, therapy),
      escalates(13, 'It needs somebody who can tell us what stops it.'),
      escalates(7, 'Two stages have gone by without a word. The formal days end this week.'),
    ],
  },
  {
    says: school,
    steps: [
      raises(9, 1, school),
      fixes(7, -4, 'I meet the school with the worker, and the plan is written down there.'),
      watches(6),
    ],
  },
  {
    says: lifeStory,
    steps: [
      raises(28, 1, lifeStory),
      fixes(26, 18, 'I name a worker for the life story, and the first session is held.'),
      watches(25),
      { before: 19, who: 'manager', plan: 'done', note: 'The worker has begun, and met him on Monday.' },
      { before: 17, who: 'iro', plan: 'confirmed', note: 'He showed me the first page.' },
      {
        before: 16,
        who: 'iro',
        does: () => ({
          ...{ does: 'closes', outcome: 'resolved as asked', childTold: 'told by the IRO' },
          note: 'He has a worker for his story, and the first page of it.',
        }),
      },
    ],
  },
];

/** Something that was lived, as `six-months.ts` tells it. */
export interface Challenged {
  day: Day;
  time: string;
  by: string;
  child: string;
  step: ChallengeStep | { does: 'done' | 'confirmed'; wording: string; note: string };
}

/** The stories tell of school and of what a child says. */
const oldEnough = { years: 7 };

/** Of children old enough who have an IRO and a worker here, in a team whose manager is. Each challenge is about another child. */
export function challenged(children: readonly OfficeChild[], opens: Day, calendar: Calendar): Challenged[] {
  const able = children.filter(
    ({ bornOn, iro, socialWorker, team }) =>
      (bornOn.plus(oldEnough).toISODate() ?? opens) < opens &&
      ![iro, socialWorker, managerOf(team)].some((who) => who === '' || isLeaver(who)),
  );
  const on = (before: number) => calendar.addWorkingDays(opens, -before);
  return told.flatMap(({ steps }, at) => {
    const child = able[at];
    return child === undefined
      ? []
      : steps.map((step, place): Challenged => {
          const by = step.who === 'iro' ? child.iro : managerOf(child.team);
          const when = { day: on(step.before), time: `13:1${place}`, by, child: child.reference };
          return 'plan' in step
            ? { ...when, step: { does: step.plan, note: step.note, wording: planIn(steps, on) } }
            : { ...when, step: step.does(on) };
        });
  });
}

/** A plan is a decision in the words it was given. */
function planIn(steps: Told['steps'], on: (before: number) => Day): string {
  for (const step of steps) {
    const does = 'does' in step ? step.does(on) : null;
    if (does?.does === 'puts it right') return does.note;
  }
  return '';
}
