import type { Allocated } from '../../../casework/allocating/allocate.ts';
import type { AllocationTold } from '../../../casework/allocating/allocation-told.ts';
import type { ToIntroduce } from '../../../casework/allocating/introduce-next.ts';
import type { NamedChild } from '../../../casework/shared/review-line.ts';
import { count, inWords, listed } from '../../../domain/wording/words.ts';
import { button, buttons, context, escaped, type Message, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { rowsThenButtons, sectionWith } from '../shared/section-with.ts';

const children = (all: readonly NamedChild[]) => listed(all.map(named));

export function allocatedMessage({
  children: all,
  iro,
  because,
  departed,
  told,
  introduces,
  allocation,
}: Allocated): Message {
  const [first] = all;
  return {
    text: `${count(all.length, 'child', 'children')} allocated.`,
    blocks: [
      section(`*${escaped(iro)} is the IRO from today: ${children(all)}*`),
      ...(told.length === 0
        ? []
        : [context(`Told: ${escaped(listed(told))}. Decisions that go with the role are theirs now.`)]),
      ...introduces.map(({ name, by, untold }) =>
        context(
          `${escaped(name)} is to introduce them in person by ${inWords(by)}.${untold.length === 0 ? '' : ` ${children(untold)}: restricted, and theirs to see no longer, so ask them yourself.`}`,
        ),
      ),
      ...(because === null
        ? []
        : [section(`Departs from guidance: ${escaped(listed(departed))}\nWhy: ${escaped(because)}`)]),
      ...buttons(
        ...(first && all.length === 1 ? [button('Open', `child ${first.id}`, referenceShown(first))] : []),
        button('Undo (10 minutes)', `undo-allocation ${allocation} ${all.map(({ id }) => id).join(' ')}`),
      ),
    ],
  };
}

export const allocationUndone = (all: readonly NamedChild[]): Message => ({
  text: 'Undone.',
  blocks: [
    section(`*Undone* · ${children(all)}\nWhat was before stands again, and whoever was told is told so.`),
    ...buttons(
      ...all.slice(0, 5).map((child) => primary(button('Allocate', `allocate ${child.id}`, referenceShown(child)))),
    ),
  ],
});

/** To the IRO, the social worker and the manager. */
export const allocatedNotice = ({
  children: all,
  iro,
  isYours,
  decisions,
  from,
  by,
}: AllocationTold): Notification => ({
  text: neutral`IRO: ${count(all.length, 'child', 'children')} with a new IRO.`,
  blocks: [
    section(
      `*${isYours ? 'You are' : `${escaped(iro)} is`} the IRO from ${inWords(from)}*${by === null ? '' : ` · named by ${escaped(by)}`}`,
    ),
    ...rowsThenButtons(all, named, (child, isNamed) =>
      isYours
        ? button(
            isNamed ? `Letter: ${referenceShown(child)}` : 'Introduction letter',
            `introduce ${child.id}`,
            referenceShown(child),
          )
        : button(isNamed ? referenceShown(child) : 'Open', `child ${child.id}`, referenceShown(child)),
    ),
    ...(isYours ? [context('The child is to be told who you are and how to reach you: the letter is ready.')] : []),
    ...(decisions === 0
      ? []
      : [
          sectionWith(
            `${count(decisions, 'decision')} from earlier reviews ${decisions === 1 ? 'is' : 'are'} yours to carry out now.`,
            button('What I owe', 'mine'),
          ),
        ]),
  ],
});

/** To whoever had the children before. */
export const toIntroduceNotice = (rows: readonly ToIntroduce[]): Notification => ({
  text: neutral`IRO: ${count(rows.length, 'child', 'children')} to introduce to their next IRO.`,
  blocks: [
    section('*Introduce the next IRO in person*\nThe child meets them with you, so that nobody is simply gone.'),
    ...rowsThenButtons(rows.toSorted(openFirst), introductionWords, ({ child, doneOn, handover }, isNamed) =>
      doneOn === null
        ? button(
            isNamed ? `We met: ${referenceShown(child)}` : 'We met',
            `introduce-next ${child.id} ${handover}`,
            referenceShown(child),
          )
        : null,
    ),
  ],
});

const openFirst = (one: ToIntroduce, other: ToIntroduce) => Number(one.doneOn !== null) - Number(other.doneOn !== null);

const introductionWords = ({ child, to, by, doneOn }: ToIntroduce) =>
  doneOn === null
    ? `${named(child)} · ${escaped(to)} · by ${inWords(by)}`
    : `${named(child)} · ${escaped(to)} · met on ${inWords(doneOn)}`;

export const introducedMessage = ({ child, to, doneOn, handover }: ToIntroduce): Message => ({
  text: 'Noted.',
  blocks: [
    section(
      doneOn === null
        ? `*${named(child)}*: not introduced yet.`
        : `*${named(child)}* has met ${escaped(to)}, ${inWords(doneOn)}. Thank you.`,
    ),
    ...(doneOn === null
      ? buttons(button('We met', `introduce-next ${child.id} ${handover}`, referenceShown(child)))
      : buttons(button('Undo (10 minutes)', `undo-introduce-next ${child.id} ${handover}`, referenceShown(child)))),
  ],
});
