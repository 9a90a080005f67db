import type { Approval, ApprovalState } from '../reviews/approval.ts';
import type { Day } from '../time/day.ts';
import { dateInWords, inWords } from './words.ts';

/** As much of an approval as it takes to say how it stands. */
export interface ApprovalStands {
  state: ApprovalState;
  about: Approval['about'];
  proposed: Pick<NonNullable<Approval['proposed']>, 'on' | 'at'> | null;
  /** Who is asked, by name; null where nobody can be. */
  of: string | null;
  answeredBy: string | null;
  answeredOn: Day | null;
}

type Asked = Pick<ApprovalStands, 'about' | 'proposed'>;

/** What there is to approve: “moving it to Friday 19 June 2026”. */
export function toApprove({ about, proposed }: Asked): string {
  if (about === 'cancel') return 'cancelling the date';
  if (about === 'did not happen') return 'that it did not happen';
  return proposed === null
    ? 'moving it'
    : `moving it to ${[inWords(proposed.on), proposed.at].filter((part) => part !== null).join(' at ')}`;
}

/** “waiting for Helen Whitaker to approve moving it to Friday 19 June 2026”: until then the old date stands. */
export const waitingWords = ({ of, ...asked }: Asked & Pick<ApprovalStands, 'of'>): string =>
  `waiting for ${of ?? 'an IRO manager'} to approve ${toApprove(asked)}`;

/** How it stands, in one line. */
export function approvalWords(one: ApprovalStands): string {
  const who = one.answeredBy ?? 'an IRO manager';
  const on = one.answeredOn === null ? '' : ` on ${dateInWords(one.answeredOn)}`;
  switch (one.state) {
    case 'waiting':
      return waitingWords(one);
    case 'approved':
      return `approved by ${who}${on}`;
    case 'not approved':
      return `not approved by ${who}${on}`;
    case 'taken back':
      return `taken back by ${who}${on}`;
    case 'overtaken':
      return 'never answered: the date or the review has changed since';
    case 'never asked':
      return `${one.of ?? 'a colleague who has left'} was named as approving it, and was never asked`;
  }
}
