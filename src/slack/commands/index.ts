import type { Command } from '../command.ts';
import { caseload } from './children/caseload.ts';
import { child } from './children/child.ts';
import { opened } from './children/opened.ts';
import { early } from './dates/early.ts';
import { nextReview } from './dates/next-review.ts';
import { schedule } from './dates/schedule.ts';
import { why } from './dates/why.ts';
import { decisions } from './decisions/decisions.ts';
import { mine } from './decisions/mine.ts';
import { remind } from './decisions/remind.ts';
import { day } from './digests/day.ts';
import { launcher } from './digests/launcher.ts';
import { week } from './digests/week.ts';
import { drift } from './drift/drift.ts';
import { introduce } from './letters/introduce.ts';
import { letter } from './letters/letter.ts';
import { channels } from './people/channels.ts';
import { cover } from './people/cover.ts';
import { settings } from './people/settings.ts';
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

/** Everything that can be typed after /iro, in the order help shows it. */
export const commands: readonly Command[] = [
  launcher,
  day,
  week,
  nextReview,
  child,
  why,
  ready,
  schedule,
  contact,
  midway,
  early,
  caseload,
  record,
  decisions,
  mine,
  remind,
  drift,
  introduce,
  letter,
  recordText,
  papers,
  distribute,
  drafts,
  opened,
  settings,
  cover,
  channels,
  editReview,
  help,
];
