/**
 * The page of an official document: 天头, 订口, 版心, its lines and characters. Taken from the standard's text, so that what
 * the program prints is held against nothing of its own.
 *
 * @see GB/T 9704-2012, 5.1 (A4), 5.2.1 (margins and type area), 5.2.3 (22 lines of 28 characters), 7.5 (page number)
 */
const [left, top] = [28, 37];

/** In mm, as all lengths here. */
export const textArea = { width: 156, height: 225 };

/** Edges of the text area on an upright sheet. */
export const area = {
  left,
  top,
  right: left + textArea.width,
  bottom: top + textArea.height,
};

export const linesPerPage = 22;
export const charactersPerLine = 28;
export const characterMm = textArea.width / charactersPerLine;

/** Of the place of a page's number below the text area: the middle of its dashes. */
export const numberBelowMm = 7;

/** What is white below the text area. */
const foot = 297 - area.bottom;

/** The same on a sheet turned a quarter to the right, whose top was the left edge. */
export const turnedArea = {
  left: foot,
  top: left,
  right: foot + textArea.height,
  bottom: left + textArea.width,
};

/** In pt: the widest in whole twips of which the text area's height holds 22. */
export const linePitchPt = 28.95;
