import { describe, expect, test } from '@jest/globals';
import { recognised } from '../../src/casework/perform/recognised.ts';
import { allocatedAs, allows, type Reach } from '../../src/domain/people/access.ts';
import { operator, type StaffRole } from '../../src/domain/people/people.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { aChallengeFor } from '../support/a-challenge.ts';
import { aDecision } from '../support/a-reviewed-child.ts';
import { aCaseFile, aChild, aHandover, anAllocation } from '../support/builders.ts';
import { office, theOffice } from '../support/circumstances.ts';
import { everyAction } from '../support/every-action.ts';

// The table of the rulings (“People and power”) once more, by what people do: an action that comes under another
// permission, or a permission that comes to reach further, is found here by name.

type Reaches = Partial<Record<StaffRole | 'operator', Reach>>;

const everybody: Reaches = Object.fromEntries(Object.values(office).map(({ role }) => [role, 'all']));
const itsIro: Reaches = { iro: 'own', 'iro manager': 'own' };
const theIroAndTheirManager: Reaches = { iro: 'own', 'iro manager': 'all' };
const theManagerAlone: Reaches = { 'iro manager': 'all' };
const childsPeople: Reaches = { iro: 'own', 'social worker': 'own', 'team manager': 'team', 'iro manager': 'all' };
const theChallenged: Reaches = {
  ...{ 'social worker': 'challenged', 'team manager': 'challenged', 'senior manager': 'challenged' },
};
const thoseWhoOwe: Reaches = {
  ...{ iro: 'owed', 'social worker': 'owed', 'team manager': 'owed', 'iro manager': 'owed' },
  ...{ 'business support': 'owed', 'participation worker': 'owed' },
};

