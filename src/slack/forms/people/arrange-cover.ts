import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { arrangeCover, type CoverToArrange, coverToArrange } from '../../../casework/people/arrange-cover.ts';
import { type CoverAsked, couldCover, objectionsToCover } from '../../../domain/people/cover.ts';
import { dateInWords, listed } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { colleagueField, dayField, yesNo, yesOrNo } from '../../filling-in/fields.ts';
import { type AnswersTo, type Filling, form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { escaped, section } from '../../message.ts';
import { coverArranged } from '../../views/people/cover.ts';

const questions = {
  whom: ifAsked(z.string()),
  by: z.string().nullable(),
  fromOn: z.iso.date(),
  toOn: z.iso.date(),
  reachesRestricted: ifAsked(oneOf(yesOrNo)),
};
/** How many are named, those with least to carry first. */
const proposed = 3;

function proposal(
  { whom, fromOn, toOn }: Partial<AnswersTo<typeof questions>>,
  prepared: CoverToArrange,
): KnownBlock[] {
  const away = prepared.people.find(({ id, slackUserId }) =>
    prepared.forPersonId === null ? slackUserId === whom && whom !== undefined : id === prepared.forPersonId,
  );
  if (away === undefined) return [];
  const first = fromOn ?? prepared.today;
  const days = { fromOn: first, toOn: toOn === undefined || toOn < first ? first : toOn };
  const names = couldCover(away, prepared, days).map(({ name }) => name);
  const when = days.fromOn === days.toOn ? `on ${dateInWords(first)}` : 'on these days';
  return names.length === 0
    ? [section(`Everybody in the same role is known to be away ${when}.`)]
    : [
        section(
          `Not known to be away ${when}, those with least to carry first: ${escaped(listed(names.slice(0, proposed)))}.`,
        ),
      ];
}

type Arranging = Filling<CoverToArrange, AnswersTo<typeof questions>>;

/** People are chosen by their Slack account; what is kept is who they are here. */
function askedIn({ answers, prepared }: Arranging): CoverAsked {
  const { whom, by, fromOn = '', toOn = '', reachesRestricted } = answers;
  const personWith = (account: string | null = null) =>
    prepared.people.find(({ slackUserId }) => slackUserId === account && account !== null)?.id ?? null;
  const people = { forPersonId: prepared.forPersonId ?? personWith(whom), byPersonId: personWith(by) };
  return { ...people, fromOn, toOn, reachesRestricted: reachesRestricted === 'yes' };
}

/** Who stands in for somebody who is away, and from when to when. */
export const arrangeCoverForm = form({
  name: 'arrange-cover',
  title: 'Cover',
  questions,
  prepare: (perform) => perform(coverToArrange, {}),
  begins: ({ today }) => ({ fromOn: today, reachesRestricted: 'no' }),
  pages: [
    {
      title: 'Who covers while somebody is away?',
      shows: ({ answers, prepared }) => [
        section(
          'On these days whoever covers can see and do exactly what the person who is away can, and is told what they ' +
            'would be told. They must be in the same role.',
        ),
        ...proposal(answers, prepared),
      ],
      steers: ['whom', 'fromOn', 'toOn'],
      asks: ({ prepared }, ask) =>
        ask({
          ...(prepared.forPersonId === null && { whom: colleagueField('Who is away?') }),
          by: colleagueField('Who covers?'),
          fromOn: dayField('First day away'),
          toOn: dayField('Last day away'),
          ...(prepared.mayConfirm && { reachesRestricted: yesNo('Does it reach restricted children too?') }),
        }),
      check: (filling) => objectionsToCover(askedIn(filling), filling.prepared),
    },
  ],
  sends: 'Arrange cover',
  submit: async (perform, { draft, ...filling }) =>
    message(coverArranged(await perform(arrangeCover, askedIn(filling), draft.id))),
});
