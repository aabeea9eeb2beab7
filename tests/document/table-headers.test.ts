import { expect, it } from "vitest";
import type { TableCell } from "../../src/document/blocks.ts";
import { noteForm } from "../../src/document/tables/table-form.ts";
import { tableHeaders } from "../../src/document/tables/table-headers.ts";
import { textCell } from "../../src/document/tables/text-cell.ts";

const rowsWith = (value: string): TableCell[][] => [
  [textCell("名称", "corner"), textCell("件数", "columnHeader")],
  [textCell("规章", "rowHeader"), textCell(value, "value")],
];

it("finds the headers of all tables of a form once, and of any other table by itself", () => {
  const [one, same, other] = ["1", "2", "3"].map(rowsWith);
  const form = {};
  for (const rows of [one, same]) noteForm(rows ?? [], form);

  const [ofOne, ofSame, ofOther] = [one, same, other].map((rows = []) =>
    tableHeaders({ rows, shares: [1, 1] }),
  );

  expect(ofSame).toBe(ofOne);
  expect(ofOther).not.toBe(ofOne);
  expect(ofOther).toEqual(ofOne);
  expect(ofOne?.[1]?.[1]).toEqual([
    { row: 0, column: 1 },
    { row: 1, column: 0 },
  ]);
});
