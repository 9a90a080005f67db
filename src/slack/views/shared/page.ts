import type { ModalView } from '@slack/types';
import { clip, type Modal, section } from '../../message.ts';

/** A modal with nothing to fill in. Slack allows 24 characters of title. */
export const modalPage = ({ title, blocks }: Modal): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: clip(title, 24) },
  close: { type: 'plain_text', text: 'Close' },
  blocks,
});

export const loadingPage: ModalView = modalPage({ title: 'IRO', blocks: [section('One moment…')] });
