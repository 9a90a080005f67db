import type { EntitySchema } from 'typeorm';
import { staffRoles } from '../../domain/people/people.ts';
import type { RowName, Rows } from '../../domain/records/case-file.ts';
import { participationCodes } from '../../domain/reviews/participation.ts';
import {
  anyUuid,
  at,
  belongsTo,
  type Columns,
  id,
  json,
  mayBelongTo,
  maybeAt,
  maybeJson,
  maybeOn,
  maybeText,
  maybeUuid,
  on,
  oneOf,
  type Rules,
  table as tableOf,
  text,
  whole,
  yesNo,
} from './columns.ts';

const table = <Name extends RowName>(name: Name, columns: Columns<Rows[Name]>, rules?: Rules) =>
  tableOf<Rows[Name]>(name, columns, rules);
const ofChild = (name: RowName) => ({ name: `${name}_by_child`, columns: ['childId'] });

/** What is known of children and of the staff: what the domain knows as rows, and only these change by `apply`. */
export const tables: { [Name in RowName]: EntitySchema<Rows[Name]> } = {
  team: table(
    'team',
    { id, name: text, slackChannelId: maybeText, managerId: mayBelongTo('person') },
    { uniques: [{ name: 'team_name_used_once', columns: ['name'] }] },
  ),
  person: table(
    'person',
    {
      id,
      slackUserId: maybeText,
      name: text,
      role: text,
      teamId: mayBelongTo('team'),
      email: maybeText,
      phone: maybeText,
      fte: { type: 'double precision' },
      leftOn: maybeOn,
      roleFrom: maybeOn,
    },
    {
      uniques: [
        { name: 'person_slack_user_once', columns: ['slackUserId'] },
        { name: 'person_email_once', columns: ['email'] },
      ],
      checks: [
        oneOf('person_role_is_known', 'role', staffRoles),
        { name: 'person_fte_is_real', expression: 'fte > 0' },
      ],
    },
  ),
  cover: table(
    'cover',
    {
      ...{ id, forPersonId: belongsTo('person'), byPersonId: belongsTo('person'), fromOn: on, toOn: on },
      role: text,
      confirmedById: mayBelongTo('person'),
      confirmedOn: maybeOn,
    },
    {
      indices: [{ name: 'cover_by_person', columns: ['byPersonId'] }],
      checks: [
        { name: 'cover_ends_after_it_starts', expression: 'from_on <= to_on' },
        {
          name: 'cover_is_confirmed_by_somebody',
          expression: '(confirmed_by_id IS NULL) = (confirmed_on IS NULL)',
        },
      ],
    },
  ),
  child: table(
    'child',
    {
      id,
      reference: text,
      initials: maybeText,
      bornOn: maybeOn,
      teamId: mayBelongTo('team'),
      siblingGroup: maybeText,
      parentId: mayBelongTo('child'),
      restricted: yesNo,
    },
    {
      uniques: [{ name: 'child_reference_once', columns: ['reference'] }],
      indices: [
        { name: 'child_by_initials', columns: ['initials'] },
        { name: 'child_by_team', columns: ['teamId'] },
      ],
      checks: [{ name: 'child_initials_are_not_a_name', expression: 'char_length(initials) <= 8' }],
    },
  ),
  period_of_care: table(
    'period_of_care',
    {
      id,
      childId: belongsTo('child'),
      becameLookedAfterOn: maybeOn,
      firstSeenOn: on,
      ceasedOn: maybeOn,
      ceasedReason: maybeText,
      reviewsCompleteFrom: maybeOn,
      reviewsCompleteTo: maybeOn,
      source: text,
    },
    {
      indices: [ofChild('period_of_care')],
      checks: [{ name: 'period_ends_after_it_starts', expression: 'ceased_on >= became_looked_after_on' }],
    },
  ),
  episode: table(
    'episode',
    {
      id,
      childId: belongsTo('child'),
      periodId: belongsTo('period_of_care'),
      startedOn: on,
      endedOn: maybeOn,
      startReason: maybeText,
      legalStatus: maybeText,
      placement: maybeText,
      endReason: maybeText,
      source: text,
    },
    { indices: [ofChild('episode')] },
  ),
  review: table(
    'review',
    {
      id,
      childId: belongsTo('child'),
      kind: text,
      sourceReference: maybeText,
      sourceDueOn: maybeOn,
      heldOn: maybeOn,
      adjournedOn: maybeOn,
      completedOn: maybeOn,
      cancelled: yesNo,
      participation: maybeText,
      source: text,
    },
    {
      indices: [
        ofChild('review'),
        {
          name: 'review_once_a_day',
          columns: ['childId', 'kind', 'heldOn'],
          unique: true,
          where: 'cancelled = false',
        },
      ],
      checks: [
        oneOf('review_kind_is_known', 'kind', ['statutory', 'secure criteria']),
        oneOf('review_participation_is_a_code', 'participation', Object.keys(participationCodes)),
        { name: 'review_completed_after_it_began', expression: 'completed_on >= held_on' },
      ],
    },
  ),
  permanence_plan: table(
    'permanence_plan',
    { id, childId: belongsTo('child'), kind: text, knownOn: on, source: text },
    { indices: [ofChild('permanence_plan')] },
  ),
  allocation: table(
    'allocation',
    {
      ...{ id, childId: belongsTo('child'), personId: belongsTo('person'), role: text, fromOn: on, toOn: maybeOn },
      ...{ madeById: mayBelongTo('person'), madeAt: maybeAt, because: maybeText, replaced: maybeJson },
    },
    {
      indices: [
        ofChild('allocation'),
        { name: 'allocation_by_person', columns: ['personId'] },
        { name: 'allocation_one_at_a_time', columns: ['childId', 'role'], unique: true, where: 'to_on IS NULL' },
      ],
      checks: [oneOf('allocation_role_is_known', 'role', ['iro', 'social worker'])],
    },
  ),
  service_told: table(
    'service_told',
    {
      ...{ id, childId: belongsTo('child'), toldOn: on, because: maybeText },
      ...{ recordedById: belongsTo('person'), recordedAt: at },
    },
    { indices: [ofChild('service_told')] },
  ),
  handover: table(
    'handover',
    {
      ...{ id, childId: belongsTo('child'), fromId: belongsTo('person'), toId: belongsTo('person') },
      ...{
        allocationId: { type: 'uuid' },
        dueOn: on,
        doneOn: maybeOn,
        doneById: mayBelongTo('person'),
        doneAt: maybeAt,
      },
    },
    { indices: [ofChild('handover'), { name: 'handover_by_from', columns: ['fromId'] }] },
  ),
  restriction_exception: table(
    'restriction_exception',
    { id, childId: belongsTo('child'), personId: belongsTo('person') },
    { indices: [ofChild('restriction_exception')] },
  ),
  disagreement: table(
    'disagreement',
    {
      id,
      childId: belongsTo('child'),
      about: text,
      kept: text,
      keptFrom: text,
      said: text,
      saidBy: text,
      notedOn: on,
    },
    { indices: [ofChild('disagreement')] },
  ),
  import_question: table('import_question', {
    ...{ id, kind: text, reference: maybeText, named: json, says: text, about: maybeText, periodOn: maybeOn },
    askedOn: on,
  }),
  import_answer: table(
    'import_answer',
    {
      ...{ id, about: text, answer: text, answeredBy: text, answeredAt: at, source: text },
      ...{ answeredById: mayBelongTo('person'), because: maybeText, question: maybeText, kind: maybeText },
      ...{ childId: mayBelongTo('child'), periodOn: maybeOn, named: json },
      ...{ joinedId: maybeUuid, intoId: mayBelongTo('child') },
    },
    {
      indices: [
        { name: 'import_answer_by_about', columns: ['about', 'answeredAt'] },
        { name: 'import_answer_by_child', columns: ['intoId'], where: 'into_id IS NOT NULL' },
        { name: 'import_answer_of_child', columns: ['childId'], where: 'child_id IS NOT NULL' },
      ],
      checks: [{ name: 'import_answer_joins_two', expression: '(joined_id IS NULL) = (into_id IS NULL)' }],
    },
  ),
  statement: table(
    'statement',
    {
      ...{ id, childId: belongsTo('child'), source: text, slice: text, place: whole },
      ...{ asOf: maybeOn, firmTo: maybeOn, namedFor: maybeOn, says: text, readOn: on },
    },
    { indices: [ofChild('statement')] },
  ),
  booking: table(
    'booking',
    {
      id,
      childId: belongsTo('child'),
      on,
      at: maybeText,
      venue: maybeText,
      lateBecause: maybeText,
      bookedById: belongsTo('person'),
      bookedOn: on,
      endedOn: maybeOn,
      endedBecause: maybeText,
      endedAs: maybeText,
    },
    {
      indices: [
        ofChild('booking'),
        { name: 'booking_one_at_a_time', columns: ['childId'], unique: true, where: 'ended_on IS NULL' },
      ],
      checks: [
        { name: 'booking_at_is_a_time', expression: `at ~ '^[0-2][0-9]:[0-5][0-9]$'::text` },
        { name: 'booking_ends_as_something', expression: '(ended_on IS NULL) = (ended_as IS NULL)' },
      ],
    },
  ),
  approval: table(
    'approval',
    {
      ...{ id, childId: belongsTo('child'), about: text, rowId: anyUuid, because: text, proposed: maybeJson },
      ...{ askedById: mayBelongTo('person'), askedFor: json, ofId: mayBelongTo('person'), askedOn: on, askedAt: at },
      ...{ answer: maybeText, answeredById: mayBelongTo('person'), answeredOn: maybeOn, answeredAt: maybeAt },
      ...{ note: maybeText, madeId: maybeUuid },
    },
    { indices: [ofChild('approval')] },
  ),
  preparation: table(
    'preparation',
    {
      id,
      childId: belongsTo('child'),
      item: text,
      doneOn: maybeOn,
      note: maybeText,
      answers: json,
      recordedById: belongsTo('person'),
      recordedOn: on,
      recordedAt: at,
    },
    { indices: [ofChild('preparation')] },
  ),
  contact: table(
    'contact',
    {
      id,
      childId: belongsTo('child'),
      personId: belongsTo('person'),
      on,
      alone: yesNo,
      how: text,
      recordedOn: on,
      loggedAs: maybeText,
    },
    { indices: [ofChild('contact')] },
  ),
  midway_check: table(
    'midway_check',
    {
      id,
      childId: belongsTo('child'),
      on,
      moving: text,
      planIsCurrent: yesNo,
      spokeTo: json,
      childSays: maybeText,
      recordedById: belongsTo('person'),
      recordedAt: at,
    },
    {
      checks: [oneOf('midway_check_moving_is_known', 'moving', ['as planned', 'slowly', 'not moving'])],
      indices: [ofChild('midway_check')],
    },
  ),
  early_request: table(
    'early_request',
    {
      id,
      childId: belongsTo('child'),
      askedBy: text,
      words: text,
      worry: text,
      soonBy: on,
      askedOn: on,
      recordedById: belongsTo('person'),
      answer: maybeText,
      answeredOn: maybeOn,
      because: maybeText,
      reply: maybeText,
      reviewBy: maybeOn,
    },
    { indices: [ofChild('early_request')] },
  ),
  review_record: table(
    'review_record',
    {
      id,
      childId: belongsTo('child'),
      reviewId: belongsTo('review'),
      version: whole,
      editedBecause: maybeText,
      answers: json,
      recordedById: belongsTo('person'),
      recordedAt: at,
      recordedOn: on,
      replaced: maybeJson,
    },
    {
      uniques: [{ name: 'review_record_version_once', columns: ['reviewId', 'version'] }],
      indices: [ofChild('review_record')],
    },
  ),
  decision: table(
    'decision',
    {
      id,
      childId: belongsTo('child'),
      reviewId: mayBelongTo('review'),
      lineageId: { type: 'uuid' },
      timesMade: whole,
      wording: text,
      measure: text,
      ownerId: mayBelongTo('person'),
      ownerRole: text,
      dueOn: on,
      isKey: yesNo,
      isConfidential: yesNo,
      madeOn: on,
    },
    {
      indices: [ofChild('decision'), { name: 'decision_by_owner', columns: ['ownerId'] }],
      checks: [{ name: 'decision_made_at_least_once', expression: 'times_made >= 1' }],
    },
  ),
  decision_event: table(
    'decision_event',
    {
      id,
      childId: belongsTo('child'),
      decisionId: belongsTo('decision'),
      kind: text,
      byId: mayBelongTo('person'),
      on,
      at,
      note: maybeText,
      newDueOn: maybeOn,
      newOwnerId: mayBelongTo('person'),
      instead: maybeText,
      childToldBy: maybeText,
    },
    {
      indices: [
        ofChild('decision_event'),
        { name: 'decision_event_by_new_owner', columns: ['newOwnerId'], where: 'new_owner_id IS NOT NULL' },
      ],
    },
  ),
  record_step: table(
    'record_step',
    {
      id,
      childId: belongsTo('child'),
      reviewId: belongsTo('review'),
      step: text,
      detail: maybeText,
      withheldBecause: maybeText,
      toId: mayBelongTo('person'),
      doneOn: on,
      reachedOn: maybeOn,
      recordedById: belongsTo('person'),
      recordedAt: maybeAt,
    },
    { indices: [ofChild('record_step')] },
  ),
  letter_words: table(
    'letter_words',
    {
      id,
      childId: belongsTo('child'),
      reviewId: mayBelongTo('review'),
      iroId: mayBelongTo('person'),
      words: maybeText,
      writtenById: belongsTo('person'),
      writtenAt: at,
    },
    { indices: [ofChild('letter_words')] },
  ),
  snooze: table(
    'snooze',
    {
      id,
      childId: belongsTo('child'),
      personId: belongsTo('person'),
      finding: text,
      untilOn: on,
      because: maybeText,
      madeOn: on,
      madeAt: at,
    },
    { indices: [ofChild('snooze')] },
  ),
  acting: table(
    'acting',
    {
      ...{ id, childId: belongsTo('child'), personId: belongsTo('person'), forPersonId: belongsTo('person') },
      ...{ because: text, on, at },
    },
    { indices: [ofChild('acting')] },
  ),
  challenge: table(
    'challenge',
    {
      ...{ id, childId: belongsTo('child'), kind: text, theme: text, happened: text, means: text, asks: text },
      ...{ wantedBy: on, isUrgent: yesNo, decisionId: mayBelongTo('decision') },
      ...{ talkedOn: maybeOn, talkedWith: maybeText, notTalkedBecause: maybeText },
      ...{ raisedById: belongsTo('person'), raisedOn: on, raisedAt: at },
    },
    { indices: [ofChild('challenge')] },
  ),
  challenge_event: table(
    'challenge_event',
    {
      ...{ id, childId: belongsTo('child'), challengeId: belongsTo('challenge'), kind: text },
      ...{ byId: belongsTo('person'), on, at, note: maybeText, stage: { ...whole, nullable: true }, post: maybeText },
      ...{ toId: mayBelongTo('person'), reachesOn: maybeOn, skippedBecause: maybeText, planBy: maybeOn },
      ...{ decisionId: mayBelongTo('decision'), outcome: maybeText, childTold: maybeText },
    },
    {
      indices: [
        ofChild('challenge_event'),
        { name: 'challenge_event_by_asked', columns: ['toId'], where: 'to_id IS NOT NULL' },
      ],
    },
  ),
  advice_step: table(
    'advice_step',
    {
      ...{ id, childId: belongsTo('child'), challengeId: mayBelongTo('challenge'), adviser: text, kind: text, on },
      ...{ note: text, byId: belongsTo('person'), at },
    },
    { indices: [ofChild('advice_step')] },
  ),
  theme_mark: table(
    'theme_mark',
    { id, childId: belongsTo('child'), item: text, theme: maybeText, byId: belongsTo('person'), on, at },
    { indices: [ofChild('theme_mark')] },
  ),
  practice_note: table(
    'practice_note',
    {
      ...{ id, childId: belongsTo('child'), kind: text, theme: text, words: text },
      ...{ workerId: mayBelongTo('person'), managerId: mayBelongTo('person'), byId: belongsTo('person'), on, at },
    },
    { indices: [ofChild('practice_note')] },
  ),
  practice_note_seen: table(
    'practice_note_seen',
    {
      ...{ id, childId: belongsTo('child'), noteId: belongsTo('practice_note') },
      ...{ forId: belongsTo('person'), byId: belongsTo('person'), on, at },
    },
    { indices: [ofChild('practice_note_seen')] },
  ),
  concern: table('concern', {
    ...{ id, theme: text, what: text, evidence: json, asks: text, toId: belongsTo('person'), wantedBy: on },
    ...{ raisedById: belongsTo('person'), raisedOn: on, raisedAt: at },
  }),
  concern_event: table(
    'concern_event',
    {
      ...{ id, concernId: belongsTo('concern'), kind: text, byId: belongsTo('person'), on, at, note: maybeText },
      ...{ toId: mayBelongTo('person'), outcome: maybeText },
    },
    { indices: [{ name: 'concern_event_by_concern', columns: ['concernId'] }] },
  ),
  preference: table('preference', { id, personId: belongsTo('person'), worksOn: json, digestAt: maybeText }),
  team_preference: table('team_preference', {
    ...{ id, teamId: belongsTo('team'), initialsInChannel: yesNo },
    namesIros: { ...yesNo, default: false },
  }),
  duty_week: table(
    'duty_week',
    { id, weekOn: on, personId: belongsTo('person') },
    {
      uniques: [{ name: 'duty_week_once', columns: ['weekOn'] }],
      checks: [{ name: 'duty_week_begins_on_a_monday', expression: 'EXTRACT(isodow FROM week_on) = (1)::numeric' }],
    },
  ),
  unreachable: table('unreachable', { id, personId: belongsTo('person'), since: on }),
};

/** A row’s properties, in the order of its columns. */
export const propertiesOf = (name: RowName): readonly string[] => Object.keys(tables[name].options.columns);
