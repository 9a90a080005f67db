import type { Button } from '@slack/types';
import type { Clock, PapersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import type { Pasted } from '../../../casework/reviews/paste-record.ts';
import type { PlanUpdated } from '../../../casework/reviews/update-plan.ts';
import { papers } from '../../../documents/index.ts';
import type { Id } from '../../../domain/records/id.ts';
import { recipients } from '../../../domain/records/recipients.ts';
import type { RecordStep } from '../../../domain/reviews/reviewing.ts';
import { count, dateInWords, lateInWords, sentence, shortWords } from '../../../domain/wording/words.ts';
import type { PaperAddress } from '../../command.ts';
import {
  button,
  buttons,
  context,
  divider,
  escaped,
  type Message,
  opens,
  primary,
  say,
  section,
} from '../../message.ts';
import { named } from '../children/child-name.ts';
import { unsentBlocks } from '../decisions/unsent.ts';
import { undoButton } from '../shared/undo-button.ts';

/** What to press once a review is recorded. */
export const stepsAfterReview = (childId: Id, reviewId: Id): Button[] => [
  button('Write the letter', `letter ${childId} ${reviewId}`),
  button('Record text', `record-text ${childId} ${reviewId}`),
  button('Open papers', `papers ${childId} ${reviewId}`),
];

/** Each paper this person may open, and how far the record has come. */
export function paperList(of: PapersOfReview): Message {
  const mine = papers.filter(({ code }) => of.open.includes(code));
  const line = `${of.child.id} ${of.review}`;
  return {
    text: `${count(mine.length, 'paper')} of the review on ${dateInWords(of.on)}.`,
    blocks: [
      section(`*Papers of the review on ${dateInWords(of.on)}* · ${named(of.child)}`),
      context('Each opens outside Slack, by a link that lasts ten minutes, for you only.'),
      ...mine.map(({ code, summary }) => ({
        ...section(`*${sentence(summary)}*`),
        accessory: button('Get the link', `open-paper ${line} ${code}`, summary),
      })),
      divider,
      ...unsentBlocks(of.unsent),
      section(['*How far it has come*', ...progress(of)].join('\n')),
      ...(of.clocks.length === 0 ? [] : [section(['*By when, and whose*', ...of.clocks.map(clockWords)].join('\n'))]),
      ...buttons(
        ...(of.mayWriteToChild ? [button('Read the letter first', `letter ${line}`)] : []),
        ...(of.mayUpdatePlan && owesPlan(of) ? [button('Care plan updated', `plan-updated ${line}`)] : []),
        ...(of.mayEdit ? [button('Edit the record', `edit-review ${line}`)] : []),
        ...(of.mayDistribute ? [markSent(of.isToSend, `distribute ${line}`)] : []),
      ),
    ],
  };
}

const markSent = (isToSend: boolean, line: string): Button => {
  const mark = button('Mark who was sent it', line);
  return isToSend ? primary(mark) : mark;
};

const owesPlan = ({ clocks }: PapersOfReview) =>
  clocks.some(({ duty, metOn }) => duty.id === 'care-plan-update' && metOn === null);

/** “Care plan updated after the review: the social worker, by Tue 30 Jun” */
function clockWords({ duty, state, metOn, dueOn, late }: Clock): string {
  if (metOn !== null) return `${duty.title}: ${dateInWords(metOn)}${state === 'met late' ? ', late' : ''}`;
  const by = dueOn === null ? 'no date yet' : `by ${shortWords(dueOn)}`;
  return `${duty.title}: ${duty.owedBy}, ${by}${late === null ? '' : ` · *${lateInWords(late)}*`}`;
}

/** Every step recorded, by what it is. */
export function progress({ steps, isPasted }: Pick<PapersOfReview, 'steps' | 'isPasted'>): string[] {
  const of = (step: RecordStep['step']) => steps.filter((one) => one.step === step);
  const dayOf = (step: RecordStep['step']) => of(step).at(-1)?.doneOn;
  const pasted = dayOf('pasted to the record');
  const given = of('letter given').at(-1);
  const latest = new Map(of('distributed').map((one) => [one.detail ?? '', one]));
  const each = recipients.flatMap((who) => latest.get(who) ?? []);
  const sent = each.filter(({ withheldBecause }) => withheldBecause === null);
  const kept = each.filter(({ withheldBecause }) => withheldBecause !== null);
  const onTheirWay = of('decisions sent').some(({ reachedOn }) => reachedOn === null);
  return [
    ...(onTheirWay ? ['Decisions on their way to the manager, who has not had them yet'] : []),
    pasted
      ? `Text pasted to the case record on ${dateInWords(pasted)}${isPasted ? '' : ', and changed since: paste it again'}`
      : 'Text not yet pasted to the case record',
    given
      ? `Letter given on ${dateInWords(given.doneOn)}, ${escaped(given.detail ?? '')}`
      : 'Letter not yet given to the child',
    sent.length === 0
      ? 'Record not yet sent to anybody'
      : `Record sent to${latest.has('all') ? ' everybody who should have it' : ''}: ${sent.map(({ detail, doneOn }) => `${escaped(detail ?? '')} (${shortWords(doneOn)})`).join(', ')}`,
    ...(kept.length === 0 ? [] : [`Held back from: ${kept.map(({ detail }) => escaped(detail ?? '')).join(', ')}`]),
  ];
}

/** The way to one paper, pressed or copied. The digits stand here and nowhere else. */
export const paperLink = (summary: string, { url, digits }: PaperAddress): Message => ({
  text: '1 link, for ten minutes.',
  blocks: [
    section(
      `Ready to open, as a page or for Word: *${summary}*. The link is for you only, until ten minutes from now.`,
    ),
    section(`It asks for these four digits: *${digits}*`),
    ...buttons(primary(opens('Open it', url))),
    context(`If the button does nothing, copy this: <${url}>`),
  ],
});

export const pastedAnswer = ({ child, on, undo }: Pasted): Message =>
  undo === null
    ? say(`This was marked as pasted on ${dateInWords(on)}.`)
    : say(`Marked as pasted to the case record on ${dateInWords(on)}.`, undoButton('paste-record', undo, child));

export const planUpdatedAnswer = ({ child, on, undo }: PlanUpdated): Message => ({
  text: undo === null ? 'Marked already.' : 'Marked.',
  blocks: [
    section(
      `*${named(child)}*\n${
        undo === null
          ? `The care plan was marked as updated on ${dateInWords(on)}.`
          : `The care plan is marked as updated on ${dateInWords(on)}.`
      }`,
    ),
    ...buttons(button('Open', `child ${child.id}`), ...(undo === null ? [] : [undoButton('update-plan', undo, child)])),
  ],
});
