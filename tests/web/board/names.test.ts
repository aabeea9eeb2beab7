import { describe, expect, it } from "vitest";
import type { BoardUnit } from "../../../web/src/board/board.ts";
import { lastYearOf, matchUnit, namesIn } from "../../../web/src/board/names.ts";

function units(...names: readonly string[]): BoardUnit[] {
  return names.map((name) => ({ id: name, name, isListed: true, versions: [] }));
}

describe("whose file it is", () => {
  const list = units("洪泽区教育局", "教育局", "洪泽区（高新区）管委会", "洪泽区民政局");

  it.each([
    ["the agency that the report names", "洪泽区民政局", "a.docx", "洪泽区民政局", "agency"],
    [
      "it in other brackets and with blanks",
      "洪泽区 (高新区)管委会",
      "a.docx",
      "洪泽区（高新区）管委会",
      "agency",
    ],
    [
      "the agency before the name of the file",
      "洪泽区民政局",
      "教育局.docx",
      "洪泽区民政局",
      "agency",
    ],
    [
      "the name of the file where the agency is unknown",
      "局办公室",
      "洪泽区民政局2024年年报.docx",
      "洪泽区民政局",
      "file",
    ],
    [
      "the name of the file where no agency was read",
      undefined,
      "报送/洪泽区民政局.pdf",
      "洪泽区民政局",
      "file",
    ],
    [
      "the longest name that the file's name has",
      undefined,
      "洪泽区教育局.xlsx",
      "洪泽区教育局",
      "file",
    ],
  ] as const)("is told by %s", (_, agency, file, name, by) => {
    const match = matchUnit({ file, ...(agency ? { agency } : {}) }, list);

    expect(match).toEqual({ unit: list.find((unit) => unit.name === name), by });
  });

  it.each([
    ["neither tells", "财政局", "年报.docx", list],
    ["the file's name tells two", undefined, "民政局和教育局.docx", units("民政局", "教育局")],
    ["two rows bear the name", "民政局", "a.docx", units("民政局", "民政局")],
  ] as const)("is asked where %s", (_, agency, file, rows) => {
    expect(matchUnit({ file, ...(agency ? { agency } : {}) }, rows)).toBeUndefined();
  });

  it("of last year is found by the name that this year's report gives, too", () => {
    const version = {
      id: "1",
      file: "1.json",
      receivedAt: "",
      asked: [],
      settled: [],
      errors: 0,
      warnings: 0,
    };
    const [unit] = units("区教育局");
    const named = { ...(unit as BoardUnit), versions: [{ ...version, agency: "洪泽区教育局" }] };
    const last = [{ id: "a", file: "2023.json", agency: "洪泽区教育局" }];

    expect(lastYearOf(named, last)).toEqual(last[0]);
    expect(lastYearOf(unit as BoardUnit, last)).toBeUndefined();
  });
});

describe("a list that is pasted from a spreadsheet", () => {
  it.each([
    ["one column", "教育局\n民政局\n", ["教育局", "民政局"]],
    ["a column behind numbers", "1\t教育局\n2\t民政局", ["教育局", "民政局"]],
    [
      "a head that names the column",
      "序号\t联系人\t单位名称\n1\t王某\t教育局\n2\t李某\t民政局",
      ["教育局", "民政局"],
    ],
    ["a title above the head", "2024年报送单位表\n序号\t单位\n1\t教育局", ["教育局"]],
    ["a name with a break in its cell", '1\t"洪泽区\n教育局"', ["洪泽区教育局"]],
    ["the same name twice, with a blank in it", "教育局\n教育 局", ["教育 局"]],
    ["blank rows and numbers alone", "\n\n12\n教育局", ["教育局"]],
  ])("gives its names: %s", (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
