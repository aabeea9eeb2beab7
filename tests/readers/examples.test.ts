import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildForm } from "../../src/readers/form/build-form.ts";
import { type Imported, importReport } from "../../src/readers/import-report.ts";
import { writeForm } from "../../src/writers/xlsx/write-form.ts";
import { check, editionOf, editions, example } from "../given/reports.ts";
import { canonical } from "./canonical.ts";
import { numbersOf } from "./judge.ts";
import { publishedPage } from "./published-page.ts";

const known = editions.map(({ edition }) => edition);

function importText(text: string, fileName: string): Promise<Imported> {
  return importReport(new TextEncoder().encode(text), { fileName, editions: known });
}

describe("the plain text of a published report, a cell a line", async () => {
  const text = readFileSync(new URL("../../examples/huaiyin-2019.txt", import.meta.url), "utf8");
  const { report, findings, questions, origins } = await importText(text, "huaiyin-2019.txt");

  it("becomes the JSON that was typed from it: figures, headings, texts, signature", () => {
    expect(canonical(report)).toEqual(canonical(example("huaiyin-2019")));
  });

  it("leaves nothing to ask", () => {
    expect(questions).toEqual([]);
  });

  it("has no error, and tells how changes were written", () => {
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "NUM-FORM")).toHaveLength(5);
  });

  it("says of every number on which line it stands", () => {
    expect(origins["/tables/proactive/procurement/amount"]).toBe("第101行");
    expect(Object.keys(origins).filter((pointer) => pointer.startsWith("/tables/"))).toHaveLength(
      numbersOf(report).size,
    );
  });
});

describe("a published table with a wrong label, an old row and wrong totals", async () => {
  const page = publishedPage({
    draft: example("hongze-2023"),
    editions: { proactive: "2021", requests: "2019", disputes: "2021" },
  });
  const { report, findings } = await importText(page, "hongze-2023.html");

  it("keeps the published figures", () => {
    expect(numbersOf(report)).toEqual(numbersOf(example("hongze-2023")));
  });

  it.each([
    ["DOC-LABEL", "/tables/requests/refused/forbiddenByLaw"],
    ["IMPORT-EDITION", "/tables/requests"],
    ["T3-SPLIT6", "/tables/requests/otherHandling"],
    ["T4-SUM", "/tables/disputes/review/total"],
    ["T4-SUM", "/tables/disputes/lawsuit/afterReview/total"],
  ])("tells %s at %s", (rule, pointer) => {
    expect(findings.map((one) => `${one.rule} ${one.place.pointer}`)).toContain(
      `${rule} ${pointer}`,
    );
  });
});

describe("the form", () => {
  it("comes back from a spreadsheet as the report that filled it", async () => {
    const draft = example("huaiyin-2019");
    const { report } = check(draft);
    const edition = editionOf("2019");
    const bytes = await writeForm(
      buildForm({ edition, year: 2019, ...(report ? { report } : {}) }),
      "…",
    );

    const imported = await importReport(bytes, { fileName: "form.xlsx", editions: known });

    expect(canonical(imported.report)).toEqual(canonical(draft));
    expect(imported.questions).toEqual([]);
  });
});
