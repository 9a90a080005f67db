/**
 * Words as they can be kept and shown, whoever wrote them: whole characters, lines that end in one way, and nothing
 * unseen. PostgreSQL can’t hold a NUL or half an emoji, and a sign that turns the line round shows other words than
 * the ones that are kept. The two joiners stay: whole scripts are written with them.
 */
export const readable = (written: string): string =>
  written.replace(lineEnds, '\n').replaceAll('\t', ' ').replace(unseen, '').normalize('NFC');

/** Everything that some screen, paper or file would begin a new line at. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

const unseen =
  /(?!\n|\p{Join_Control}|[\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** The same on one line: for a row of a list, where a line of its own would pass for somebody else’s. */
export const onOneLine = (written: string): string => readable(written).replace(/\s+/g, ' ').trim();
