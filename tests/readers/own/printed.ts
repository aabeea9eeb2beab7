import type { TableCellRole } from "../../../src/document/blocks.ts";
import type { FetchPicture } from "../../../src/report/own/read-pictures.ts";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import { usualAlign } from "../../../src/report/own/usual-align.ts";
import { chooseEdition, readReport } from "../../../src/report/read/read-report.ts";
import type { Caption, OwnCell } from "../../../src/report/report.ts";
import { type OutlineItem, outline } from "../../../src/report/text/outline.ts";
import { editions } from "../../given/reports.ts";
import { squeeze } from "../canonical.ts";

type PrintedCell = Omit<OwnCell, "pointer">;

export type PrintedItem =
  | string
  | { readonly note: string }
  | { readonly mandated: string }
  | {
      readonly caption: string | undefined;
      readonly header: readonly (readonly PrintedCell[])[];
      readonly rows: readonly (readonly PrintedCell[])[];
      readonly headerColumns: number;
    }
  | {
      readonly bytes: string;
      readonly alt: string;
      readonly caption: string | undefined;
      readonly widthMm: number | undefined;
    };

/**
 * What stands between a report's head and its signature as it is printed: references resolved,
 * numbers set, a table's notes below it like any other note.
 */
export async function printed(
  draft: unknown,
  fetch: FetchPicture = async () => undefined,
): Promise<PrintedItem[]> {
  const { edition } = chooseEdition(
    draft,
    editions.map((one) => one.edition),
  );
  if (!edition) return ["no edition"];
  const pictures = await readPictures({ value: draft }, fetch);
  const { report, findings } = readReport(draft, edition, { blanks: "error", pictures });
  if (!report) return findings.map(({ rule, place }) => `${rule} ${place.pointer}`);
  return outline(report).flatMap(printedItem);
}

function printedItem(item: OutlineItem): PrintedItem[] {
  switch (item.type) {
    case "ownTable": {
      const { caption, header, rows, headerColumns, note } = item.table;
      const table = {
        caption: captionOf(caption),
        header: cellsOf(header, () => "columnHeader"),
        rows: cellsOf(rows, (column) => (column < headerColumns ? "rowHeader" : "value")),
        headerColumns,
      };
      return [table, ...note.map(({ text }) => ({ note: squeeze(text) }))];
    }
    case "ownPicture": {
      const { picture, alt, caption } = item.picture;
      return [
        {
          bytes: Buffer.from(picture.bytes).toString("base64"),
          alt,
          caption: captionOf(caption),
          widthMm: item.picture.widthMm,
        },
      ];
    }
    case "note":
      return [{ note: squeeze(item.text) }];
    case "table":
      return [{ mandated: item.table }];
    case "heading":
      return [`${item.number}${squeeze(item.text)}`];
    case "text":
      return [squeeze(item.text)];
  }
}

function captionOf(caption: Caption | undefined): string | undefined {
  if (!caption) return undefined;
  return squeeze(`${caption.typed ?? ""}${caption.number ?? ""}:${caption.text}`);
}

type RoleAt = (column: number) => TableCellRole;

/** Each cell with how it is set in the end. */
function cellsOf(rows: readonly (readonly OwnCell[])[], roleAt: RoleAt): PrintedCell[][] {
  const free: number[] = [];
  return rows.map((cells, row) =>
    cells.map(({ pointer: _, ...cell }) => {
      let column = 0;
      while ((free[column] ?? 0) > row) column++;
      const start = column;
      for (; column < start + cell.colSpan; column++) free[column] = row + cell.rowSpan;
      return { ...cell, align: cell.align ?? usualAlign(cell.text, roleAt(start)) };
    }),
  );
}
