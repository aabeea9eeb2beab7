import type { Look } from "../document/look.ts";

/** What looks otherwise on a sheet than in a report. */
export type OwnSheetLook = {
  readonly tables: Look["tables"];
  readonly paragraphs: Partial<Look["paragraphs"]>;
  readonly headings: Partial<Look["headings"]>;
};

/** A sheet is set smaller than a report, to stay on one page. */
export function sheetLook(official: Look, own: OwnSheetLook): Look {
  return {
    ...official,
    tables: own.tables,
    paragraphs: { ...official.paragraphs, ...own.paragraphs },
    headings: { ...official.headings, ...own.headings },
  };
}
