import type { Inline, Table } from "../../../document/blocks.ts";
import { keepSome } from "../../../document/keep-some.ts";
import type { Look } from "../../../document/look.ts";
import { perObject } from "../../../document/per-object.ts";
import { cellInlines } from "../../../document/references/reference.ts";
import { cellSizePt } from "../../../document/tables/cell-size.ts";
import { isLongTable, type Slot } from "../../../document/tables/table-grid.ts";
import { tableLook } from "../../../document/tables/table-rows.ts";
import { ptFromMm } from "../../../document/units.ts";
import { bookmarked, type Named } from "../bookmarks.ts";
import type { WordFonts } from "../package/word-fonts.ts";
import { keepNext, pageBreakBefore, paragraphOf } from "../paragraphs.ts";
import { type DirectFormat, writeRuns } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { cellStyle } from "../styles/style-ids.ts";
import { element, type Xml } from "../xml.ts";
import { cellAlign } from "./table-styles.ts";

/** A cell with what it needs to know of its table. */
type PlacedCell = Slot & {
  readonly table: Table;
  /** Whether its row stays on one page with the next. */
  readonly isKept: boolean;
  /** Whether the table begins a page, which its first cell says. */
  readonly opensPage: boolean;
  /** The name of a table without a caption, which its first cell has. */
  readonly named: Named | undefined;
  /** In twips. */
  readonly width: number;
};

/** A cell, or the empty stand-in that continues a cell from the row above. */
export function writeCell(place: PlacedCell, setting: Setting): Xml {
  const key = keyOf(place);
  return key === undefined
    ? writeAnew(place, setting)
    : keptCells(setting.look)(setting.fonts)(key, () => writeAnew(place, setting));
}

/** Labels and figures, which the tables of all reports share. */
const longestKept = 60;
const mostKept = 4000;

const keptCells = perObject((_: Look) => perObject((_: WordFonts) => keepSome<Xml>(mostKept)));

/** All that a cell is written from besides the look; undefined where it is met but once. */
function keyOf({ cell, corner, table, isKept, opensPage, named, width }: PlacedCell) {
  const { role, lines, references, note, rowSpan, colSpan, align } = cell;
  if (references || named || opensPage || note !== undefined || isLongTable(table))
    return undefined;
  // No text holds the character that parts the lines.
  const text = lines.join("\0");
  if (text.length > longestKept) return undefined;
  return `${table.name} ${role} ${align} ${rowSpan} ${colSpan} ${corner} ${isKept} ${width} ${text}`;
}

function writeAnew(place: PlacedCell, setting: Setting): Xml {
  const { cell, corner, table, width } = place;
  const merge = corner ? "restart" : "continue";
  const properties = element(
    "w:tcPr",
    {},
    element("w:tcW", { "w:type": "dxa", "w:w": width }),
    cell.colSpan > 1 ? element("w:gridSpan", { "w:val": cell.colSpan }) : "",
    cell.rowSpan > 1 ? element("w:vMerge", { "w:val": merge }) : "",
    element("w:vAlign", { "w:val": "center" }),
  );
  const content = corner
    ? writeContent(place, setting)
    : paragraphOf(cellStyle(table.name, cell.role), kept(place), "");
  return element("w:tc", {}, properties, content);
}

function kept({ isKept }: PlacedCell): Xml[] {
  return isKept ? [keepNext] : [];
}

function writeContent(place: PlacedCell, { look, fonts }: Setting): Xml {
  const { role, align, note } = place.cell;
  const { name } = place.table;
  const { face } = tableLook(place.table, look).cells[role];
  const aligned = align === cellAlign(role) ? [] : [element("w:jc", { "w:val": align })];
  const words = writeRuns(cellInlines(place.cell), { face, fonts }, fitted(place, look));
  const text = paragraphOf(
    cellStyle(name, role),
    [...kept(place), ...(place.opensPage ? [pageBreakBefore] : []), ...aligned],
    place.named ? bookmarked(place.named, words) : words,
  );
  if (note === undefined) return text;
  const noted: Inline = { type: "text", text: note, strong: false };
  const noteRuns = writeRuns([noted], { face, fonts });
  return text + paragraphOf(cellStyle(name, "cellNote"), kept(place), noteRuns);
}

/** The size of a number too long for its column, in half points. */
function fitted({ cell, table, width }: PlacedCell, look: Look): DirectFormat {
  const { cells, cellMarginMm } = tableLook(table, look);
  const { sizePt } = cells[cell.role];
  const innerPt = width / 20 - 2 * ptFromMm(cellMarginMm);
  const fits = Math.min(...cell.lines.map((line) => cellSizePt(line, sizePt, innerPt)));
  return fits < sizePt ? { size: Math.floor(fits * 2) } : {};
}
