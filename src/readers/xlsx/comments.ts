import { type Finding, finding } from "../../messages/finding.ts";
import { sourcePlaceText } from "../../messages/source-place.ts";
import type { OfficePackage } from "../office-package.ts";
import { allOf, parseXml } from "../xml.ts";
import type { ListedSheet } from "./workbook.ts";

/** The remarks on the cells of all sheets: told once, with how many there are. */
export function commentsOn(sheets: readonly ListedSheet[], parts: OfficePackage): Finding[] {
  return tellComments(
    sheets.map(({ name, part }) => ({ name, count: countComments(parts, part) })),
  );
}

type Commented = { readonly name: string; readonly count: number };

export function tellComments(sheets: readonly Commented[]): Finding[] {
  const some = sheets.filter(({ count }) => count > 0);
  const where = some.map(({ name }) => sourcePlaceText({ sheet: name })).join("、");
  const count = some.reduce((all, one) => all + one.count, 0);
  return count === 0
    ? []
    : [finding("IMPORT-COMMENTS", "warning", { pointer: "" }, { where, count })];
}

/**
 * How many remarks hang on a sheet's cells. One that can be answered is saved in both ways: with
 * its answers, and for older programs again in the old way under the same cell.
 */
function countComments(parts: OfficePackage, sheet: string): number {
  const relations = parts.relations(sheet);
  const cellsOf = (kind: string, element: string) =>
    relations
      .filter((one) => one.type === kind)
      .flatMap(({ target }) => {
        const xml = parts.text(target);
        return xml === undefined ? [] : allOf(parseXml(xml), element);
      })
      .map(({ attributes }) => attributes.ref);
  const threaded = cellsOf("threadedComment", "threadedComment");
  const told = new Set(threaded);
  const old = cellsOf("comments", "comment").filter((cell) => !told.has(cell));
  return threaded.length + old.length;
}
