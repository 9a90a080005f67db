import type { WhyThisDate } from '../../../casework/dates/why-this-date.ts';
import { escaped, type Modal, section } from '../../message.ts';
import { named } from '../children/child-name.ts';

/** The working behind a date, a line for each step. */
export const explanationPage = ({ child, explanation }: WhyThisDate): Modal => ({
  title: 'Why this date?',
  blocks: [
    section(`*${escaped(explanation.title)}*\n${named(child)}`),
    ...explanation.lines.map(({ label, text }) => section(`*${escaped(label)}*\n${escaped(text)}`)),
  ],
});
