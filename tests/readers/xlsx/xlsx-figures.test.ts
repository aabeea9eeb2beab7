import { describe, expect, it } from "vitest";
import { type Draft, get } from "../../given/reports.ts";
import {
  asked,
  type Change,
  cell,
  filledForm,
  importWorkbook,
  inPart,
  part,
  rich,
  styled,
  told,
  words,
} from "./workbook.ts";

const decisions = "/tables/proactive/licensing/decisions";
const fees = "/tables/proactive/fees/amount";

/** The form with a change of its cell for 行政许可, or for fees. */
async function read(...changes: readonly Change[]) {
  const imported = await importWorkbook(filledForm, ...changes);
  const tables = (imported.report as Draft).tables as Draft;
  return {
    decisions: get(tables, "proactive.licensing.decisions"),
    fees: get(tables, "proactive.fees.amount"),
    told: told(imported),
    asked: asked(imported),
  };
}

const run = (properties: string, text: string) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
const plain = run('<sz val="11"/>', "15320");

/** The same runs in the cell itself, and among the workbook's shared texts. */
const places: readonly [string, (runs: string) => Change][] = [
  ["in the cell", (runs) => rich(part.proactive, "B7", runs)],
  [
    "among the shared texts",
    (runs) => (workbook) => {
      const index = (workbook["xl/sharedStrings.xml"]?.match(/<si>/g) ?? []).length;
      const shared = inPart("xl/sharedStrings.xml", "</sst>", `<si>${runs}</si></sst>`);
      return cell(part.proactive, "B7", 't="s"', `<v>${index}</v>`)(shared(workbook));
    },
  ],
];

describe.each(places)("a figure with something beside it %s", (_, write) => {
  it.each([
    ["a raised mark", plain + run('<vertAlign val="superscript"/>', "2"), "RAISED", "2"],
    ["a lowered mark", plain + run('<vertAlign val="subscript"/>', "①"), "RAISED", "①"],
    ["a struck digit", run("<strike/>", "9") + plain, "STRUCK", "9"],
    ["a digit in letters without size", plain + run('<sz val="0"/>', "7"), "HIDDEN", "7"],
    ["a phonetic guide", `${plain}<rPh sb="0" eb="1"><t>9</t></rPh>`, "PHONETIC", "9"],
  ])("is read without %s, which is told at its cell", async (_, runs, kind, mark) => {
    const form = await read(write(runs));

    expect(form.decisions).toBe(15320);
    expect(form.told).toEqual([`IMPORT-${kind} ${decisions} 工作表“主动公开情况”B7 格 ${mark}`]);
    expect(form.asked).toEqual([]);
  });

  it("is read with a digit that is set in an ordinary way, or in a way that is switched off", async () => {
    const off = '<strike val="0"/><vertAlign val="baseline"/>';
    const form = await read(write(run("<b/>", "15") + run(off, "320")));

    expect(form.decisions).toBe(15320);
    expect(form.told).toEqual([]);
  });
});

describe("a cell that is set as a whole in a way that is no text", () => {
  it.each([
    ["struck", "<strike/>", "General", "STRUCK"],
    ["raised", '<vertAlign val="superscript"/>', "General", "RAISED"],
    ["in letters without size", '<sz val="0"/>', "General", "HIDDEN"],
    ["in a format that shows nothing", "", ";;;", "HIDDEN"],
  ])("is asked for, and told, when it is %s", async (_, font, format, kind) => {
    const form = await read(styled(part.proactive, "B7", { saved: "15320", font, format }));

    expect(form.decisions).toBeUndefined();
    expect(form.told).toEqual([`IMPORT-${kind} ${decisions} 工作表“主动公开情况”B7 格 15320`]);
    expect(form.asked).toEqual(["ASK-BLANK /tables/proactive/licensing 0"]);
  });

  it("has runs with fonts of their own, which are read all the same", async () => {
    const struck = styled(part.proactive, "B7", { saved: "0", font: "<strike/>" });
    const form = await read(struck, (workbook) => {
      const index = workbook[part.proactive]?.match(/<c r="B7" s="(\d+)"/)?.[1];
      const runs = `<is><r><t>9</t></r>${plain}</is>`;
      return cell(part.proactive, "B7", `s="${index}" t="inlineStr"`, runs)(workbook);
    });

    expect(form.decisions).toBe(15320);
    expect(form.told).toEqual([`IMPORT-STRUCK ${decisions} 工作表“主动公开情况”B7 格 9`]);
  });

  it("is not read as a text either", async () => {
    const intro = "本报告由示范区人民政府编制。";
    const runs = run("<b/>", intro) + run("<strike/>", "未定稿") + run("<b/>", "统计自1月1日起。");
    const { report } = await importWorkbook(filledForm, rich(part.texts, "B7", runs));

    expect(get(report as Draft, "introduction")).toEqual([`${intro}统计自1月1日起。`]);
  });
});

