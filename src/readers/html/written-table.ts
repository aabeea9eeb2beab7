import type { SourceCell, SourceTable } from "../source.ts";
import { attribute, descendants, type Element } from "./elements.ts";

type TableFacts = Pick<SourceTable, "namesHeaders" | "isOwn">;

/** Names that this program gives the cells that name others. */
const ownName = /^nianbao-[\da-f]{8}-\d+-\d+-\d+$/;
const ownClass = /(?:^|\s)nianbao-own[A-Za-z]*-/;

/** What a table says of itself that this program has written: which of its cells name others. */
export function writtenFacts(element: Element): TableFacts {
  const names = descendants(element, ["th"]);
  const isWritten =
    names.length > 0 && names.every((one) => ownName.test(attribute(one, "id") ?? ""));
  if (!isWritten) return {};
  return { namesHeaders: true, ...(names.some(hasOwnClass) ? { isOwn: true } : {}) };
}

function hasOwnClass(cell: Element): boolean {
  return ownClass.test(attribute(cell, "class") ?? "");
}

const aligns = ["left", "center", "right"] as const;

/** What is said of a cell itself; a cell that this program has written stands in the middle else. */
export function cellFacts(cell: Element): Pick<SourceCell, "isHeader" | "align"> {
  const style = /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(attribute(cell, "style") ?? "")?.[1];
  const said = (style ?? attribute(cell, "align") ?? "").toLowerCase();
  const align = aligns.find((one) => one === said) ?? (hasOwnClass(cell) ? "center" : undefined);
  return { ...(cell.tagName === "th" ? { isHeader: true } : {}), ...(align ? { align } : {}) };
}
