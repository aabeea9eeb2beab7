import { describe, expect, it } from "vitest";
import { cellInlines, referring, unreferred } from "../../src/document/references/reference.ts";
import { cell } from "../given/builders.ts";

const to = { kind: "table", id: "a" } as const;
const words = (text: string, more: object = {}) => ({ type: "text", text, strong: false, ...more });

describe("a text with references", () => {
  it("is its words, each reference by itself", () => {
    const references = [
      { start: 1, end: 3, to },
      { start: 3, end: 5, to },
    ];

    expect(referring("见表1表1。", references)).toEqual([
      words("见"),
      words("表1", { to }),
      words("表1", { to }),
      words("。"),
    ]);
  });

  it("is set as if it had none", () => {
    const content = referring("见表1。", [{ start: 1, end: 3, to }]);

    expect(unreferred(content)).toEqual([words("见表1。")]);
    expect(unreferred([...content, { type: "break" }, ...content])).toEqual([
      words("见表1。"),
      { type: "break" },
      words("见表1。"),
    ]);
  });

  it("stays bold where it is", () => {
    const bold = words("甲", { strong: true, to }) as never;

    expect(unreferred([bold, ...referring("乙", [])])).toEqual([
      words("甲", { strong: true }),
      words("乙"),
    ]);
  });

  it("may be a cell of several lines", () => {
    const two = cell("见\n表1", { references: [{ start: 2, end: 4, to }] });

    expect(cellInlines(two)).toEqual([words("见"), { type: "break" }, words("表1", { to })]);
  });
});
