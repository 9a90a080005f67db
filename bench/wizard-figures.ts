import type { Exchange } from './ask.ts';
import type { Figure } from './bench.ts';
import { percentile, plain } from './figures.ts';
import type { SmallSlack } from './small-slack.ts';
import { openDecision, openWizard, sendDecision, sendPage } from './wizard-over-http.ts';

/** By press, the opening first: how long every one of them took. */
export type Times = readonly (readonly Exchange[])[];

interface Person {
  iro: string;
  children: readonly { reference: string }[];
}

const before = ['what happened', 'the child', 'areas of life', 'the plan'];
const steps = ['opening', ...before, 'a decision opened', 'a decision added', 'new decisions', 'save and send'];

/** Everybody at once, each recording their children’s reviews one after another. */
export async function timesOf(slack: SmallSlack, port: number, people: readonly Person[]): Promise<Times> {
  const times: Exchange[][] = steps.map(() => []);
  const recordOne = async (userId: string, reference: string) => {
    const { viewId, opened } = await openWizard(slack, port, userId, reference);
    times[0]?.push(opened);
    let { view } = opened;
    for (let step = 1; step < steps.length; step += 1) {
      const at = { userId, viewId, view };
      if (step === before.length + 1) {
        const decision = await openDecision(slack, port, at);
        times[step]?.push(decision);
        step += 1;
        const added = await sendDecision(slack, port, { ...at, decision });
        times[step]?.push(added);
        view = added.view;
        continue;
      }
      const page = await sendPage(slack, port, at);
      times[step]?.push(page);
      view = page.view;
    }
    // An apology would be quick, and is no record.
    if (!JSON.stringify(view).includes('The review is recorded.')) throw new Error(`not recorded: ${view.blocks}`);
  };
  await Promise.all(
    people.map(async ({ iro, children }) => {
      for (const { reference } of children) await recordOne(iro, reference);
    }),
  );
  return times;
}

export function wizardFigures(ours: Times, floor: Times): Figure[] {
  const line = (what: string, one: readonly Exchange[], other: readonly Exchange[]): Figure[] => [
    { what: `${what}: to the acknowledgement`, ...waits(one, other, 'acknowledged'), aim: '99% under 400 ms' },
    { what: `${what}: to the page`, ...waits(one, other, 'whole'), aim: '99% under 1,500 ms' },
  ];
  return [
    ...steps.flatMap((step, at) => line(step, ours[at] ?? [], floor[at] ?? [])),
    ...line('every press', ours.flat(), floor.flat()),
  ];
}

/** Half within, and 99% within. */
function waits(one: readonly Exchange[], other: readonly Exchange[], what: 'acknowledged' | 'whole') {
  const within = (all: readonly Exchange[], share: number) =>
    percentile(
      all.map((each) => each[what]),
      share,
    );
  const said = (all: readonly Exchange[]) => `${plain(within(all, 0.5))} ms, ${plain(within(all, 0.99))} ms`;
  return { ours: said(one), floor: said(other), ratio: plain(within(one, 0.99) / within(other, 0.99)) };
}
