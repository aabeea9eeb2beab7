import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildForm } from "../../src/readers/form/build-form.ts";
import { importReport } from "../../src/readers/import-report.ts";
import { writeForm } from "../../src/writers/xlsx/write-form.ts";
import { check, type Draft, editionOf, get, sample, set } from "../given/reports.ts";
import { canonical } from "./canonical.ts";
import {
  asked,
  blankForm,
  type Change,
  cell,
  filledForm,
  importWorkbook,
  inPart,
  part,
  told,
} from "./xlsx/workbook.ts";

/** As a script leaves a form that it has filled in: formulas without their values. */
const uncalculated: Change = (workbook) =>
  Object.fromEntries(
    Object.entries(workbook).map(([name, xml]) => [
      name,
      xml.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, (_, end) => `${end}<v></v>`),
    ]),
  );

/** Some libraries write 0 for what has to be calculated when the workbook is opened. */
const zeros: Change = (workbook) =>
  Object.fromEntries(
    Object.entries(workbook).map(([name, xml]) => [
      name,
      xml.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, (_, end) => `${end}<v>0</v>`),
    ]),
  );
const onLoad = inPart("xl/workbook.xml", "</sheets>", '</sheets><calcPr fullCalcOnLoad="1"/>');

describe("our form, filled in by a script and opened by no program", () => {
  it.each<[string, readonly Change[]]>([
    ["without values", [uncalculated]],
    ["with 0 until they are calculated", [zeros, onLoad]],
  ])("leaves its totals to us, and asks nothing: formulas %s", async (_, changes) => {
    const form = await importWorkbook(filledForm, ...changes);

    expect([...told(form), ...asked(form)]).toEqual([]);
    expect(get(form.report as Draft, "tables.requests.received")).not.toHaveProperty("total");
    const { report } = check(form.report);
    const whole = check(sample("2021")).report;
    expect(report?.tables).toEqual(whole?.tables);
  });

  it("has a total of 0 where one is saved and nothing is to be calculated", async () => {
    const { findings } = await importWorkbook(filledForm, zeros);

    expect(findings.map(({ rule }) => rule)).toContain("T3-ROW");
  });
});

describe("our form, not filled in", () => {
  it.each<[string, readonly Change[]]>([
    ["as it was made", []],
    ["as a script saves it", [uncalculated]],
  ])("asks for every figure but the totals, and has no other fault: %s", async (_, changes) => {
    const form = await importWorkbook(blankForm, ...changes);

    expect(told(form).filter((one) => !one.startsWith("IMPORT-MISSING"))).toEqual([]);
    const errors = form.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule }) => rule)).toEqual(["IMPORT-MISSING", "JSON-MISSING"]);
    expect(new Set(form.questions.map(({ code }) => code))).toEqual(new Set(["ASK-BLANK"]));
    expect(form.questions.map(({ parameters }) => parameters.col).join()).not.toContain("总计");
    expect(form.report).toMatchObject({ edition: "2021", year: 2024 });
  });

  it("tells of the lines of a sheet that is none of its own", async () => {
    const note =
      '<row r="30"><c r="A30" t="inlineStr"><is><t>注：数据以财政局为准。</t></is></c></row>';
    const form = await importWorkbook(
      blankForm,
      inPart("xl/workbook.xml", 'name="复议诉讼情况"', 'name="说明"'),
      inPart("xl/worksheets/sheet4.xml", /<row r="2".*<\/row>/, note),
    );

    expect(told(form)).toContain("IMPORT-CELL 工作表“说明” 注：数据以财政局为准。");
    expect(JSON.stringify(form.report)).not.toContain("财政局");
  });

  it("tells of a formula without a value that is no total", async () => {
    const year = inPart(
      "xl/worksheets/sheet1.xml",
      /<c r="B2"[^>]*>.*?<\/c>/,
      '<c r="B2"><f>YEAR(A9)</f></c>',
    );
    const form = await importWorkbook(blankForm, year);

    expect(told(form)).toContain("IMPORT-FORMULA 工作表“基本信息和文字” B2 =YEAR(A9)");
  });
});

/** As it is saved where only figures are kept: no formula in the rows that are blank. */
const withoutFormulas = (...rows: readonly number[]): Change[] =>
  rows.map((number) => cell(part.requests, `J${number}`, 's="1"', ""));

describe("our form, filled in in part, with rows that have nothing but their names", () => {
  const sections = (report: unknown) => (get(report as Draft, "sections") as unknown[]).length;

  it.each([
    ["四、结转下年度继续办理", [28]],
    ["一、本年新收", [4]],
    ["二、上年结转, and 四、结转下年度继续办理", [5, 28]],
  ])("takes the row %s for no section, and asks for its figures", async (_, rows) => {
    const form = await importWorkbook(blankForm, ...withoutFormulas(...rows));
    const whole = await importWorkbook(blankForm);

    expect(sections(form.report)).toBe(sections(whole.report));
    expect(told(form)).toEqual(told(whole));
    expect(form.questions.map(({ code }) => code)).toEqual(whole.questions.map(({ code }) => code));
  });

  it("keeps the figures of all other rows where they are", async () => {
    const blanks = Array.from("DEFGHI", (column) => cell(part.requests, `${column}28`, "", ""));
    const form = await importWorkbook(filledForm, ...blanks, ...withoutFormulas(28));

    const whole = get(sample("2021"), "tables.requests") as Record<string, unknown>;
    const { carriedOut: _, ...others } = whole;
    const { carriedOut, ...read } = get(form.report as Draft, "tables.requests") as typeof whole;
    expect(read).toEqual(others);
    expect(Object.values((carriedOut ?? {}) as object)).toEqual([]);
    expect(sections(form.report)).toBe(6);
  });
});

describe("our form, filled with texts that no cell can hold", () => {
  it.each([
    ["a paragraph", "全年主动公开信息。".repeat(8000)],
    [
      "many paragraphs",
      Array.from({ length: 4000 }, (_, at) => `第${at}段，公开信息。`).join("\n"),
    ],
    [
      "a paragraph with blanks where it is cut",
      `${"公".repeat(29_999)}   ${"开".repeat(29_999)}。`,
    ],
  ])("comes back with every word of %s", async (_, text) => {
    const lines = text.split("\n");
    const draft = set(set(sample("2021"), "introduction", lines), "sections.4.body", lines);
    const { report } = check(draft);
    const wish = { edition: editionOf("2021"), year: 2024, ...(report ? { report } : {}) };
    const bytes = await writeForm(buildForm(wish), "…");

    const imported = await importReport(bytes, { editions: [editionOf("2021")] });

    expect(canonical(imported.report)).toEqual(canonical(draft));
    const texts = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array());
    const longest = Math.max(...texts.split("<si>").map(({ length }) => length));
    expect(longest).toBeLessThan(32_767);
  });
});
