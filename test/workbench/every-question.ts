import type { ModalView } from '@slack/web-api';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const options = ['Spoke for self', 'Sent views', 'Not there'].map((text) => ({ text: plain(text), value: text }));

const kinds = {
  plain_text_input: { multiline: true },
  static_select: { options },
  multi_static_select: { options },
  external_select: {},
  multi_external_select: {},
  radio_buttons: { options },
  checkboxes: { options },
  datepicker: {},
  timepicker: {},
  datetimepicker: {},
  number_input: { is_decimal_allowed: false },
  email_text_input: {},
  url_text_input: {},
  users_select: {},
  multi_users_select: {},
  conversations_select: {},
  channels_select: {},
};

/** A modal that asks one question of every kind there is. */
export const everyQuestion = {
  type: 'modal',
  callback_id: 'every-question',
  title: plain('Every question'),
  submit: plain('Send'),
  blocks: Object.entries(kinds).map(([type, more]) => ({
    type: 'input',
    block_id: type,
    label: plain(`A question of kind ${type}`),
    hint: plain('A hint'),
    element: { type, action_id: 'answer', ...more },
  })),
} as unknown as ModalView;
