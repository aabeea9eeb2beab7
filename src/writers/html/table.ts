import type { Table } from "../../document/blocks.ts";
import { staysWithNextRow } from "../../document/row-breaks.ts";
import { splitWidth, spreadCells } from "../../document/table-grid.ts";
import { tableHeaders } from "../../document/table-headers.ts";
import { block, element, escapeHtml, type Html } from "./markup.ts";
import { type Position, placing } from "./paragraphs.ts";
import { groupStarts } from "./row-groups.ts";
import type { Design } from "./styling.ts";
import { writeCell } from "./table-cell.ts";

/** A table in a box of its own, which a narrow screen scrolls from side to side. */
export function writeTable(table: Table, position: Position, design: Design): Html {
  const { styling } = design;
  const captionId = `${position.id}-caption`;
  const label = { id: captionId, ...styling("caption-text") };
  return block(
    "section",
    {
      "aria-labelledby": captionId,
      tabindex: 0,
      ...styling("scroll", placing(table, position, design)),
    },
    block(
      "table",
      styling("table"),
      element("caption", styling("caption"), element("span", label, escapeHtml(table.description))),
      writeColumns(table),
      ...writeRowGroups(table, position.id, design),
    ),
  );
}

function writeColumns({ shares }: Table): Html {
  const hundredths = splitWidth(100_00, shares);
  const columns = hundredths.map((width) => element("col", { style: `width: ${width / 100}%` }));
  return element("colgroup", {}, ...columns);
}

function writeRowGroups(table: Table, id: string, design: Design): Html[] {
  const rows = writeRows(table, id, design);
  const starts = groupStarts(table);
  return starts.map((start, group) =>
    block(
      start < table.headerRows ? "thead" : "tbody",
      {},
      ...rows.slice(start, starts[group + 1]),
    ),
  );
}

function writeRows(table: Table, id: string, design: Design): Html[] {
  const headers = tableHeaders(table);
  return spreadCells(table).map((slots, row) => {
    const own = staysWithNextRow(table, row) ? { "break-after": "avoid" } : {};
    const cells = slots.flatMap(({ cell, corner }, column) => {
      const place = { row, column, headers: headers[row]?.[column] ?? [] };
      return corner ? [writeCell(cell, { table, id, ...place }, design)] : [];
    });
    return block("tr", design.styling("row", own), ...cells);
  });
}
