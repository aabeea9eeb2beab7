import type { Table } from "../../document/blocks.ts";
import { pageIdOf } from "../../document/references/target-names.ts";
import { sum } from "../../document/sum.ts";
import { staysWithNextRow } from "../../document/tables/row-breaks.ts";
import { cornersOf, splitWidth } from "../../document/tables/table-grid.ts";
import { tableHeaders } from "../../document/tables/table-headers.ts";
import { rowHeightsMm } from "../../document/tables/table-rows.ts";
import { block, element, escapeHtml, type Html } from "./markup.ts";
import { type Position, placing, withNumber, writeInlines } from "./paragraphs.ts";
import { groupStarts } from "./row-groups.ts";
import type { Design } from "./styling.ts";
import { writeCell } from "./table-cell.ts";
import { mm } from "./units.ts";

/** A table in a box of its own, which a narrow screen scrolls from side to side. */
export function writeTable(table: Table, position: Position, design: Design): Html {
  const { styling, plan, look, report } = design;
  const captionId = `${position.id}-caption`;
  const whole = plan.torn.has(position.index) ? {} : { "break-inside": "avoid" };
  const box = plan.drawnIn.has(position.index) ? "drawn-in" : "scroll";
  const width = position.sheet === "upright" ? {} : { "min-width": mm(look.page.textWidthMm) };
  return block(
    "section",
    {
      id: table.anchor && pageIdOf(table.anchor.target, report),
      "aria-labelledby": captionId,
      tabindex: 0,
      ...styling(box, { ...placing(table, position, design), ...whole }),
    },
    block(
      "table",
      styling("table", width),
      writeCaption(table, captionId, position, design),
      writeColumns(table),
      ...writeRowGroups(table, position, design),
    ),
  );
}

/** A caption of its own is seen; else the heading above says what the table shows. */
function writeCaption(table: Table, id: string, { caption }: Position, design: Design): Html {
  const { styling } = design;
  if (caption) {
    return element(
      "caption",
      { id, ...styling("tableCaption") },
      ...writeInlines(withNumber(caption), design),
    );
  }
  const label = { id, ...styling("caption-text") };
  return element(
    "caption",
    styling("caption"),
    element("span", label, escapeHtml(table.description)),
  );
}

function writeColumns({ shares }: Table): Html {
  const hundredths = splitWidth(100_00, shares);
  const columns = hundredths.map((width) => element("col", { style: `width: ${width / 100}%` }));
  return element("colgroup", {}, ...columns);
}

function writeRowGroups(table: Table, position: Position, design: Design): Html[] {
  const rows = writeRows(table, position, design);
  const starts = groupStarts(table);
  return starts.map((start, group) =>
    block(
      start < table.headerRows ? "thead" : "tbody",
      {},
      ...rows.slice(start, starts[group + 1]),
    ),
  );
}

function writeRows(table: Table, { id, index }: Position, design: Design): Html[] {
  const { look, plan, styling } = design;
  const headers = tableHeaders(table);
  const heightsMm = rowHeightsMm(table, look)[plan.drawnIn.has(index) ? "drawnIn" : "normal"];
  const isTorn = plan.torn.has(index);
  return cornersOf(table).map((corners, row) => {
    const stays = staysWithNextRow(table, row) || (isTorn && plan.keptRows.get(index)?.has(row));
    const cells = corners.map(({ cell, column }) => {
      const rowsMm = isTorn ? sum(heightsMm.slice(row, row + cell.rowSpan)) : undefined;
      const place = { row, column, headers: headers[row]?.[column] ?? [], rowsMm };
      return writeCell(cell, { table, id, ...place }, design);
    });
    return block("tr", styling("row", stays ? { "break-after": "avoid" } : {}), ...cells);
  });
}
