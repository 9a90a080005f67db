import { knownOf } from '../../domain/drift/known.ts';
import { allows } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { standingOrGone } from '../decisions/decision-events.ts';
import { isOwnersTurn } from '../decisions/decision-row.ts';
import { cannotReport } from '../decisions/report-on-decision.ts';
import { type Circumstances, caseAction, caseloadAction } from '../perform/action.ts';
import { coverOf, isInSlack } from '../perform/in-slack.ts';
import { recognised } from '../perform/recognised.ts';
import { nameIn } from '../perform/who-is.ts';
import { openFor } from './day/waiting.ts';
import { weekHeard } from './remind.ts';

interface Asked {
  child: { id: Id };
  decision: Id;
}

const toldOf = 'be told of what concerns them';

/**
 * A colleague’s word to whoever is late with a decision, who alone can say how it goes. One a week from one person to
 * another: sent again, it only brings up to date the message that is there.
 */
export const sendQuietNote = caseAction({
  name: 'send-quiet-note',
  auditedAs: 'reminded a colleague of a decision',
  permission: 'send a quiet note',
  child: ({ child }: Asked) => child,
  decide: (file, { decision }, circumstances) => {
    const { actor, staff } = circumstances;
    const standing = standingOrGone(file, decision, circumstances);
    const { reporter, late } = standing;
    if (cannotReport(standing, circumstances) === null)
      throw new Refusal('It is yours.', undefined, { step: 'see what they owe' });
    if (!isOwnersTurn(standing) || late === null) {
      throw new Refusal('It is not late, or not its owner’s to carry out now. Nothing was sent.');
    }
    const to = coverOf(staff, reporter) ?? reporter;
    const name = nameIn(staff, to) ?? 'Nobody';
    if (
      to !== null &&
      to !== reporter &&
      !allows(recognised({ personId: to }, staff), toldOf, file, circumstances.today)
    ) {
      throw new Refusal(
        `${nameIn(staff, reporter) ?? 'Its owner'} is away, and whoever covers may not see this child. Nothing was sent.`,
      );
    }
    if (to === null || !isInSlack(staff, to)) throw new Refusal(`${name} can’t be reached here. Ask them another way.`);
    const from = actor.personId ?? '';
    const key = `note/${weekHeard(to, circumstances)}/${from}`;
    return {
      result: { to: name },
      changes: [{ tell: { key, to, notice: 'quiet note', childId: null, subject: from } }],
    };
  },
});

export interface QuietNote {
  from: string;
  /** How many decisions of the reader’s are past their date. */
  late: number;
}

/** What its reader is told: no child, and nothing of what it is about. Null once nothing of theirs is late. */
export const quietNote = caseloadAction({
  name: 'quiet-note',
  auditedAs: 'was reminded of what is late',
  permission: 'be told of what concerns them',
  among: (_: { from: Id }) => ({ deciding: true }),
  decide: (files, { from }, circumstances) => {
    const sender = nameIn(circumstances.staff, from);
    const late = files.reduce((sum, file) => sum + lateIn(file, circumstances), 0);
    const result: QuietNote | null = sender === null || late === 0 ? null : { from: sender, late };
    return { result };
  },
});

const lateIn = (file: CaseFile, circumstances: Circumstances): number =>
  openFor({ file, known: knownOf(file, circumstances.today, circumstances.law), circumstances }).filter(
    ({ row }) => row.isMine && isOwnersTurn(row) && row.late !== null,
  ).length;
