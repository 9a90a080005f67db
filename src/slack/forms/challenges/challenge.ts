import { z } from 'zod';
import {
  type ChallengeToRaise,
  challengeToRaise,
  type RaisingQuestion,
  raiseChallenge,
  whatIsWrong,
} from '../../../casework/challenges/raise-challenge.ts';
import { type CanBeAsked, whyNotWords } from '../../../casework/challenges/whom-to-put-to.ts';
import { type ChallengeTheme, challengeThemes } from '../../../domain/challenges/challenges.ts';
import { firstStage, informally } from '../../../domain/challenges/stages.ts';
import { formalStagesWithin } from '../../../domain/duties/challenge-limits.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { inWords, listed, sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, textField, yesNo } from '../../filling-in/fields.ts';
import { type AnswersTo, type Filling, form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { context, escaped, section } from '../../message.ts';
import { challengeDone, putWords, skippedWords } from '../../views/challenges/challenge-card.ts';
import { ofTheTeamWords } from '../../views/challenges/challenge-notice.ts';
import { talkedWords, titleWords } from '../../views/challenges/challenge-words.ts';
import { namedPlainly } from '../../views/children/child-name.ts';

const themes = challengeThemes.map((value) => ({ value, label: sentence(value) }));
const words = ifAsked(z.string());

const questions = {
  kind: z.string(),
  theme: oneOf<ChallengeTheme>(themes),
  happened: z.string(),
  means: z.string(),
  asks: z.string(),
  wantedBy: z.iso.date(),
  urgent: z.enum(['yes', 'no']),
  talked: ifAsked(z.enum(['yes', 'no'])),
  talkedOn: ifAsked(z.iso.date()),
  talkedWith: words,
  notTalkedBecause: words,
  to: z.string(),
  skippedBecause: words,
};
type Raising = Filling<ChallengeToRaise, AnswersTo<typeof questions>>;

const chosenIn = ({ prepared, answers }: Raising) => prepared.people.find(({ value }) => value === answers.to) ?? null;

/** What is wrong, said of a child’s plan: the history has begun it, and nobody reads it before the last page. */
export const challengeForm = form({
  name: 'challenge',
  title: 'Challenge',
  questions,
  prepare: (perform, { child, subject }) => perform(challengeToRaise, { child, decision: subject }),
  begins: ({ kinds: [kind], happened, wantedBy, decision }) => ({
    kind,
    happened: happened.slice(0, 2000),
    wantedBy,
    urgent: 'no' as const,
    ...(decision !== null && { theme: 'plan not progressing' as const }),
  }),
  pages: [
    {
      title: 'What has not happened',
      asks: ({ prepared: { kinds } }, ask) =>
        ask({
          ...(kinds.length > 1 && {
            kind: choiceField(
              'What is it called here?',
              kinds.map((kind) => ({ value: kind, label: kind })),
            ),
          }),
          theme: choiceField('What is it about?', themes),
          happened: textField('What has not happened, and for how long?', {
            lines: true,
            most: 2000,
            hint: 'The history has begun it. Put it in your own words. Whoever is asked reads it.',
          }),
          means: textField('What does that mean for the child?', { lines: true, most: 1000 }),
          asks: textField('What do you ask for?', { lines: true, most: 1000 }),
          wantedBy: dayField('By when?'),
        }),
    },
    {
      title: 'Who is asked',
      shows: (filling) => whoWords(filling),
      asks: (filling, ask) => {
        const { prepared, answers } = filling;
        const chosen = chosenIn(filling);
        const isUrgent = answers.urgent === 'yes';
        return ask({
          urgent: yesNo('Could the child be harmed while this waits?', {
            hint: 'Then it can begin high, and need not be talked about first.',
          }),
          ...(!isUrgent && {
            talked: yesNo('Have you talked about it with the worker or the manager?'),
            ...(answers.talked === 'yes' && {
              talkedOn: dayField('On which day?'),
              talkedWith: textField('With whom?', { most: 100 }),
            }),
            ...(answers.talked === 'no' && { notTalkedBecause: textField('Why not?', { most: 400 }) }),
          }),
          to: choiceField(
            'Who is asked?',
            prepared.people.map(({ value, stage, post, name, because }) => ({
              value,
              label: `${name} · ${stage === informally ? `informally, ${post.toLowerCase()}` : post}${because === null ? '' : ' (can’t be asked)'}`,
            })),
          ),
          ...(chosen !== null &&
            chosen.stage > firstStage &&
            !isUrgent && { skippedBecause: textField('Why are the stages before left out?', { most: 400 }) }),
        });
      },
      steers: ['urgent', 'talked', 'to'],
      check: (filling) => {
        const { prepared, answers } = filling;
        const chosen = chosenIn(filling);
        if (chosen?.because) return [objection('to', whyNotWords(chosen, prepared.people))];
        const problem = whatIsWrong({ ...said(answers), stage: chosen?.stage ?? informally }, prepared.today);
        return problem === null ? [] : [objection(fieldOf[problem.field] ?? problem.field, problem.says)];
      },
    },
    {
      title: 'Check it',
      shows: (filling) => preview(filling),
      asks: () => [],
    },
  ],
  sends: 'Send the challenge',
  submit: async (perform, { about: { child, subject }, draft, answers }) => {
    const { kind, theme, to } = answers;
    const asked = { child, decision: subject, kind, theme, to, ...said(answers) };
    const row = await perform(raiseChallenge, asked, draft.id);
    return message(challengeDone(`Sent to ${escaped(row.asked ?? 'nobody')}`, row));
  },
});

/** The field that is on this page: what is wrong on the page before is said under the nearest. */
const fieldOf: Partial<Record<RaisingQuestion, keyof AnswersTo<typeof questions> & string>> = {
  notTalkedBecause: 'talked',
};

function said(answers: Partial<AnswersTo<typeof questions>>) {
  const isTalked = answers.talked === 'yes' && answers.urgent !== 'yes';
  return {
    happened: answers.happened ?? '',
    means: answers.means ?? '',
    asks: answers.asks ?? '',
    wantedBy: answers.wantedBy ?? '',
    isUrgent: answers.urgent === 'yes',
    talkedOn: isTalked ? (answers.talkedOn ?? null) : null,
    talkedWith: isTalked ? (answers.talkedWith ?? null) : null,
    notTalkedBecause: answers.talked === 'no' ? (answers.notTalkedBecause ?? null) : null,
    skippedBecause: answers.skippedBecause ?? null,
  };
}

function whoWords(filling: Raising) {
  const { prepared, answers } = filling;
  const chosen = chosenIn(filling);
  const urgent = prepared.people.filter(({ stage, because }) => stage >= prepared.urgentStage && because === null);
  return [
    ...(answers.urgent === 'yes' && urgent.length > 0
      ? [
          section(
            `Begin high: ${urgent.map(({ name, post }) => `${escaped(name)} (${escaped(post.toLowerCase())})`).join(', ')}.`,
          ),
        ]
      : []),
    ...(chosen === null ? [] : [context(answerWords(filling, chosen.stage))]),
  ];
}

const answerWords = ({ prepared }: Raising, stage: number) =>
  stage === informally
    ? `Informal: an answer by ${inWords(prepared.answerBy[stage] ?? '')}. The formal days do not run yet.`
    : `An answer by ${inWords(prepared.answerBy[stage] ?? '')}. All formal stages together end within ${formalStagesWithin.workingDays} working days of the first.`;

/** Exactly what each reader will see, before it goes: in the words of what they are sent. */
function preview(filling: Raising) {
  const { prepared, answers } = filling;
  const chosen = chosenIn(filling);
  const given = said(answers);
  if (chosen === null) return [section('Go back and choose who is asked.')];
  const readers = [chosen.name, ...(prepared.covering[chosen.id] ?? [])];
  return [
    section(`*${listed(readers.map(escaped))} will read*`),
    section(
      `*${titleWords({ kind: answers.kind ?? '', theme: answers.theme ?? 'other' })}* · ${escaped(namedPlainly(prepared.child))}`,
    ),
    ...putWords(given),
    context(`Raised by ${escaped(prepared.raisedBy)} · ${talkedWords({ talked: given })}`),
    ...(given.skippedBecause === null ? [] : [context(skippedWords(given.skippedBecause))]),
    ...whoElse(prepared, chosen, given.asks),
    context(`${answerWords(filling, chosen.stage)} Only you can close it.`),
  ];
}

/** The worker is told; whoever else has the child can look. */
function whoElse({ worker, manager, child, raisedBy }: ChallengeToRaise, chosen: CanBeAsked, asks: string) {
  const told = worker !== null && worker.id !== chosen.id ? worker : null;
  const others = [
    ...(told === null ? [] : [told.name]),
    ...(manager !== null && manager.id !== chosen.id ? [manager.name] : []),
    'the IRO manager',
  ];
  return [
    ...(told === null
      ? []
      : [
          section(`*${escaped(told.name)} will read*`),
          section(ofTheTeamWords({ ...chosen, asked: chosen.name, child, asks, raisedBy })),
        ]),
    context(
      `${sentence(listed(others.map(escaped)))} can open the whole of it. Nobody else is told, and nothing goes to a channel.`,
    ),
  ];
}
