import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import { isNotice, type NoticeName, subjectFrom } from '../../domain/records/notices.ts';
import type { HomeNotice, Notice, Told, Worded } from '../posting/notice.ts';
import { actedFor } from './acted-for.ts';
import { iroAllocated, iroToIntroduceTold } from './allocating.ts';
import { answersForTheIro } from './answers-for-the-iro.ts';
import { approvalAnsweredTold, approvalAskedTold } from './approvals.ts';
import { challengeAnswered, challengeOfTheTeam, challengeToAnswerTold, challengeWeighed } from './challenges.ts';
import { cover } from './cover.ts';
import { coverToConfirmTold } from './cover-to-confirm.ts';
import { decisionsForTheManager } from './decisions-for-the-manager.ts';
import { decisionsForTheOwner } from './decisions-for-the-owner.ts';
import { decisionsPassedOnTold } from './decisions-passed-on.ts';
import { irosDayNotice } from './digests/iros-day.ts';
import { monthNotice } from './digests/month.ts';
import { myDayNotice } from './digests/my-day.ts';
import { teamDayNotice } from './digests/team-day.ts';
import { weekNotice } from './digests/week.ts';
import { draftForTheIro } from './draft-for-the-iro.ts';
import { draftKept } from './draft-kept.ts';
import { earlyRequestForTheIro } from './early-request-for-the-iro.ts';
import { homeNotice } from './home.ts';
import { newChildNotice } from './new-child.ts';
import { concernAnswered, concernToAnswerTold, noteToSee } from './practice.ts';
import { questionForTheIro, replyForTheManager, replyForTheOwner } from './questions.ts';
import { quietNoteNotice } from './quiet-note.ts';
import { reminderTold } from './reminder.ts';
import { restrictionChangedTold } from './restriction-changed.ts';
import { reviewTakenBackTold } from './review-taken-back.ts';
import { secondExtension } from './second-extension.ts';
import { snoozedAgainTold } from './snoozed-again.ts';
import { takenBackTold } from './taken-back.ts';
import { unreachable } from './unreachable.ts';

/** What is posted: a Home is published. */
type Posted = Exclude<NoticeName, 'home'>;

const byName: { readonly [Name in Posted]: Notice<Name> } = {
  'draft for the iro': draftForTheIro,
  'draft kept': draftKept,
  'early request for the iro': earlyRequestForTheIro,
  'decisions for the manager': decisionsForTheManager,
  'decisions for the owner': decisionsForTheOwner,
  'answers for the iro': answersForTheIro,
  'decisions passed on': decisionsPassedOnTold,
  'review taken back': reviewTakenBackTold,
  'taken back': takenBackTold,
  'second extension': secondExtension,
  'put off again': snoozedAgainTold,
  'question for the iro': questionForTheIro,
  'reply for the manager': replyForTheManager,
  'reply for the owner': replyForTheOwner,
  reminder: reminderTold,
  'quiet note': quietNoteNotice,
  'my day': myDayNotice,
  'team day': teamDayNotice,
  'iros day': irosDayNotice,
  week: weekNotice,
  month: monthNotice,
  cover,
  'cover to confirm': coverToConfirmTold,
  'new child': newChildNotice,
  'restriction changed': restrictionChangedTold,
  'iro allocated': iroAllocated,
  'iro to introduce': iroToIntroduceTold,
  'approval asked': approvalAskedTold,
  'approval answered': approvalAnsweredTold,
  'acted for': actedFor,
  'challenge to answer': challengeToAnswerTold,
  'challenge answered': challengeAnswered,
  'challenge weighed': challengeWeighed,
  'challenge of the team': challengeOfTheTeam,
  'note to see': noteToSee,
  'concern to answer': concernToAnswerTold,
  'concern answered': concernAnswered,
  unreachable,
};

/** Every kind of message the bot sends unasked. */
export const notices: readonly { name: NoticeName; atOnce?: true }[] = Object.values(byName);

/** What is published, and so never posted, held or repeated. */
export const pages: readonly HomeNotice[] = [homeNotice];

/** A message as the outbox keeps it, and as its button says it: what it is about is in words. */
export type Kept = Omit<Told, 'subject'> & { subject: string };

export const isPosted = (name: string): name is Posted => isNotice(name) && name !== 'home';

/** Words a message of this kind, as the person it goes to. */
export async function wordNotice<Name extends Posted>(
  name: Name,
  kept: Kept,
  perform: Perform,
  drafts: DraftsOf,
): Promise<Worded | null> {
  const subject = subjectFrom(name, kept.subject);
  if (subject === null) throw new Error(`The outbox holds a message, ${name}, about nothing of ours.`);
  const notice: Notice<Name> = byName[name];
  return notice.word(perform, { ...kept, subject }, drafts);
}
