const aDate =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?: \d{4}\b)?/g;

/** The same words, with every date in one piece: no line ends within “Tuesday 30 June 2026”. */
export const wholeDates = (text: string): string => text.replace(aDate, (date) => date.replaceAll(' ', '\u00a0'));
