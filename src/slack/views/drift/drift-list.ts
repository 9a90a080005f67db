import type { DriftList, WhoseDrift } from '../../../casework/drift/drift-list.ts';
import type { DriftOfChild } from '../../../casework/drift/drift-of-child.ts';
import { type PageOf, rowsOnPage } from '../../../casework/perform/page-of.ts';
import { count } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, header, type Message, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { findingRows } from './finding-row.ts';

const titles: Record<WhoseDrift, string> = {
  mine: 'Slipping for your children',
  team: 'Slipping in your team',
  service: 'Slipping across the service',
};
const nothing: Record<WhoseDrift, string> = {
  mine: 'Nothing is slipping for your children.',
  team: 'Nothing is slipping in your team.',
  service: 'Nothing is slipping for any child.',
};

/** Eight a page, the most harmful first. */
export function driftListMessage(list: DriftList): Message {
  const { whose, total, today, children, snoozed, showsSnoozed, rows } = list;
  const title = list.isToDo ? 'Slipping, and yours to do' : titles[whose];
  const line = `drift ${whose}`;
  if (total === 0) {
    const says = emptyWords(list);
    return { text: says, blocks: [header(title), section(says), ...asideButtons(line, snoozed, showsSnoozed)] };
  }
  const facts = [
    `${count(total, 'thing')} for ${count(children, 'child', 'children')}`,
    `${today} to act on today`,
    ...(showsSnoozed ? ['only what you have snoozed'] : []),
  ];
  return {
    text: `${count(total, 'thing')} slipping, ${today} to act on today.`,
    blocks: [
      header(title),
      context(facts.join(' · ')),
      divider,
      ...rows.flatMap(findingRows),
      divider,
      ...paging(list, line, showsSnoozed ? ' snoozed' : ''),
      ...asideButtons(line, snoozed, showsSnoozed),
    ],
  };
}

function emptyWords({ whose, isToDo, showsSnoozed, snoozed }: DriftList): string {
  if (showsSnoozed) return 'You have nothing snoozed.';
  const says = isToDo ? 'Nothing that is slipping is yours to do.' : nothing[whose];
  return snoozed > 0 ? `${says} ${snoozed} snoozed.` : says;
}

/** What this person has put off stays in sight as a number. */
function asideButtons(line: string, snoozed: number, showsSnoozed: boolean) {
  if (showsSnoozed) return buttons(button('Show the rest', `${line} 1`));
  return snoozed === 0 ? [] : buttons(button(`${snoozed} snoozed: show`, `${line} 1 snoozed`));
}

/** One child’s, with what this person has snoozed among it. */
export function driftOfChildCard(list: DriftOfChild): Message {
  const { child, rows, total } = list;
  const open = button('Open', `child ${child.id}`);
  if (total === 0) {
    const says = `*${named(child)}*: nothing is slipping.`;
    return { text: 'Nothing is slipping.', blocks: [section(says), ...buttons(open)] };
  }
  return {
    text: `${count(total, 'thing')} slipping.`,
    blocks: [
      section(`*${named(child)} · ${count(total, 'thing')} slipping*`),
      divider,
      ...rows.flatMap(findingRows),
      divider,
      ...paging(list, `drift ${child.id}`, ''),
    ],
  };
}

const paging = ({ page, pages, total, rows }: PageOf<unknown>, line: string, after: string) => [
  ...buttons(
    ...(page < pages
      ? [button(`Show ${Math.min(rowsOnPage, total - page * rowsOnPage)} more`, `${line} ${page + 1}${after}`)]
      : []),
    ...(page > 1 ? [button('Back to the first', `${line} 1${after}`)] : []),
  ),
  ...(pages > 1 ? [context(`Page ${page} of ${pages}: ${rows.length} of ${count(total, 'thing')}`)] : []),
];
