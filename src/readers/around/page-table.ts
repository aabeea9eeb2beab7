import { isOneFigure } from "../recognise/values.ts";
import type { SourceTable } from "../source.ts";
import { isPageLine, isRegisterLabel } from "./page-line.ts";

/** Whether a table is none of a report's, but of the page that it stands on. */
export function isPageTable(table: SourceTable): boolean {
  return isRegister(table) || isMenu(table);
}

/** Whether it may be a table of a report. */
export function isOfFigures(table: SourceTable): boolean {
  return filledIn(table).some(isOneFigure) && !isRegister(table);
}

/** A table that says of what kind a document is, and when it was published. */
function isRegister(table: SourceTable): boolean {
  const filled = filledIn(table);
  const labels = filled.filter((text) => isRegisterLabel(text) || isPageLine(text));
  return labels.length > 1 && labels.length * 3 >= filled.length && !filled.some(isLong);
}

function isLong(text: string): boolean {
  return text.length > 100 || text.includes("。");
}

/** The longest name of a page that another one leads to. */
const longestLink = 30;

/** A table of links: short words, some of them those of any page. */
function isMenu(table: SourceTable): boolean {
  const texts = filledIn(table);
  const isShortName = (text: string) => text.length <= longestLink && !/。/.test(text);
  return (
    texts.some(isPageLine) &&
    texts.every((text) => isShortName(text) || isPageLine(text)) &&
    !texts.some(isOneFigure)
  );
}

function filledIn({ rows }: SourceTable): string[] {
  return rows
    .flat()
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
}
