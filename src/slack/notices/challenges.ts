import type { ChallengeRow } from '../../casework/challenges/challenge-row.ts';
import { challengeTold } from '../../casework/challenges/see-challenge.ts';
import type { Id } from '../../domain/records/id.ts';
import type { NoticeAbout } from '../../domain/records/notices.ts';
import type { Notification } from '../message.ts';
import type { Notice } from '../posting/notice.ts';
import {
  challengeAnsweredNotice,
  challengeOfTheTeamNotice,
  challengeToAnswerNotice,
  challengeWeighedNotice,
} from '../views/challenges/challenge-notice.ts';

type Named = Extract<NoticeAbout<Id>, `challenge ${string}`>;

/** As its reader may see it when it is sent: whom it has left is told nothing of it any more. */
const ofChallenge = <Name extends Named>(name: Name, worded: (row: ChallengeRow) => Notification): Notice<Name> => ({
  name,
  word: async (perform, { childId, subject }) => {
    const row = await perform(challengeTold, { child: { id: childId ?? '' }, challenge: subject as Id });
    return { ...worded(row), about: [row.child] };
  },
});

export const challengeToAnswerTold = ofChallenge('challenge to answer', challengeToAnswerNotice);
export const challengeAnswered = ofChallenge('challenge answered', challengeAnsweredNotice);
export const challengeWeighed = ofChallenge('challenge weighed', challengeWeighedNotice);
export const challengeOfTheTeam = ofChallenge('challenge of the team', challengeOfTheTeamNotice);
