import type { Field } from './fields.ts';

/** A time of day in London, as Slack’s clock gives it: `14:00`. It may be left out. */
export const timeField = (label: string): Field<string | null> => ({
  ask: (key, answer) => ({
    type: 'input',
    block_id: key,
    label: { type: 'plain_text', text: label },
    optional: true,
    dispatch_action: true,
    element: {
      type: 'timepicker',
      action_id: 'answer',
      ...(typeof answer === 'string' && { initial_time: answer }),
    },
  }),
  read: (held) => {
    const time = held?.selected_time;
    return { value: typeof time === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null };
  },
});
