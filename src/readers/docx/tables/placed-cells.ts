import { descend, type XmlElement } from "../../xml.ts";

export type PlacedCell = {
  readonly element: XmlElement;
  /** That it begins at. */
  readonly column: number;
  readonly colSpan: number;
  /** Whether it may reach over rows, or is a part of one that began above. */
  readonly merge: "begins" | "goes on" | undefined;
};

/** The cells of a row with the columns that they take. */
export function placeCells(row: XmlElement, cells: readonly XmlElement[]): PlacedCell[] {
  let next = spanIn(descend(row, "trPr", "gridBefore")) ?? 0;
  return cells.map((element) => {
    const properties = descend(element, "tcPr");
    const colSpan = spanOf(properties);
    const column = next;
    next += colSpan;
    return { element, column, colSpan, merge: mergeOf(properties) };
  });
}

/** No table of a report is wider, in columns. */
const widest = 60;

function spanOf(properties: XmlElement | undefined): number {
  return spanIn(properties && descend(properties, "gridSpan")) ?? 1;
}

function spanIn(element: XmlElement | undefined): number | undefined {
  const span = Number(element?.attributes["w:val"]);
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : undefined;
}

export function mergeOf(properties: XmlElement | undefined): PlacedCell["merge"] {
  const merge = properties && descend(properties, "vMerge");
  return merge && (merge.attributes["w:val"] === "restart" ? "begins" : "goes on");
}
