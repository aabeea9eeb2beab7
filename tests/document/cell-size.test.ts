import { describe, expect, it } from "vitest";
import { cellSizePt } from "../../src/document/tables/cell-size.ts";

describe("the size of a line in a table's cell", () => {
  it.each([
    ["a number that fits is the style's", "123", 10, 15, 10],
    ["a number too long is as small as its column asks", "1234", 10, 15, 7.5],
    ["a text too long is the style's, as it can be broken", "政府信息", 10, 15, 10],
  ])("of %s", (_, text, sizePt, widthPt, size) => {
    expect(cellSizePt(text, sizePt, widthPt)).toBe(size);
  });
});
