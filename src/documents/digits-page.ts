import { count } from '../domain/wording/words.ts';
import { page, safe } from './html.ts';

const title = 'Enter the four digits';

export const notFourDigits = 'Enter four digits, such as 0417';
export const wrongDigits = 'Those are not the digits of this link';

/** Says nothing of what the paper is, or of whom it is about: whoever has the address could see this. */
export function digitsPage(triesLeft: number, problem: string | null = null): string {
  const isWrong = problem !== null;
  const tries = `You have ${count(triesLeft, 'try', 'tries')}${isWrong ? ' left' : ''}.`;
  const note = isWrong ? `<p id="problem" class="problem">Error: ${safe(problem)}</p>` : '';
  const described = isWrong ? 'aria-describedby="hint problem" aria-invalid="true"' : 'aria-describedby="hint"';
  const form = `<form method="post" autocomplete="off" novalidate>
<label for="digits">Four digits</label>
<p id="hint">They are beside the link in Slack. ${tries}</p>
${note}
<input id="digits" name="digits" inputmode="numeric" autocomplete="off" ${described}>
<div>
<button name="as" value="html">Open it as a page</button>
<button name="as" value="docx">Download it for Word</button>
</div>
</form>`;
  return isWrong ? page(title, `${summary(problem)}\n${form}`, `Error: ${title}`) : page(title, form);
}

/** Without a script it is the attribute that brings a keyboard, and a screen reader, to what went wrong. */
const summary = (problem: string) =>
  `<div class="summary" role="alert" tabindex="-1" autofocus>
<h2>There is a problem</h2>
<p><a href="#digits">${safe(problem)}</a></p>
</div>`;

/** On the page of a paper: the same for Word, without the digits again. The pass is of no use without the address. */
export const wordButton = (pass: string): string =>
  `<form method="post" autocomplete="off">
<input type="hidden" name="pass" value="${safe(pass)}">
<button name="as" value="docx">Download it for Word</button>
</form>`;
