import { withALine } from './settling.ts';

/** No to somebody who asks for longer. */
export const decisionKeepDate = withALine({
  name: 'decision-keep-date',
  title: 'Keep the date',
  heading: 'Say no to a later date',
  sends: 'Keep the date',
  question: 'Why does the date stand?',
  kind: 'sent back',
});
