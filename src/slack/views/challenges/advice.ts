import type { OutsideAdvice } from '../../../casework/challenges/outside-advice.ts';
import { shortWords } from '../../../domain/wording/words.ts';
import { brief, button, buttons, context, escaped, type Message, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { considerBlocks } from './challenge-card.ts';

/** Said wherever legal advice is asked for: the council’s own lawyers act for the other side of a challenge. */
export const whomToRing =
  'Legal advice must be independent of the lawyers who act for the council in the child’s case. Ask your IRO manager whom to ring: the council must give you access to it.';

/** What was asked of Cafcass or a lawyer, and what came of it. It is never greyed out, and asks nobody’s leave. */
export function adviceCard({ child, challenge, lines, mustConsider, mayAdd, undoable }: OutsideAdvice): Message {
  const about = referenceShown(child);
  const line = `${child.id}${challenge === null ? '' : ` ${challenge}`}`;
  return {
    text: 'Cafcass and legal advice.',
    blocks: [
      section(
        `*Cafcass and legal advice* · ${named(child)}\nYours to decide at any time. Only the IRO service sees this.`,
      ),
      ...(mustConsider ? considerBlocks : []),
      ...(lines.length === 0
        ? [section('Nothing is recorded yet.')]
        : [
            section(
              lines
                .slice(-12)
                .map(
                  ({ adviser, kind, on, note, by }) =>
                    `${shortWords(on)} · ${adviser}, ${kind} · ${escaped(by)}: “${brief(note, 200)}”`,
                )
                .join('\n'),
            ),
          ]),
      context(whomToRing),
      ...buttons(
        ...(mayAdd ? [button('Add a step', `advice-add ${line}`, about)] : []),
        ...(undoable === null ? [] : [button('Undo', `advice-undo ${child.id} ${undoable}`, about)]),
      ),
    ],
  };
}
