import { describe, expect, it } from "vitest";
import { type Draft, get } from "../../given/reports.ts";
import {
  asked,
  blankForm,
  type Change,
  column,
  importWorkbook,
  inPart,
  part,
  rich,
  row,
  told,
  words,
} from "../xlsx/workbook.ts";

type Request = readonly [source: string, applicant?: string, result?: string];

const granted = "（一）予以公开";

/** The blank form of 2024 with these requests in its ledger, from its second row on. */
async function ledgerOf(requests: readonly Request[], ...changes: readonly Change[]) {
  const typed = requests.flatMap(([source, applicant = "自然人", result = granted], index) => [
    words(part.ledger, `B${index + 2}`, `第${index + 1}件`),
    words(part.ledger, `C${index + 2}`, source),
    words(part.ledger, `D${index + 2}`, applicant),
    words(part.ledger, `E${index + 2}`, result),
  ]);
  const form = await importWorkbook(blankForm, ...typed, ...changes);
  const figure = (path: string) => get(form.report as Draft, `tables.requests.${path}`);
  return {
    figure,
    received: figure("received.total"),
    carriedIn: figure("carriedIn.total"),
    told: told(form).filter((one) => !one.startsWith("IMPORT-MISSING")),
    asked: asked(form).filter((one) => one.includes("/requests")),
  };
}

const three: readonly Request[] = [["本年新收"], ["上年结转"], ["本年新收"]];