const whoMay: readonly [Reaches, readonly string[]][] = [
  [everybody, ['whoAmI', 'whomToAsk', 'takenBackBy', 'openHome', 'coverTold', 'changeSettings', 'mySettings']],
  [
    { ...childsPeople, 'business support': 'all', 'participation worker': 'all', 'senior manager': 'challenged' },
    [
      ...['nextReviewOfChild', 'nextReviews', 'whyThisDate', 'childCard', 'whoseChild', 'findChildren'],
      ...['childrenToPick', 'childOfDraft', 'home'],
    ],
  ],
  [
    { ...childsPeople, 'business support': 'all', 'participation worker': 'all' },
    ['readinessBoard', 'readinessList', 'caseload', 'earlyReviewToAsk', 'askEarlyReview'],
  ],
  [
    { ...childsPeople, 'business support': 'all' },
    [
      ...['papersOfReview', 'reviewRowFacts', 'updatePlan', 'family', 'reviewRecordFacts', 'decisionsNoticeFacts'],
      ...['itemToPrepare.prepare a review', 'prepareReview.prepare a review'],
    ],
  ],
  [
    childsPeople,
    [
      ...['decisionsOfChild', 'decisionsOfChildren', 'decisionsTeam', 'earlyRequest', 'teamDay'],
      ...['reviewRecordText', 'driftList', 'driftOfChild', 'whyIsItSlipping', 'findingToSnooze', 'snoozeFinding'],
      ...['wakeFinding', 'findingSnoozedAgain'],
    ],
  ],
  [{ ...childsPeople, 'social worker': 'team' }, ['sendQuietNote']],
  [
    itsIro,
    [
      ...['recordReview', 'previewReview', 'reviewToEdit', 'editReview', 'undoReview', 'draftHandedOver'],
      ...['midwayToCheck', 'checkMidway', 'undoMidway', 'earlyRequestToAnswer', 'answerEarlyRequest'],
      'writeLetterWords',
      ...['letterFacts', 'letterPreview', 'giveLetter', 'introductionFacts', 'introductionPreview', 'giveIntroduction'],
    ],
  ],
  [{ ...itsIro, 'business support': 'all' }, ['reviewToRecord', 'reviewBegun']],
  [
    { ...itsIro, 'social worker': 'own', 'participation worker': 'all' },
    [
      'itemToPrepare.note participation',
      'prepareReview.note participation',
      'contactToLog',
      'logContact',
      'undoContact',
    ],
  ],
  [
    { ...theIroAndTheirManager, 'social worker': 'own', 'business support': 'all' },
    ['reviewToBook', 'bookReview', 'cancelBooking', 'approvalAnswered', 'takeBackApproval'],
  ],
  [{ ...itsIro, 'social worker': 'own' }, ['itemToPrepare.log a talk', 'prepareReview.log a talk']],
  [
    { 'team manager': 'team' },
    [
      ...['answerAsManager', 'undoAnswer', 'decisionToAnswer', 'decisionsForManager', 'decisionExtendedAgain'],
      ...['askAsManager', 'replyForManager'],
    ],
  ],
  [{ ...theIroAndTheirManager, 'team manager': 'team' }, ['sendDecisions']],
  [
    thoseWhoOwe,
    [
      ...['reportOnDecision', 'undoReport', 'decisionToReport', 'decisionsForOwner', 'decisionsMine', 'askAsOwner'],
      ...['replyForOwner', 'childOfOwnersDraft'],
    ],
  ],
  [
    theIroAndTheirManager,
    [
      ...['settleDecision', 'acceptChange', 'undoSettlement', 'decisionToSettle', 'decisionToConfirm'],
      ...['decisionToAccept', 'decisionToTalkAbout', 'decisionsForIro', 'questionForIro', 'whoOpened'],
    ],
  ],
  [{ ...theIroAndTheirManager, 'business support': 'all' }, ['distributeRecord', 'pasteRecord']],
  [
    itsIro,
    [
      ...['challengeToRaise', 'raiseChallenge', 'challengeToWeigh', 'weighChallenge', 'undoChallenge'],
      ...['challengePapers', 'challengeNoticeFacts', 'evidencePackFacts'],
      ...['turnToAdvice', 'undoAdvice'],
    ],
  ],
  [
    { ...theIroAndTheirManager, ...theChallenged },
    [
      ...[
        'seeChallenge',
        'challengeTold',
        'challengesMine',
        'challengesTeam',
        'challengesService',
        'challengesOfChild',
      ],
      'whyChallengeDate',
    ],
  ],
  [theChallenged, ['challengeToAnswer', 'answerChallenge', 'undoChallengeAnswer']],
  [theIroAndTheirManager, ['outsideAdvice', 'itemToTheme', 'giveTheme']],
  [itsIro, ['noteToWrite', 'writeNote', 'undoNote']],
  [childsPeople, ['noteTold']],
  [{ 'social worker': 'own', 'team manager': 'team' }, ['markNoteSeen']],
  [theManagerAlone, ['concernToRaise', 'raiseConcern', 'concernToClose', 'passConcern', 'closeConcern']],
  [{ 'senior manager': 'all' }, ['concernToAnswer', 'answerConcern']],
  [{ 'iro manager': 'all', 'senior manager': 'all' }, ['concerns', 'concernTold', 'undoConcern']],
  [
    { iro: 'own', 'social worker': 'own', 'team manager': 'own', 'iro manager': 'all' },
    ['coverToArrange', 'arrangeCover', 'endCover'],
  ],
  [
    theManagerAlone,
    [
      ...['allocationToMake', 'allocate', 'undoAllocation', 'whatIf'],
      ...['coverToConfirm', 'confirmCover', 'teamChannels', 'teamChannel', 'setChannelInitials', 'caseloads', 'week'],
      ...[
        'unreachablePeople',
        'irosDay',
        'dutyRota',
        'setDutyRota',
        'iroToActFor',
        'actForIro',
        ...['approvalAsked', 'approvalToRefuse', 'approvalsToAnswer', 'answerApproval', 'undoApproval'],
        'newChildTold',
        'restrictionToChange',
      ],
      ...['changeRestriction'],
    ],
  ],
  [
    {
      ...thoseWhoOwe,
      ...{ iro: 'concerned', 'social worker': 'concerned', 'team manager': 'concerned', 'iro manager': 'concerned' },
      'senior manager': 'challenged',
    },
    [
      'takenBackOfChild',
      'quietNote',
      'decisionsPassedOn',
      'remindColleagues',
      'reminder',
      'restrictionTold',
      'allocationTold',
      'actedForTold',
    ],
  ],
  // Whose work is the whole service’s is told of the whole service’s, restricted children excepted.
  [
    {
      ...{ iro: 'concerned', 'social worker': 'concerned', 'team manager': 'concerned' },
      ...{ 'iro manager': 'all', 'business support': 'all', 'participation worker': 'all' },
      'senior manager': 'challenged',
    },
    ['myDay', 'whileAway'],
  ],
  [
    { 'iro manager': 'all', 'business support': 'all' },
    [
      ...['newChildToAdd', 'addChild', 'importQuestions', 'questionsCounted', 'questionsAnswered', 'questionToAnswer'],
      'answerQuestion',
    ],
  ],
  [{ iro: 'handing over', 'iro manager': 'all' }, ['iroToIntroduce', 'introduceNext', 'undoIntroduceNext']],
  [{ 'iro manager': 'all', 'senior manager': 'all' }, ['councilTotals', 'month']],
  [{ operator: 'all' }, ['noteSilence', 'askAnew', 'duesByState']],
];

