import type { Command, CommandGroup } from '../command.ts';
import { allocate } from './allocating/allocate.ts';
import { family } from './allocating/family.ts';
import { whatIf } from './allocating/what-if.ts';
import { advice } from './challenges/advice.ts';
import { challenge } from './challenges/challenge.ts';
import { challenges } from './challenges/challenges.ts';
import { concern } from './challenges/concern.ts';
import { concerns } from './challenges/concerns.ts';
import { note } from './challenges/note.ts';
import { caseload } from './children/caseload.ts';
import { child } from './children/child.ts';
import { newChild } from './children/new-child.ts';
import { opened } from './children/opened.ts';
import { questions } from './children/questions.ts';
import { restrict } from './children/restrict.ts';
import { early } from './dates/early.ts';
import { nextReview } from './dates/next-review.ts';
import { schedule } from './dates/schedule.ts';
import { why } from './dates/why.ts';
import { decisions } from './decisions/decisions.ts';
import { mine } from './decisions/mine.ts';
import { remind } from './decisions/remind.ts';
import { day } from './digests/day.ts';
import { launcher } from './digests/launcher.ts';
import { month } from './digests/month.ts';
import { week } from './digests/week.ts';
import { drift } from './drift/drift.ts';
import { introduce } from './letters/introduce.ts';
import { letter } from './letters/letter.ts';
import { actFor } from './people/act-for.ts';
import { channels } from './people/channels.ts';
import { cover } from './people/cover.ts';
import { rota } from './people/rota.ts';
import { settings } from './people/settings.ts';
import { who } from './people/who.ts';
import { contact } from './readiness/contact.ts';
import { ready } from './readiness/ready.ts';
import { distribute } from './reviews/distribute.ts';
import { editReview } from './reviews/edit-review.ts';
import { midway } from './reviews/midway.ts';
import { papers } from './reviews/papers.ts';
import { record } from './reviews/record.ts';
import { recordText } from './reviews/record-text.ts';
import { drafts } from './shared/drafts.ts';
import { help } from './shared/help.ts';

/** Everything that can be typed after /iro, by what somebody wants who types it, in the order help shows it. */
export const commandGroups: readonly CommandGroup[] = [
  { wants: 'See where things stand', commands: [launcher, day, week, month, caseload, child, who, opened] },
  { wants: 'Know when a review is due', commands: [nextReview, why, schedule, early] },
  { wants: 'Get ready, and keep in touch', commands: [ready, contact, midway] },
  { wants: 'Record a review', commands: [record, drafts, editReview] },
  { wants: 'Send out what came of it', commands: [recordText, papers, distribute, letter, introduce] },
  { wants: 'Follow what was decided', commands: [decisions, mine, remind, drift] },
  { wants: 'Challenge, when a plan does not move', commands: [challenge, challenges, advice, note, concern, concerns] },
  { wants: 'Know the family, and name the IRO', commands: [allocate, whatIf, family, actFor] },
  { wants: 'Keep the register right', commands: [newChild, questions, restrict] },
  { wants: 'Say how and when you are told', commands: [settings, cover, rota, channels, help] },
];

export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
