import type { KnownBlock } from '@slack/types';
import type { AnswerRow, QuestionRow } from '../../../casework/children/import-questions.ts';
import type { PageOf } from '../../../casework/perform/page-of.ts';
import { count, dateInWords, sentence } from '../../../domain/wording/words.ts';
import { brief, button, buttons, context, escaped, header, type Message, section } from '../../message.ts';
import { sectionWith } from '../shared/section-with.ts';

const longestShown = 400;

/** What no file could tell. */
export const questionsList = ({ rows, page, pages, total }: PageOf<QuestionRow>): Message => ({
  text: total === 0 ? 'No question is open.' : `${count(total, 'question')}.`,
  blocks: [
    header('Questions about the files'),
    ...(total === 0
      ? [section('No question is open. The next import may bring some.')]
      : [
          context(
            `${sentence(count(total, 'question'))}, the most pressing first. Whatever you answer is kept with your name.`,
          ),
        ]),
    ...rows.flatMap(questionRow),
    ...buttons(
      ...(page < pages ? [button('Show more', `questions ${page + 1}`)] : []),
      ...(page > 1 ? [button('Back to the first', 'questions 1')] : []),
      button('What was answered', 'questions answered 1'),
    ),
  ],
});

function questionRow(row: QuestionRow): KnownBlock[] {
  const words = `*${sentence(row.kind)}*\n${brief(row.says, longestShown)}`;
  const ways = waysOn(row);
  return ways.length === 1 ? [sectionWith(words, ways[0] ?? null)] : [section(words), ...buttons(...ways)];
}

function waysOn({ id, how, child, says }: QuestionRow) {
  const answer = button('Answer', `answer-question ${id}`, says);
  const allocate = child === null ? [] : [button('Allocate', `allocate ${child.id}`, says)];
  if (how === 'elsewhere') return [];
  if (how === 'allocate') return allocate;
  if (how === 'apart') return [...allocate, button('It is for a reason', `answer-question ${id}`, says)];
  if (how === 'restriction') return child === null ? [] : [button('Who may see', `restrict ${child.id}`, says)];
  return [answer];
}

/** What was answered here, and by whom. */
export const answersList = ({ rows, page, pages, total }: PageOf<AnswerRow>): Message => ({
  text: `${count(total, 'answer')}.`,
  blocks: [
    header('What was answered'),
    ...(total === 0 ? [section('Nothing has been answered here yet.')] : []),
    ...rows.map(({ id, question, answer, by, on, because }) =>
      sectionWith(
        [
          brief(question, longestShown),
          `*${escaped(sentence(answer))}* · ${escaped(by)}, ${dateInWords(on)}${because === null ? '' : ` · ${brief(because, longestShown)}`}`,
        ].join('\n'),
        button('Put right', `answer-question ${id}`, question),
      ),
    ),
    ...buttons(
      ...(page < pages ? [button('Show more', `questions answered ${page + 1}`)] : []),
      button('Open questions', 'questions 1'),
    ),
  ],
});
