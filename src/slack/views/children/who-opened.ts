import { auditedAs } from '../../../casework/audited-as.ts';
import type { WhoOpened } from '../../../casework/children/who-opened.ts';
import type { Look } from '../../../domain/people/look.ts';
import { count, dateInWords } from '../../../domain/wording/words.ts';
import { button, buttons, context, escaped, header, type Message, section } from '../../message.ts';
import { named, referenceShown } from './child-name.ts';

/** Who opened a child, in what role, what they did and when: newest first. */
export const whoOpenedCard = ({ child, rows, page, pages, total }: WhoOpened): Message => ({
  text: `${count(total, 'line')}.`,
  blocks: [
    header(`Who opened ${referenceShown(child)}`),
    context(`${named(child)} · ${count(total, 'line')}, the newest first. That you looked is kept too.`),
    ...(rows.length === 0 ? [section('Nobody has, until now.')] : rows.map((row) => section(rowWords(row)))),
    ...buttons(
      ...(page < pages ? [button('Show more', `opened ${child.id} ${page + 1}`)] : []),
      ...(page > 1 ? [button('Back to the newest', `opened ${child.id} 1`)] : []),
      button('Open the card', `child ${child.id}`),
    ),
  ],
});

/** “*Dan Okafor*, social worker · saw the card / 16 June 2026 at 14:05” */
const rowWords = ({ who, role, forWhom, action, on, time, refused }: Look): string =>
  [
    `*${escaped(who)}*, ${role.replace('iro', 'IRO')}${forWhom === null ? '' : `, for ${escaped(forWhom)}`} · ${auditedAs(action)}${refused ? ': *tried, and was refused*' : ''}`,
    `${dateInWords(on)} at ${time}`,
  ].join('\n');