describe("a number that its format shows otherwise than it is saved", () => {
  it.each([
    ["with fewer digits", "B7", "5236.48", "0", decisions, "5236"],
    ["rounded to nothing", "B7", "0.4", "0", decisions, "0"],
    ["with fewer decimals", "B14", "5236.48", "#,##0.0", fees, "5,236.5"],
    ["in thousands", "B7", "15320000", "#,##0,", decisions, "15,320"],
    ["without its sign", "B7", "-5", "0;0", decisions, "5"],
  ])("is asked for when it is %s", async (_, address, saved, format, pointer, shown) => {
    const form = await read(styled(part.proactive, address, { saved, format }));

    const plain = shown.replace(",", "");
    expect(form.asked).toEqual([`ASK-SHOWN ${pointer} ${shown} ${saved}/${plain}`]);
    expect(pointer === fees ? form.fees : form.decisions).toBe(Number(saved));
  });

  it.each([
    ["a percentage", "0.12", "0%", "12%"],
    ["a percentage by its number alone", "0.12", undefined, "12%"],
    ["ten thousands", "15320", "0!.0,&quot;万&quot;", "1.5万"],
    ["a sign that only looks like an escape", "15320", "0\\!.0,&quot;万&quot;", "15!.3万"],
    ["ten thousands above a limit", "15320", "[>=10000]0!.0,&quot;万&quot;;0", "1.5万"],
    ["a date", "45677", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "2025年1月20日"],
    ["an amount in another currency", "12", "[$€-2] #,##0", "€ 12"],
    ["a fraction", "0.5", "# ?/?", "1/2"],
    ["a power of ten", "15320", "0.0E+00", "1.5E+04"],
  ])("is asked for as what it is shown as: %s", async (_, saved, format, shown) => {
    const wanted = styled(part.proactive, "B7", { saved, format: format ?? "General" });
    const builtIn = inPart(
      "xl/styles.xml",
      /numFmtId="\d+"><\/xf><\/cellXfs>/,
      'numFmtId="9"></xf></cellXfs>',
    );
    const form = await read(wanted, ...(format === undefined ? [builtIn] : []));

    expect(form.asked).toEqual([`ASK-UNREAD ${decisions} ${shown}`]);
  });

  it.each([
    ["with commas", "15320", "#,##0", 15320],
    ["with decimals that are 0", "15320", "0.00", 15320],
    ["with a unit of things", "15320", "0&quot;件&quot;", 15320],
    ["with a blank for a sign", "15320", "#,##0_);(#,##0)", 15320],
    ["in a colour that has a Chinese name", "15320", "0;[红色]-0", 15320],
    ["under the Chinese name of no format", "15320", "G/通用格式", 15320],
    ["as a dash for 0", "0", "_ * #,##0_ ;_ * -#,##0_ ;_ * &quot;-&quot;_ ;_ @_ ", 0],
    ["not at all for 0", "0", "0;-0;;@", 0],
    ["in a format that no program knows", "15320", "0&quot;", 15320],
    ["to the last digit of a double", "7730.2799999999997", "0.00", 7730.28],
  ])("is read as it is when it is only shown %s", async (_, saved, format, value) => {
    const address = value === 7730.28 ? "B14" : "B7";
    const form = await read(styled(part.proactive, address, { saved, format }));

    expect(value === 7730.28 ? form.fees : form.decisions).toBe(value);
    expect([...form.told, ...form.asked]).toEqual([]);
  });

  it("keeps the unit that its format writes behind it", async () => {
    const fee = { saved: "5236.48", format: "0.00&quot;元&quot;" };
    const form = await read(styled(part.proactive, "B14", fee));

    expect(form.fees).toEqual({ value: 5236.48, unit: "元" });
  });

  it("is told where it is no figure of a table", async () => {
    const form = await read(styled(part.texts, "B6", { saved: "2024.6", format: "0" }));

    expect(form.told).toEqual(["IMPORT-SHOWN 工作表“基本信息和文字”B6 格 2025"]);
  });

  it("is a text that is kept as one, with an apostrophe before it", async () => {
    const quoted = inPart("xl/styles.xml", /<xf (?!.*<xf )/, '<xf quotePrefix="1" ');
    const form = await read(words(part.proactive, "B7", "15320"), quoted);

    expect(form.decisions).toBe(15320);
    expect([...form.told, ...form.asked]).toEqual([]);
  });

  it("hides a text, too", async () => {
    const hidden = styled(part.proactive, "B7", { saved: "0", format: "0;0;0;" });
    const form = await read(hidden, (workbook) => {
      const index = workbook[part.proactive]?.match(/<c r="B7" s="(\d+)"/)?.[1];
      const text = "<is><t>15320</t></is>";
      return cell(part.proactive, "B7", `s="${index}" t="inlineStr"`, text)(workbook);
    });

    expect(form.told).toEqual([`IMPORT-HIDDEN ${decisions} 工作表“主动公开情况”B7 格 15320`]);
  });
});

