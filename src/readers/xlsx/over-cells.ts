import type { Finding } from "../../messages/finding.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import type { LeftOut } from "../left-out.ts";
import { type OfficePackage, openPackage } from "../office-package.ts";
import { commentsOn } from "./comments.ts";
import { drawnOn, untitled } from "./drawings.ts";
import type { ListedSheet } from "./workbook.ts";

/** What lies over the cells of sheets and hangs on them. */
export type OverCells = {
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
};

const ofSheets = ["drawing", "comments", "threadedComment"];
const ofDrawings = ["chart", "chartEx", "diagramData"];

/**
 * Reads what is only told, apart from what is read: sheets may carry thousands of pictures that
 * nobody sees any more, and are no worse for it.
 */
export async function readOverCells(
  bytes: Uint8Array,
  parts: OfficePackage,
  sheets: readonly ListedSheet[],
): Promise<OverCells> {
  const targets = (part: string, kinds: readonly string[]) =>
    parts
      .relations(part)
      .filter(({ type }) => kinds.includes(type))
      .map(({ target }) => target);
  const own = new Map(sheets.map((sheet) => [sheet, targets(sheet.part, ofSheets)]));
  const wanted = new Set([...own.values()].flat());
  for (const target of [...wanted]) {
    for (const further of targets(target, ofDrawings)) wanted.add(further);
  }
  try {
    const opened = wanted.size === 0 ? parts : await openPackage(bytes, (name) => wanted.has(name));
    const leftOut = sheets.flatMap((sheet) => drawnOn(opened, sheet));
    return { leftOut, findings: commentsOn(sheets, opened) };
  } catch (error) {
    if (!(error instanceof GenerationError) || error.code !== "FILE-BOMB") throw error;
    const laden = sheets.filter((sheet) => own.get(sheet)?.length);
    return { leftOut: laden.map(({ name }) => untitled(name)), findings: [] };
  }
}
