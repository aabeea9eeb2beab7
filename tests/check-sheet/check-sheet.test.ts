import { describe, expect, it } from "vitest";
import { letters } from "#templates";
import { type CheckSheet, makeCheckSheet } from "../../src/check-sheet/check-sheet.ts";
import type { Family } from "../../src/check-sheet/rules.ts";
import { checkSheetTree } from "../../src/check-sheet/sheet-tree.ts";
import type { Options } from "../../src/generate.ts";
import type { Reported } from "../../src/report/checks/subject.ts";
import type { CompiledTemplate } from "../../src/template/fill-template.ts";
import { check, type Draft, editions, sample, sampleBefore, set } from "../given/reports.ts";

const files = [{ file: "report.json", sha256: "0".repeat(64) }];

function reported(draft: Draft, options?: Options): Reported {
  const { report, edition } = check(draft, options);
  if (!report || !edition) throw new Error("the draft cannot be read");
  return { report, edition };
}

function sheetOf(draft: Draft, last?: Draft): CheckSheet {
  const options = last ? { previous: { value: last, findings: [] } } : {};
  return makeCheckSheet({
    ...reported(draft, options),
    findings: check(draft, options).findings,
    previous: last && reported(last),
    used: { editions: editions.map(({ edition }) => edition), off: ["DOC-LEN"] },
    files,
  });
}

/** One request was refused for a state secret, which is only asked to be confirmed. */
function withSecret(): Draft {
  const draft = sample("2021");
  for (const [path, value] of [
    ["unavailable.notHeld.naturalPerson", 10],
    ["unavailable.notHeld.total", 14],
    ["refused.stateSecret.naturalPerson", 1],
    ["refused.stateSecret.total", 1],
  ] as const) {
    set(draft, `tables.requests.${path}`, value);
  }
  return draft;
}

function family(name: string, sheet: CheckSheet): Family | undefined {
  return sheet.families.find((one) => one.family === name);
}

describe("the check sheet", () => {
  it("tells of every rule whether it found something, found nothing, or was not used", () => {
    const sheet = sheetOf(set(sample("2021"), "tables.disputes.review.total", 99));

    expect(sheet.errors).toBe(1);
    expect(family("T4", sheet)?.found).toContainEqual({
      rule: "T4-SUM",
      errors: 1,
      warnings: 0,
      infos: 0,
    });
    expect(family("T3", sheet)?.clean).toContain("T3-ROW");
    expect(family("T3", sheet)?.skipped).toEqual(expect.arrayContaining(["T3-CARRY", "T3-OLD6"]));
    expect(family("T2A", sheet)?.clean).toEqual([]);
    expect(family("DOC", sheet)?.skipped).toContain("DOC-LEN");
  });

  it("takes no rule for one without a problem that has given a hint", () => {
    const sheet = sheetOf(withSecret());

    expect(sheet.errors).toBe(0);
    expect(sheet.hints).toContainEqual(expect.stringContaining("请确认定密依据"));
    expect(family("T3", sheet)?.clean).not.toContain("T3-SECRET");
    expect(family("T3", sheet)?.found).toContainEqual({
      rule: "T3-SECRET",
      errors: 0,
      warnings: 0,
      infos: 1,
    });
  });

  it("uses the rules that compare with last year once its report is given", () => {
    const sheet = sheetOf(sample("2021"), sampleBefore("2021"));

    expect(family("T3", sheet)?.clean).toContain("T3-CARRY");
    expect(family("T2", sheet)?.clean).toEqual(expect.arrayContaining(["T2-FLOW", "T2-YOY"]));
  });

  it("tells how much of each text is last year's, only when that is known", () => {
    expect(sheetOf(sample("2021")).repeated).toEqual([]);

    const { repeated } = sheetOf(sample("2021"), sampleBefore("2021"));
    expect(repeated.map(({ section }) => section)).toEqual([
      "总体情况",
      "存在的主要问题及改进情况",
    ]);
    expect(repeated.map(({ percent }) => percent)).toEqual([100, 100]);
  });

  it.each([
    ["government", "示范区人民政府", "2025-03-31", "2025-03-31", "inTime"],
    ["government", "示范区人民政府", "2025-04-01", "2025-03-31", "outside"],
    ["department", "示范区财政局", "2025-02-01", "2025-01-31", "outside"],
    ["township", "示范镇人民政府", "2025-01-31", "2025-01-31", "inTime"],
    ["government", "示范区人民政府", "2024-12-30", "2025-03-31", "outside"],
  ])("holds the date of a %s (%s, %s) against %s", (level, agency, date, to, state) => {
    const draft = { ...sample("2021"), level, agency, signature: { agency, date } };

    expect(sheetOf(draft).publication).toMatchObject({ to, signed: date, state });
  });

  it("says so when there is no date", () => {
    const draft = set(sample("2021"), "signature", undefined);

    expect(sheetOf(draft).publication.state).toBe("unsigned");
  });
});

describe("the page of the check sheet", () => {
  const form = {
    template: letters.sheetTemplate as CompiledTemplate,
    texts: letters.sheetTexts,
    has: () => true,
  };

  it("names the rules that gave hints apart from those that found errors and warnings", () => {
    const sheet = sheetOf(set(withSecret(), "tables.disputes.review.total", 99));

    const { blocks } = checkSheetTree(sheet, form);

    const [heads, ...rows] = blocks.flatMap((block) => (block.type === "table" ? block.rows : []));
    const texts = (row: typeof heads) => row?.map(({ lines }) => lines.join("")) ?? [];
    expect(texts(heads).slice(3)).toEqual(["错误、警告的规则及次数", "提示的规则及次数"]);
    const told = new Map(rows.map((row) => [texts(row)[0], texts(row).slice(3)]));
    expect(told.get("申请的收到和处理")?.[1]).toContain("T3-SECRET×1");
    expect(told.get("行政复议、行政诉讼")?.[0]).toContain("T4-SUM×1");
    expect(JSON.stringify(blocks)).toContain(`提示${sheet.hints.length}处`);
  });

  it("shows eight warnings and counts the others", () => {
    const sheet = { ...sheetOf(sample("2021")), warnings: Array.from({ length: 11 }, String) };

    const page = JSON.stringify(checkSheetTree(sheet, form));

    expect(page).toContain("警告11处");
    expect(page).toContain("另有3条");
  });
});
