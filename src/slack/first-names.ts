import names from 'gender-detection-from-name/names/en.js';

/** Is it somebody’s first name, in lower case? Ordinary words are among them: whoever asks leaves those out. */
export const isFirstName = (word: string): boolean => names.has(word);
