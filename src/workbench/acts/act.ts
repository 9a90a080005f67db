import type { Activity } from '../activity.ts';
import { awaits } from '../awaiting.ts';
import { undeclared } from '../declared.ts';
import type { Courier } from '../deliver.ts';
import { app, type WorkbenchPerson } from '../options.ts';
import { answer, newOutcome, note, type Outcome } from '../outcome.ts';
import type { Delivery, Parcel } from '../parcel.ts';
import { SlackError } from '../slack-error.ts';
import type { State } from '../state.ts';

/** What every act works with. */
export interface Bench {
  state: State;
  courier: Courier;
  activity: Activity;
}

/** Send a parcel and keep count of it. */
export async function sendOff(bench: Bench, parcel: Parcel): Promise<Delivery> {
  const done = bench.activity.begin();
  try {
    return await deliver(bench, parcel);
  } finally {
    done();
  }
}

/** Slack sends an app nothing but what its manifest asks for. */
async function deliver({ state, courier }: Bench, parcel: Parcel): Promise<Delivery> {
  const problem = undeclared(state.options, parcel);
  if (problem === null) return courier.deliver(parcel);
  state.faults.push(problem);
  return { error: 'not_in_manifest', status: 0, body: null, tookMs: 0 };
}

/** One act of one person, from the parcel to what its acknowledgement brings about. */
export async function perform(
  bench: Bench,
  prepare: (outcome: Outcome) => Parcel,
  follow: (outcome: Outcome) => void,
  owedTo: string | null = null,
): Promise<Outcome> {
  const outcome = newOutcome();
  if (owedTo) {
    awaits(bench.state, owedTo, outcome);
    bench.activity.expect(outcome.answered);
  }
  const done = bench.activity.begin();
  try {
    note(outcome, await deliver(bench, prepare(outcome)));
    follow(outcome);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    bench.state.faults.push(`${error.error} ${JSON.stringify(error.extra)}`);
    outcome.error = error.error;
    outcome.ok = false;
    answer(outcome);
  } finally {
    done();
  }
  return outcome;
}

export function personNamed(state: State, id: string): WorkbenchPerson {
  const person = state.people.get(id);
  if (!person || id === app.userId) throw new Error(`There is no person ${id} in the workbench.`);
  return person;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
