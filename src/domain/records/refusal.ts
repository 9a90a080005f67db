import type { NextStep } from './next-step.ts';

/** A polite no: a sentence for the person, expected, and not a fault. Nothing was changed. */
export class Refusal<Question extends string = string> extends Error {
  override readonly name = 'Refusal';
  /** The question on the form to look at again, where there is one. */
  readonly field: Question | undefined;
  /** What the person may do instead. */
  readonly next: NextStep | undefined;

  constructor(says: string, field?: Question, next?: NextStep) {
    super(says);
    this.field = field;
    this.next = next;
  }
}

/** One sentence for a child who does not exist and for one who is not yours: nobody learns which (ruling Slack 5). */
export class NoSuchChild extends Refusal {
  constructor() {
    super('I can’t find a child you can open with that reference.');
  }
}
export const noSuchChild = () => new NoSuchChild();

/**
 * The one polite sentence for everybody who has no business here: it tells them nothing else. `whom`: for a member of
 * this council’s workspace whom the staff file lacks, who may know their colleagues’ names.
 */
export class NotSetUp extends Refusal {
  constructor(whom: string | null = null) {
    super(
      whom === null
        ? 'You’re not set up to use this. Your IRO manager can add you.'
        : `You’re not set up to use this. Ask ${whom}, to have you added to the staff file.`,
    );
  }
}
export const notSetUp = (whom: string | null = null) => new NotSetUp(whom);

/** The records can’t be reached, and a wait will cure it. Nothing was changed. */
export class RecordsAway extends Error {
  override readonly name = 'RecordsAway';
}
