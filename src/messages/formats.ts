/** Whole documents, the one preferred by us first: `Accept` and the page offer these. */
export const wholeFormats = ["docx", "pdf", "ofd", "html"] as const;

/** And what is chosen by its name alone: the document of `html` for a page of a portal. */
export const formats = [...wholeFormats, "html-fragment"] as const;

export type Format = (typeof formats)[number];

/** What is made of a report when nobody says what: to be worked on, and to be published. */
export const usualFormats: readonly Format[] = ["docx", "pdf"];

/** As people call them. */
export function wholeFormatNames(): readonly string[] {
  return wholeFormats.map((name) => name.toUpperCase());
}

/** The formats, those in need of a word with theirs behind; `""` for the others. */
export function explainFormats(
  words: Readonly<Record<Format, string>>,
  explain: (format: Format, word: string) => string,
): readonly string[] {
  return formats.map((format) => (words[format] ? explain(format, words[format]) : format));
}
