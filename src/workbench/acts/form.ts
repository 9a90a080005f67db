import type { View } from '../blocks/block-kit.ts';
import { incomplete } from '../blocks/input-state.ts';
import { answer, fail, newOutcome, type Outcome } from '../outcome.ts';
import { interaction, wireView } from '../payloads.ts';
import { SlackError } from '../slack-error.ts';
import type { OpenView, State } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { closeViews, mark, openView, topView, updateView } from '../views.ts';
import { type Bench, isObject, perform, personNamed } from './act.ts';
import { trouble } from './press.ts';

/** Send a form. Slack's client first refuses what is incomplete, and tells the bot nothing. */
export async function submitView(bench: Bench, userId: string, open: OpenView): Promise<Outcome> {
  const { state } = bench;
  const { id, blocks, state: kept } = open.view;
  const errors = incomplete(blocks, kept.values);
  if (Object.keys(errors).length > 0) {
    mark(state, id, { errors });
    return Object.assign(fail(newOutcome(), 'incomplete'), { errors });
  }
  const base = { type: 'view_submission', ...interaction(state, personNamed(state, userId)) };
  const outcome = await perform(
    bench,
    (outcome) => ({
      kind: 'interactive',
      payload: {
        ...base,
        view: wireView(state, open.view),
        response_urls: [],
        trigger_id: issueTrigger(state, userId, outcome, true),
      },
    }),
    (outcome) => {
      if (!outcome.error) follow(state, userId, id, outcome);
      answer(outcome);
    },
  );
  if (outcome.error) mark(state, id, { trouble });
  return outcome;
}

/** Do what the acknowledgement of a form asks. */
function follow(state: State, userId: string, id: string, outcome: Outcome): void {
  const body = isObject(outcome.body) ? outcome.body : {};
  const open = state.views.get(id);
  if (!open) return;
  if (body.response_action === undefined) void closeViews(state, userId, false);
  else if (body.response_action === 'clear') void closeViews(state, userId, true);
  else if (body.response_action === 'update') updateView(state, open, body.view);
  else if (body.response_action === 'push') openView(state, userId, body.view, true);
  else if (body.response_action === 'errors') showErrors(state, open, body.errors, outcome);
  else throw new SlackError('invalid_response_action');
}

/** Errors stand beside input blocks; under any other key Slack only says that it had trouble. */
function showErrors(state: State, open: OpenView, errors: unknown, outcome: Outcome): void {
  const inputs = new Set(open.view.blocks.flatMap(({ type, block_id }) => (type === 'input' ? block_id : [])));
  if (!isObject(errors) || Object.keys(errors).length === 0) throw new SlackError('invalid_errors');
  const stray = Object.keys(errors).filter((key) => !inputs.has(key));
  if (stray.length > 0) throw new SlackError('invalid_errors', { not_input_blocks: stray });
  outcome.errors = errors as Record<string, string>;
  mark(state, open.view.id, { errors: outcome.errors, trouble: null });
}

/** Close the top view; the bot hears of it only where the view asked it to. */
export async function closeTop(bench: Bench, userId: string): Promise<Outcome> {
  const top = topView(bench.state, userId);
  if (!top) return newOutcome();
  const closed = closeViews(bench.state, userId, top.view.clear_on_close);
  const told = closed.filter((view) => view.notify_on_close);
  const outcomes = await Promise.all(told.map((view) => tellClosed(bench, userId, view, top.view.clear_on_close)));
  return outcomes[0] ?? newOutcome();
}

function tellClosed(bench: Bench, userId: string, view: View, is_cleared: boolean): Promise<Outcome> {
  const { state } = bench;
  const base = { type: 'view_closed', ...interaction(state, personNamed(state, userId)) };
  const payload = { ...base, view: wireView(state, view), is_cleared };
  return perform(bench, () => ({ kind: 'interactive', payload }), answer);
}
