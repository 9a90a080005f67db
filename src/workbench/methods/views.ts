import type { View } from '../blocks/block-kit.ts';
import { answer } from '../outcome.ts';
import { wireView } from '../payloads.ts';
import { SlackError } from '../slack-error.ts';
import type { OpenView, State, Trigger } from '../state.ts';
import { redeemTrigger } from '../triggers.ts';
import { openView, publishHome, updateView } from '../views.ts';
import { type Args, type Method, string } from './method.ts';

/** The trigger is spent only by a view that opened. */
function openedBy(state: State, trigger: Trigger, view: unknown, push: boolean): { view: unknown } {
  const opened = openView(state, trigger.userId, view, push);
  trigger.used = true;
  trigger.outcome.view = opened;
  answer(trigger.outcome);
  return shown(state, opened);
}

const shown = (state: State, view: View): { view: unknown } => ({ view: wireView(state, view) });

export const open: Method = {
  scope: null,
  run: (state, args) => openedBy(state, redeemTrigger(state, args.trigger_id), args.view, false),
};

export const push: Method = {
  scope: null,
  run(state, args) {
    const trigger = redeemTrigger(state, args.trigger_id);
    if (!trigger.fromModal) throw new SlackError('invalid_trigger_id');
    return openedBy(state, trigger, args.view, true);
  },
};

export const update: Method = {
  scope: null,
  run: (state, args) => shown(state, updateView(state, viewNamed(state, args), args.view, args.hash)),
};

export const publish: Method = {
  scope: null,
  run(state, args) {
    const userId = string(args.user_id);
    if (state.options.homeTab === false) throw new SlackError('not_enabled');
    if (!state.people.has(userId)) throw new SlackError('invalid_arguments');
    return shown(state, publishHome(state, userId, args.view, args.hash));
  },
};

/** By id or external id; a view somebody has closed is gone. */
function viewNamed(state: State, args: Args): OpenView {
  const external = string(args.external_id);
  const found = external
    ? [...state.views.values()].find(({ view }) => view.external_id === external)
    : state.views.get(string(args.view_id));
  if (!found) throw new SlackError('not_found');
  return found;
}
