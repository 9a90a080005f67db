import { editReview, reviewToEdit } from '../../../casework/reviews/edit-review.ts';
import { message } from '../../command.ts';
import { textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { button, say, section } from '../../message.ts';
import { undoButton } from '../../views/shared/undo-button.ts';
import { areasAsRecorded, linesAsRecorded } from './record-review/areas-of-life.ts';
import { asAnswered } from './record-review/as-answered.ts';
import { theChild } from './record-review/the-child.ts';
import { planAsRecorded } from './record-review/the-plan.ts';
import { whatHappenedThen } from './record-review/what-happened.ts';
import { answersOf } from './record-review/wizard.ts';
import { wizardQuestions } from './record-review/wizard-questions.ts';

/** A recorded review put right: the same pages, filled in, and the reason first. */
export const editReviewForm = form({
  name: 'edit-review',
  title: 'Edit the review',
  questions: wizardQuestions,
  prepare: (perform, { child, subject }) => perform(reviewToEdit, { child, reviewId: subject }),
  begins: ({ record }) => asAnswered(record.answers),
  pages: [
    {
      title: 'Why is it being edited?',
      shows: () => [section('Both versions are kept. Decisions are changed on the decisions themselves.')],
      // Not “because”: that is why the review itself was late.
      asks: (_, ask) => ask({ editedBecause: textField('The reason', { lines: true, most: 400 }) }),
    },
    whatHappenedThen,
    theChild,
    areasAsRecorded,
    linesAsRecorded,
    planAsRecorded,
  ],
  sends: 'Save the edit',
  submit: async (perform, { about, draft, ...wizard }) => {
    const because = wizard.answers.editedBecause ?? '';
    const edit = { child: about.child, reviewId: about.subject ?? '', because, answers: answersOf(wizard) };
    const { version, child, undo } = await perform(editReview, edit, draft.id);
    return message(
      say(
        `The edit is saved as version ${version}. The one before it is kept.`,
        button('Text for the record', `record-text ${child.id} ${edit.reviewId}`),
        undoButton('edit-review', undo, child),
      ),
    );
  },
});
