import { expect, it } from "vitest";
import {
  commonIdeographs,
  endOfIdeographs,
  firstIdeograph,
} from "../../../src/writers/docx/common-ideographs.ts";

/** Rows 16 to 87 of 94 places each; five are free, and decode to private characters. */
const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);
const gb2312 = new TextDecoder("gb2312").decode(
  Uint8Array.from(
    rows.flatMap((row) => Array.from({ length: 94 }, (_, at) => [row, 0xa1 + at]).flat()),
  ),
);

it("has the 6,763 ideographs of GB 2312 and no other", () => {
  const listed = [];
  for (let unit = firstIdeograph; unit < endOfIdeographs; unit++) {
    const place = unit - firstIdeograph;
    if ((commonIdeographs[place >> 3] ?? 0) & (1 << (place & 7))) listed.push(unit);
  }

  const expected = [...gb2312]
    .map((character) => character.charCodeAt(0))
    .filter((unit) => unit < endOfIdeographs);
  expect(listed).toHaveLength(6763);
  expect(listed).toEqual(expected.sort((one, other) => one - other));
});
