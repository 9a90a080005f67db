import { CaseFiles1763800000001 } from './0001-case-files.ts';
import { Audit1763800000002 } from './0002-audit.ts';
import { Reviewing1763800000003 } from './0003-reviewing.ts';
import { Unasked1763800000007 } from './0007-unasked.ts';
import { WhoOpened1763800000008 } from './0008-who-opened.ts';
import { StaffVersion1763800000009 } from './0009-staff-version.ts';
import { HeardOf1763800000010 } from './0010-heard-of.ts';
import { NewOwners1763800000011 } from './0011-new-owners.ts';
import { CaseFileVersion1763800000012 } from './0012-case-file-version.ts';
import { MidwayCheck1763800000013 } from './0013-midway-check.ts';
import { Unreachable1763800000014 } from './0014-unreachable.ts';
import { Workspace1763800000015 } from './0015-workspace.ts';
import { CoverConfirmed1763800000016 } from './0016-cover-confirmed.ts';
import { WhatWasNamed1763800000017 } from './0017-what-was-named.ts';
import { TeamToldOnce1763800000018 } from './0018-team-told-once.ts';
import { DigitsAndTheWorkbench1763800000019 } from './0019-digits-and-the-workbench.ts';
import { AuditDefended1763800000021 } from './0021-audit-defended.ts';
import { AuditAnchors1763800000022 } from './0022-audit-anchors.ts';
import { CoverKeepsTheRole1763800000023 } from './0023-cover-keeps-the-role.ts';
import { SaidOnce1763800000024 } from './0024-said-once.ts';
import { Statements1763800000025 } from './0025-statements.ts';
import { ImportAnswers1763800000026 } from './0026-import-answers.ts';
import { LetterWords1763800000027 } from './0027-letter-words.ts';
import { WhenItArrived1763800000028 } from './0028-when-it-arrived.ts';
import { WhatADigestSaid1763800000029 } from './0029-what-a-digest-said.ts';
import { Allocating1763800000030 } from './0030-allocating.ts';
import { QuestionsKept1763800000031 } from './0031-questions-kept.ts';
import { Acting1763800000032 } from './0032-acting.ts';
import { RoleFrom1763800000034 } from './0034-role-from.ts';
import { DutyWeeks1763800000035 } from './0035-duty-weeks.ts';
import { Approvals1763800000036 } from './0036-approvals.ts';
import { WhoLoggedAndWhoTold1763800000037 } from './0037-who-logged-and-who-told.ts';
import { Challenges1763800000038 } from './0038-challenges.ts';
import { Patterns1763800000040 } from './0040-patterns.ts';
import { JustDone1763800000041 } from './0041-just-done.ts';

/** Every change to the tables, oldest first. A merged one is never edited: add another. */
export const migrations = [
  CaseFiles1763800000001,
  Audit1763800000002,
  Reviewing1763800000003,
  Unasked1763800000007,
  WhoOpened1763800000008,
  StaffVersion1763800000009,
  HeardOf1763800000010,
  NewOwners1763800000011,
  CaseFileVersion1763800000012,
  MidwayCheck1763800000013,
  Unreachable1763800000014,
  Workspace1763800000015,
  CoverConfirmed1763800000016,
  WhatWasNamed1763800000017,
  TeamToldOnce1763800000018,
  DigitsAndTheWorkbench1763800000019,
  AuditDefended1763800000021,
  AuditAnchors1763800000022,
  CoverKeepsTheRole1763800000023,
  SaidOnce1763800000024,
  Statements1763800000025,
  ImportAnswers1763800000026,
  LetterWords1763800000027,
  WhenItArrived1763800000028,
  WhatADigestSaid1763800000029,
  Allocating1763800000030,
  QuestionsKept1763800000031,
  Acting1763800000032,
  RoleFrom1763800000034,
  DutyWeeks1763800000035,
  Approvals1763800000036,
  WhoLoggedAndWhoTold1763800000037,
  Challenges1763800000038,
  Patterns1763800000040,
  JustDone1763800000041,
] as const;
