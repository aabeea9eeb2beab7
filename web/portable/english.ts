/**
 * In the place of the program's English sentences, so that the page opens without them: they are
 * filled in before anything is said in English.
 */
export const en: Record<string, string> = {};

export const enWords: Record<string, string> = {};
