import { beforeAll, describe, expect, it } from "vitest";
import { cellAddress } from "../../../src/document/sheets/cell-address.ts";
import { buildForm } from "../../../src/readers/form/build-form.ts";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import { writeForm } from "../../../src/writers/xlsx/write-form.ts";
import {
  check,
  type Draft,
  editionIds,
  editionOf,
  editions,
  get,
  sample,
} from "../../given/reports.ts";
import { saveWorkbook } from "../../office.ts";
import { findMistakes } from "../../read-back/ooxml-schema.ts";
import { all, readPart, textOf } from "../../read-back/read-docx.ts";
import {
  blankForm,
  fillForm,
  inputsOf,
  sheetNumbers,
  type Typed,
} from "../../readers/filled-form.ts";

const known = editions.map(({ edition }) => edition);
const { proactive, requests, disputes } = sheetNumbers;

describe.each(editionIds)("the form of the edition %s", (id) => {
  const edition = editionOf(id);
  const { from } = edition.years;
  const { report } = check(sample(id));

  it.each([
    ["blank", buildForm({ edition, year: from })],
    ["filled", buildForm({ edition, year: from, ...(report ? { report } : {}) })],
  ])("is right by the schema when it is %s", async (_, sheets) => {
    expect(await findMistakes(await writeForm(sheets, "请填整数"), "xlsx")).toEqual([]);
  });

  it("has the same bytes every time", async () => {
    const sheets = buildForm({ edition, year: from });

    expect(await writeForm(sheets, "…")).toEqual(await writeForm(sheets, "…"));
  });
});

describe("a form", async () => {
  const form = await writeForm(blankForm(), "请填 0 或正整数");
  const sheets = [1, 2, 3, 4, 5].map((number) =>
    readPart(form, `xl/worksheets/sheet${number}.xml`),
  );
  const unlocked = all(readPart(form, "xl/styles.xml"), "cellXfs")
    .flatMap(({ children }) => children)
    .flatMap((xf, style) =>
      typeof xf !== "string" &&
      all(xf, "protection").some(({ attributes }) => attributes.locked === "0")
        ? [String(style)]
        : [],
    );

  it("is locked on every sheet, but for the cells to be filled in", () => {
    for (const [index, sheet] of sheets.entries()) {
      const cells = blankForm()[index]?.rows.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell ? [{ address: cellAddress(row, column), isInput: cell.type === "input" }] : [],
        ),
      );
      const open = all(sheet, "c").flatMap(({ attributes: { r, s = "" } }) =>
        unlocked.includes(s) ? [r] : [],
      );

      expect(all(sheet, "sheetProtection")[0]?.attributes.sheet).toBe("1");
      expect(cells?.filter(({ address, isInput }) => open.includes(address) !== isInput)).toEqual(
        [],
      );
    }
  });

  it("accepts nothing but whole numbers from 0 where requests are counted", () => {
    const [rule, ...others] = all(sheets[requests] ?? never(), "dataValidation");

    expect(others).toEqual([]);
    expect(rule?.attributes).toMatchObject({ type: "whole", operator: "greaterThanOrEqual" });
    expect(rule?.attributes.sqref?.split(" ")).toHaveLength(inputsOf(blankForm(), requests).length);
    expect(rule && textOf(rule)).toBe("0");
  });
});

/** As a clerk fills a form: 0 everywhere, then three requests, two of which are answered. */
const figures: readonly Typed[] = [
  ...[proactive, requests, disputes].flatMap((sheet) =>
    inputsOf(blankForm(), sheet).map(([, row, column]): Typed => [sheet, row, column, 0]),
  ),
  [requests, 3, 3, 3],
  [requests, 5, 3, 1],
  [requests, 14, 3, 1],
  [requests, 27, 3, 1],
  [disputes, 3, 0, 2],
  [disputes, 3, 6, 1],
];

describe("a form that was filled in with LibreOffice", () => {
  let saved: Uint8Array = new Uint8Array();
  let imported: Imported;

  beforeAll(async () => {
    saved = await saveWorkbook(await writeForm(fillForm(blankForm(), figures), "…"));
    imported = await importReport(saved, { editions: known });
  });

  it.each([
    ["requests.received.total", 3],
    ["requests.closed.naturalPerson", 2],
    ["requests.closed.enterprise", 0],
    ["requests.closed.total", 2],
    ["requests.carriedOut.total", 1],
    ["disputes.review.total", 2],
    ["disputes.lawsuit.direct.total", 1],
    ["disputes.lawsuit.afterReview.total", 0],
  ])("has the sum at %s", (path, expected) => {
    expect(get(imported.report as Draft, `tables.${path}`)).toBe(expected);
  });

  it("comes back with every number, and nothing about them is asked or told", () => {
    const tables = (pointer: string) => pointer.startsWith("/tables");

    expect(imported.questions).toEqual([]);
    expect(imported.findings.filter(({ place }) => tables(place.pointer))).toEqual([]);
  });

  it("says of every column whether what came in is what was answered or carried over", async () => {
    const wrong: Typed = [requests, 3, 4, 7];
    const spoilt = await saveWorkbook(
      await writeForm(fillForm(blankForm(), [...figures, wrong]), "…"),
    );

    expect(verdicts(saved)).toEqual(["相符", "相符", "相符", "相符", "相符", "相符", "相符"]);
    expect(verdicts(spoilt)).toEqual(["相符", "不符", "相符", "相符", "相符", "相符", "不符"]);
  });
});

/** The values of the last row's formulas. */
function verdicts(xlsx: Uint8Array): string[] {
  const row = all(readPart(xlsx, "xl/worksheets/sheet3.xml"), "row").find((one) =>
    all(one, "f").some((formula) => textOf(formula).startsWith("IF(")),
  );
  const cells = row ? all(row, "c").filter((cell) => all(cell, "f").length > 0) : [];
  return cells.map((cell) => all(cell, "v").map(textOf).join(""));
}

function never(): never {
  throw new Error("no sheet");
}