describe("a value that is no number", () => {
  it.each([
    ["TRUE", 't="b"', "1", "TRUE"],
    ["FALSE", 't="b"', "0", "FALSE"],
    ["a formula that failed", 't="e"', "#REF!", "#REF!"],
    ["a date", 't="d"', "2025-01-20T00:00:00", "2025-01-20"],
  ])("is asked for where a figure is wanted: %s", async (_, attributes, saved, shown) => {
    const form = await read(cell(part.proactive, "B7", attributes, `<v>${saved}</v>`));

    expect(form.decisions).toBe(shown);
    expect(form.asked).toEqual([`ASK-UNREAD ${decisions} ${shown}`]);
  });

  it("is told, and not read, where a text is wanted and a formula failed", async () => {
    const form = await importWorkbook(
      filledForm,
      cell(part.texts, "B3", 't="e"', "<f>Sheet9!A1</f><v>#REF!</v>"),
    );

    expect(told(form)).toContain("IMPORT-CELL 工作表“基本信息和文字”B3 格 #REF!");
    expect(JSON.stringify(form.report)).not.toContain("#REF!");
  });
});

describe("the day of a signature", () => {
  it.each([
    ["is typed", "45677", "General", ""],
    ["is a date in any format", "45677", "m/d/yy", ""],
    ["counts from 1904", "44215", "yyyy/m/d", '<workbookPr date1904="true"/>'],
    ["counts from 1904, as Excel writes it", "44215", "yyyy/m/d", '<workbookPr date1904="1"/>'],
    ["says that it does not", "45677", "yyyy/m/d", '<workbookPr date1904="0"/>'],
    ["says that it does not, in a word", "45677", "yyyy/m/d", '<workbookPr date1904="false"/>'],
  ])("is read when it %s", async (_, saved, format, property) => {
    const { report } = await importWorkbook(
      filledForm,
      styled(part.texts, "B15", { saved, format }),
      ...(property === ""
        ? []
        : [inPart("xl/workbook.xml", /<workbookPr[^>]*>|(?=<sheets>)/, property)]),
    );

    expect(get(report as Draft, "signature.date")).toBe("2025-01-20");
  });

  it("is read from a date cell of the strict form", async () => {
    const day = cell(part.texts, "B15", 't="d"', "<v>2025-01-20T00:00:00</v>");
    const { report } = await importWorkbook(filledForm, day);

    expect(get(report as Draft, "signature.date")).toBe("2025-01-20");
  });
});