/** Moves all rows of the ledger down, with these above them. */
function under(...lines: readonly string[]): Change {
  const added = lines.map(
    (line, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${line}</t></is></c></row>`,
  );
  return (workbook) => ({
    ...workbook,
    [part.ledger]: (workbook[part.ledger] ?? "")
      .replaceAll(
        /<c r="([A-Z])(\d+)"/g,
        (_, letter, number) => `<c r="${letter}${Number(number) + lines.length}"`,
      )
      .replaceAll(/<row r="(\d+)"/g, (_, number) => `<row r="${Number(number) + lines.length}"`)
      .replace("<sheetData>", `<sheetData>${added.join("")}`),
  });
}

describe("the heads of a ledger", () => {
  it.each<[string, readonly Change[]]>([
    ["under a title", [under("示范区2024年依申请公开台账")]],
    ["under a title and a line with its unit", [under("示范区依申请公开台账", "单位：件")]],
    ["shortened", [words(part.ledger, "C1", "来源")]],
    ["with what may be chosen", [words(part.ledger, "C1", "申请来源（本年新收/上年结转）")]],
    ["with a star and a number", [words(part.ledger, "D1", "*3.申请人类型")]],
    ["over two lines", [words(part.ledger, "D1", "申请人\n类型")]],
    ["with blanks", [words(part.ledger, "E1", "办 理 结 果")]],
    ["with more words", [words(part.ledger, "E1", "办理结果 必填")]],
    ["beside one that only begins alike", [words(part.ledger, "F1", "办理结果说明")]],
    [
      "on a sheet of another name",
      [inPart("xl/workbook.xml", 'name="台账"', 'name="依申请公开登记表"')],
    ],
  ])("are found %s", async (_, changes) => {
    const ledger = await ledgerOf(three, ...changes);

    expect(ledger.told).toEqual([]);
    expect([ledger.received, ledger.carriedIn]).toEqual([2, 1]);
    expect(ledger.asked).toEqual([]);
  });

  it.each([
    ["C1", "登记时间", "申请来源"],
    ["D1", "申请人", "申请人类型"],
    ["E1", "状态", "办理结果"],
  ])("are one error when one is missing: %s “%s”", async (address, text, name) => {
    const ledger = await ledgerOf(three, words(part.ledger, address, text));

    expect(ledger.told).toEqual([`IMPORT-LEDGER-HEAD /tables/requests ${name}`]);
    expect(ledger.received).toBeUndefined();
    expect(ledger.asked).toHaveLength(24);
  });

  it("are one error when all are missing, and none where nothing is on the sheet", async () => {
    const gone = [1, 2, 3, 4, 5, 6].map((at) => words(part.ledger, `${"ABCDEF"[at - 1]}1`, "甲"));
    const empty = inPart(part.ledger, /<sheetData>.*<\/sheetData>/, "<sheetData/>");

    const names = "申请来源、申请人类型、办理结果";
    expect((await ledgerOf(three, ...gone)).told).toEqual([
      `IMPORT-LEDGER-HEAD /tables/requests ${names}`,
    ]);
    expect((await ledgerOf([], empty)).told).toEqual([]);
  });

  it("are one error, with both, when two fit one column", async () => {
    const ledger = await ledgerOf(three, words(part.ledger, "F1", "来源"));

    expect(ledger.told).toEqual(["IMPORT-LEDGER-TWICE /tables/requests C1 申请来源、F1 来源"]);
    expect(ledger.received).toBeUndefined();
  });

  it("may stand again at the top of another page, and are no request", async () => {
    const ledger = await ledgerOf([
      ["本年新收"],
      ["申请来源", "申请人类型", "办理结果"],
      ["上年结转"],
    ]);

    expect(ledger.told).toEqual([]);
    expect([ledger.received, ledger.carriedIn]).toEqual([1, 1]);
  });
});

describe("where a request of a ledger came from", () => {
  it.each([
    ["本年新收", 1, 0],
    ["上年结转", 0, 1],
    ["上年 结转", 0, 1],
    ["上年度结转", 0, 1],
    ["新收", 1, 0],
    ["一、本年新收政府信息公开申请数量", 1, 0],
    ["上年结转政府信息公开申请数量", 0, 1],
  ])("is read: “%s”", async (source, received, carriedIn) => {
    const ledger = await ledgerOf([[source]]);

    expect([ledger.received, ledger.carriedIn]).toEqual([received, carriedIn]);
    expect(ledger.told).toEqual([]);
  });

  it.each([
    ["2023年结转", 0, 1],
    ["2023年度结转", 0, 1],
    ["２０２４年新收", 1, 0],
  ])("is read in the report of 2024, and told: “%s”", async (source, received, carriedIn) => {
    const ledger = await ledgerOf([[source], [source]]);

    expect([ledger.received, ledger.carriedIn]).toEqual([2 * received, 2 * carriedIn]);
    expect(ledger.told).toEqual([`IMPORT-LEDGER-YEAR /tables/requests 2、3 ${source}`]);
  });

  it.each([
    "结转",
    "2022年结转",
    "2024年结转",
    "新收（上年结转除外）",
    "结转下年",
    "上年结转？本年新收",
    "是",
  ])("is an error of its row when it is not certain: “%s”", async (source) => {
    const ledger = await ledgerOf([["本年新收"], [source]]);

    expect([ledger.received, ledger.carriedIn]).toEqual([1, 0]);
    expect(ledger.told).toEqual([`IMPORT-LEDGER /tables/requests 3 ${source}`]);
  });

  it("is an error of its row when it is blank", async () => {
    const ledger = await ledgerOf([["本年新收"], [""]]);

    expect(ledger.received).toBe(1);
    expect(ledger.told).toEqual(["IMPORT-LEDGER-BLANK /tables/requests 3"]);
  });

  it("is an error of each further row that shares its cell", async () => {
    const merge = inPart(
      part.ledger,
      /<dataValidations/,
      '<mergeCells count="1"><mergeCell ref="C2:C4"/></mergeCells><dataValidations',
    );
    const ledger = await ledgerOf([["上年结转"], [""], [""]], merge);

    expect(ledger.carriedIn).toBe(1);
    expect(ledger.told).toEqual([
      "IMPORT-LEDGER-MERGED /tables/requests 3",
      "IMPORT-LEDGER-MERGED /tables/requests 4",
    ]);
  });
});

describe("the words for applicants and results of a ledger", () => {
  it.each([
    ["自然人", "naturalPerson"],
    ["公民", "naturalPerson"],
    ["其它", "otherOrganization"],
    ["法律 服务机构", "legalService"],
  ])("are read: “%s”", async (applicant, name) => {
    const ledger = await ledgerOf([["本年新收", applicant]]);

    expect(ledger.figure(`received.${name}`)).toBe(1);
    expect(ledger.told).toEqual([]);
  });

  it.each(["企业", "公司", "律所", "总计", "法人或其他组织", "张三"])(
    "are an error of their row when they are none of the table's: “%s”",
    async (applicant) => {
      const ledger = await ledgerOf([["本年新收", applicant]]);

      expect(ledger.told).toEqual([`IMPORT-LEDGER /tables/requests 2 ${applicant}`]);
    },
  );

  it.each([
    ["予以公开", "granted"],
    ["部分公开", "partlyGranted"],
    ["（二）部分公开", "partlyGranted"],
    ["不予公开 1.属于国家秘密", "refused.stateSecret"],
    ["属于国家秘密", "refused.stateSecret"],
    ["2.重复申请", "notProcessed.duplicate"],
    ["（六）其他处理 3.其他", "otherHandling.other"],
    ["结转下年度继续办理", "carriedOut"],
  ])("are read: “%s”", async (result, name) => {
    const ledger = await ledgerOf([["本年新收", "自然人", result]]);

    expect(ledger.figure(`${name}.naturalPerson`)).toBe(1);
    expect(ledger.told).toEqual([]);
  });

  it.each([
    "公开",
    "不予公开",
    "其他",
    "结转",
    "已办结",
    "（七）总计",
    "本年新收政府信息公开申请数量",
  ])("are an error of their row when they are not certain: “%s”", async (result) => {
    const ledger = await ledgerOf([["本年新收", "自然人", result]]);

    expect(ledger.told).toEqual([`IMPORT-LEDGER /tables/requests 2 ${result}`]);
  });

  it("are told all at once: each strange word, and what is blank", async () => {
    const ledger = await ledgerOf([["结转", "企业", ""]]);

    expect(ledger.told).toEqual([
      "IMPORT-LEDGER-BLANK /tables/requests 2",
      "IMPORT-LEDGER /tables/requests 2 结转",
      "IMPORT-LEDGER /tables/requests 2 企业",
    ]);
  });
});

describe("a row of a ledger", () => {
  it("is an error when a request is named in it, and nothing else", async () => {
    const ledger = await ledgerOf([["本年新收"], ["", "", ""]]);

    expect(ledger.told).toEqual(["IMPORT-LEDGER-BLANK /tables/requests 3"]);
  });

  it("is none when it only has its number", async () => {
    const ledger = await ledgerOf([["本年新收"]], words(part.ledger, "A3", "2"));

    expect([ledger.received, ...ledger.told]).toEqual([1]);
  });

  it("is not counted when it is hidden or filtered out, and that is told for all of them", async () => {
    const filter = inPart(
      part.ledger,
      "<sheetProtection",
      '<autoFilter ref="A1:F5"/><sheetProtection',
    );
    const hide = [3, 4].map((number) => row(part.ledger, number, 'hidden="1"'));
    const requests: readonly Request[] = [["本年新收"], ["上年结转"], ["上年结转"], ["本年新收"]];
    const ledger = await ledgerOf(requests, filter, ...hide);

    expect([ledger.received, ledger.carriedIn]).toEqual([2, 0]);
    expect(ledger.told).toHaveLength(1);
    expect(ledger.told[0]).toMatch(/^IMPORT-HIDDEN 工作表“台账”第3、4行 第2件、上年结转、自然人、/);
  });

  it("is not counted when it is struck out, and that is told", async () => {
    const struck = ["B", "C", "D", "E"].map((letter) =>
      rich(part.ledger, `${letter}3`, "<r><rPr><strike/></rPr><t>撤回</t></r>"),
    );
    const ledger = await ledgerOf([["本年新收"], ["本年新收"]], ...struck);

    expect(ledger.received).toBe(1);
    expect(ledger.told).toEqual(["IMPORT-STRUCK 工作表“台账”第3行 撤回、撤回、撤回、撤回"]);
  });

  it("is an error when only a part of it is struck out", async () => {
    const struck = rich(part.ledger, "C3", "<r><rPr><strike/></rPr><t>本年新收</t></r>");
    const ledger = await ledgerOf([["本年新收"], ["本年新收"]], struck);

    expect(ledger.told).toEqual([
      "IMPORT-LEDGER-BLANK /tables/requests 3",
      "IMPORT-STRUCK 工作表“台账”第3行 本年新收",
    ]);
  });

  it("is not counted with a column that is hidden", async () => {
    const ledger = await ledgerOf(three, column(part.ledger, 3, 'width="12" hidden="1"'));

    expect(ledger.told).toEqual([
      "IMPORT-LEDGER-HEAD /tables/requests 申请来源",
      "IMPORT-HIDDEN 工作表“台账”C 列 申请来源、本年新收、上年结转、本年新收",
    ]);
  });
});