const today = '2026-06-16';
const staff = theOffice();
const actors = [
  ...Object.values(office)
    .filter(({ id }) => id !== 'person-marcus')
    .map(({ id }) => recognised({ personId: id }, staff)),
  operator('night run'),
];
type Actor = (typeof actors)[number];

/** Five children, as one person would see them. */
function childrenOf({ personId, role }: Actor, restricted: boolean): Record<string, CaseFile> {
  const elsewhere = aChild({ teamId: 'team-south', restricted });
  const as = role === 'operator' ? undefined : allocatedAs[role];
  const theirs = as && personId ? [anAllocation({ personId, role: as })] : [];
  const owed = aDecision({ ownerId: personId, ownerRole: 'other staff' });
  return {
    'a child allocated to them': aCaseFile({ child: elsewhere, allocations: theirs }),
    'a child of team North': aCaseFile({ child: aChild({ restricted }), allocations: [] }),
    'a child for whom they owe a decision': aCaseFile({ child: elsewhere, allocations: [], decisions: [owed] }),
    'a child whose next IRO they are to introduce': aCaseFile({
      child: elsewhere,
      allocations: [anAllocation({ id: 'next', personId: 'person-marcus' })],
      handovers: personId ? [aHandover({ fromId: personId, allocationId: 'next' })] : [],
    }),
    'a challenge is with them': aCaseFile({
      child: elsewhere,
      allocations: [],
      ...(personId && aChallengeFor(personId)),
    }),
    'any other child': aCaseFile({ child: elsewhere, allocations: [] }),
  };
}

const [own = '', team = '', owed = '', handed = '', challenged = '', other = ''] = Object.keys(
  childrenOf(operator(''), false),
);

/** The same in words: which of those four. A role without children of its own has none to be allocated. */
function reached(reach: Reach, { role, teams }: Actor): readonly string[] {
  const hasOwn = role !== 'operator' && allocatedAs[role] !== undefined;
  const isManager = role === 'team manager' && teams.includes('team-north');
  const children: Record<Reach, readonly string[]> = {
    own: hasOwn ? [own] : [],
    team: teams.includes('team-north') ? [team] : [],
    owed: [owed],
    concerned: [...(hasOwn ? [own] : []), ...(isManager ? [team] : []), owed, challenged],
    'handing over': [...(hasOwn ? [own] : []), handed],
    challenged: [...(hasOwn ? [own] : []), ...(isManager ? [team] : []), challenged],
    all: [own, team, owed, handed, challenged, other],
    none: [],
  };
  return children[reach];
}

/** A restricted child is for the IRO and the social worker they are allocated to, and the IRO manager. */
const clearedOf = (reached: readonly string[], { role }: Actor): readonly string[] =>
  role === 'iro manager' || role === 'operator'
    ? reached
    : reached.filter((child) => child === own && allocatedAs[role] !== undefined);

/** What was just done is undone by whoever may do it. */
const withUndo = (name: string): readonly string[] => {
  const done = everyAction.find((one) => one.name === name)?.action.name;
  const undo = everyAction.find((one) => one.name.startsWith('undo') && one.name.endsWith(`.${done}`));
  return undo ? [name, undo.name] : [name];
};

const rows = whoMay.flatMap(([reaches, names]) => names.flatMap(withUndo).map((name) => [name, reaches] as const));

test('every action stands in one row of the table, and every row is an action', () => {
  expect(rows.map(([name]) => name).toSorted()).toEqual(everyAction.map(({ name }) => name).toSorted());
});

test('a forename is opened for the two letters, and for nothing else', () => {
  const opening = everyAction.filter(({ action }) => action.kind === 'case' && action.reads?.({} as never).forename);
  expect(opening.map(({ name }) => name).toSorted()).toEqual(['introductionFacts', 'letterFacts']);
});

/** Sums over the whole service, which name no child: the restricted are among those counted. */
const sums: ReadonlySet<string> = new Set(['councilTotals', 'month']);

describe('Who may, and for which children', () => {
  test.each(rows)('%s', (name, reaches) => {
    const permission = everyAction.find((one) => one.name === name)?.action.permission;
    if (permission === undefined) throw new Error(`${name} is no action`);
    const asked = [false, true].flatMap((restricted) =>
      actors.map((actor) => ({
        ...{ role: actor.role, restricted },
        may: Object.entries(childrenOf(actor, restricted))
          .filter(([, file]) => allows(actor, permission, file, today))
          .map(([child]) => child),
      })),
    );
    const ruled = [false, true].flatMap((restricted) =>
      actors.map((actor) => {
        const may = reached(reaches[actor.role] ?? 'none', actor);
        return { role: actor.role, restricted, may: restricted && !sums.has(name) ? clearedOf(may, actor) : may };
      }),
    );
    expect(asked).toEqual(ruled);
  });
});
