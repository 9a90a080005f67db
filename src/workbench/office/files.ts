import { DateTime } from 'luxon';
import { inventedChildren } from './children.ts';
import { asKnownOn } from './known.ts';
import { channelOf, iroChannel, leavers, leftOn, staff, teams } from './staff.ts';

export interface OfficeFile {
  name: string;
  text: string;
}

const ukDay = (day: DateTime | null) => day?.toFormat('dd/MM/yyyy') ?? '';

const csv = (name: string, columns: string, rows: readonly (readonly (string | number)[])[]): OfficeFile => ({
  name,
  text: `${[columns, ...rows.map((row) => row.join(','))].join('\n')}\n`,
});

/**
 * The invented council’s own files, as a real one would hand them over: nothing enters by another door. Its children’s
 * lives are dated back from `day`; the files say what was known of them on `known`, a day before it.
 */
export function officeFiles(day: string, known = day): OfficeFile[] {
  const [today, asOf] = [DateTime.fromISO(day, { zone: 'utc' }), DateTime.fromISO(known, { zone: 'utc' })];
  const gone = new Map(leavers.map((one) => [one.id, { ...one, on: leftOn(one, today) }]));
  /** Whoever has their children on that day: themselves, until they have left. */
  const whoNow = (id: string) => {
    const left = gone.get(id);
    return left && asOf >= left.on ? left.work : id;
  };
  const children = asKnownOn(asOf, inventedChildren(today)).map((child) => ({
    ...child,
    iro: whoNow(child.iro),
    socialWorker: whoNow(child.socialWorker),
  }));
  const emailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@example.gov.uk`;
  const managerOf = (team: string) => staff.find((one) => one.role === 'team manager' && one.team === team)?.id ?? '';
  return [
    csv('teams.csv', 'team,slack_channel_id,manager', [
      ...teams.map((team) => [team, channelOf(team), managerOf(team)]),
      ['IRO service', iroChannel, 'U0HELEN'],
    ]),
    csv(
      'staff.csv',
      'slack_user_id,name,role,team,email,phone,fte,left_on',
      staff.map(({ id, name, role, team, fte }) => {
        const left = gone.get(id)?.on ?? null;
        // A last day is known a week before it.
        const leaves = left !== null && asOf >= left.minus({ days: 7 });
        return [id, name, role, team, emailOf(name), '01632 960000', fte, leaves ? ukDay(left) : ''];
      }),
    ),
    csv(
      'caseload.csv',
      'child,initials,iro,social_worker,team,sibling_group,parent,restricted',
      children.map((child) => [
        child.reference,
        child.initials,
        child.iro,
        child.socialWorker,
        child.team,
        child.siblingGroup,
        child.parent,
        child.restricted ? 'yes' : 'no',
      ]),
    ),
    csv(
      'header.csv',
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
      children.map(({ reference, bornOn }) => [reference, 'U', ukDay(bornOn), 'NOBT', 'UN1', '', '']),
    ),
    csv(
      'episodes.csv',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      children.flatMap(({ reference, episodes }) =>
        episodes.map((one) => [
          reference,
          ukDay(one.from),
          one.startReason,
          one.legalStatus,
          'N1',
          one.placement,
          'PR1',
          ukDay(one.to),
          one.endReason,
          one.endReason === 'X1' ? 'PLACE' : '',
          '',
          '',
          '',
        ]),
      ),
    ),
    csv(
      'reviews.csv',
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      children.flatMap(({ reference, bornOn, reviews }) =>
        reviews.map(({ on, participation }) => [reference, ukDay(bornOn), ukDay(on), participation]),
      ),
    ),
  ];
}
