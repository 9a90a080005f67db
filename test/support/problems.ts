import type { Workbench } from '../../src/workbench/workbench.ts';

type Open = ReturnType<Workbench['modal']>;

/**
 * What is wrong with the page that somebody sent: marked beside its questions, or said above its heading where the
 * answer took so long that Slack could no longer mark them. Both are right, and the machine’s speed decides.
 */
export function problemsOn(open: Open): string[] {
  if (!open) return [];
  const marked = Object.values(open.errors);
  if (marked.length > 0 || !open.view.callback_id?.startsWith('form ')) return marked;
  const { blocks } = open.view;
  const above = blocks.slice(
    0,
    blocks.findIndex(({ type }) => type === 'header'),
  );
  return above.map(({ text }) => plain(typeof text === 'object' ? text.text : ''));
}

const plain = (mrkdwn: string) =>
  mrkdwn.slice(1, -1).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
