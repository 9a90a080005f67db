/** What can’t be right in an answer, or is not there: the question it is under, and a sentence that says what to do. */
export interface ObjectionTo<Question extends string> {
  about: Question;
  says: string;
}

export const objection = <Question extends string>(about: Question, says: string): ObjectionTo<Question> => ({
  about,
  says,
});
