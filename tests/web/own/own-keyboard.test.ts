import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import type { Format } from "../../../src/writers/formats.ts";
import { type BodyPieces, bodyPieces } from "../../../web/src/draft/body-text.ts";
import { alignOf } from "../../../web/src/draft/own/edit-table.ts";
import { mapOwnItems, type OwnValue } from "../../../web/src/draft/own/own-items.ts";
import { cellTextOf, cornersOf, readPlaces } from "../../../web/src/draft/own/own-places.ts";
import { type Draft, example } from "../../given/reports.ts";
import { goTo, jsonFile, type Office, openOffice, takeFile } from "../clerk.ts";
import { tabTo } from "../tab-to.ts";

const resources = openResources();

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const given = example("yangli-2025");
const overview = (given.sections as { body: unknown }[])[0]?.body;

type Table = OwnValue & { readonly caption: string; readonly id: string; readonly note?: string };
type Picture = Readonly<Record<"id" | "file" | "alt" | "caption", string>> & { widthMm: number };

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const type = (page: Page, text: string) => page.keyboard.insertText(text);

/** Goes to the table's tools and uses one, some times over, and comes back to the cell. */
async function use(page: Page, tool: string, times = 1): Promise<void> {
  await press(page, "F6");
  await press(page, "Shift+Tab");
  await tabTo(page, new RegExp(`^${tool}$`));
  for (let time = 0; time < times; time += 1) await press(page, "Enter");
  await press(page, "Escape");
}

/** Makes a table of three columns and rows as large as it shall be, and types it cell by cell. */
async function makeTable(page: Page, table: Table): Promise<void> {
  const places = readPlaces(table);
  if (!places) throw new Error("no table");
  const { rows, headRows } = places;
  const width = rows[0]?.length ?? 0;
  if (width > 3) await use(page, "右侧加列", width - 3);
  if (headRows > 1) await use(page, "下方加行", headRows - 1);
  await press(page, "Control+End");
  await use(page, "下方加行", rows.length - headRows - 2);
  for (const [row, corners] of cornersOf(rows).entries()) {
    for (const { cell, column } of corners) {
      await press(page, "Control+Home");
      await press(page, ...Array<string>(row).fill("ArrowDown"));
      await press(page, ...Array<string>(column).fill("ArrowRight"));
      await type(page, cellTextOf(cell));
    }
  }
  await mergeCells(page, table);
  await alignCells(page, table);
}

/** From the last cell to the first: a merged one is a single step of the arrow keys. */
async function mergeCells(page: Page, table: Table): Promise<void> {
  const corners = cornersOf(readPlaces(table)?.rows ?? []).flat();
  for (const { row, column, rowSpan, colSpan } of corners.toReversed()) {
    if (rowSpan * colSpan === 1) continue;
    await press(page, "Control+Home", ...Array<string>(row).fill("ArrowDown"));
    await press(page, ...Array<string>(column).fill("ArrowRight"));
    await press(page, ...Array<string>(rowSpan - 1).fill("Shift+ArrowDown"));
    await press(page, ...Array<string>(colSpan - 1).fill("Shift+ArrowRight"));
    await use(page, "合并");
  }
}

/** Sets the alignment of cells that have one of their own, as far down the list as it stands. */
async function alignCells(page: Page, table: Table): Promise<void> {
  const corners = cornersOf(readPlaces(table)?.rows ?? []).flat();
  for (const { cell, row, column } of corners) {
    const steps = ["left", "center", "right"].indexOf(String(alignOf(cell))) + 1;
    if (steps === 0) continue;
    // The merged head of the first column is one step down.
    await press(page, "Control+Home", ...Array<string>(row - 1).fill("ArrowDown"));
    await press(page, ...Array<string>(column).fill("ArrowRight"), "F6");
    await tabTo(page, /^对齐/);
    await press(page, ...Array<string>(steps).fill("ArrowDown"), "Escape");
  }
}

async function makeItem(page: Page, value: OwnValue): Promise<void> {
  if (typeof value.note === "string") {
    await tabTo(page, /^插入注$/);
    await press(page, "Enter");
    await type(page, value.note);
  } else if (value.table) {
    const table = value.table as Table;
    await tabTo(page, /^插入表格$/);
    await press(page, "Enter");
    await makeTable(page, table);
    await press(page, "F6");
    await tabTo(page, /^题注/, "Shift+Tab");
    await type(page, table.caption);
    await tabTo(page, /^编号/);
    await type(page, table.id);
    await tabTo(page, /^第 \d+ 行/);
    await press(page, "Control+End");
    await tabTo(page, /^表下附注/);
    await type(page, table.note ?? "");
  } else await makePicture(page, value.picture as Picture);
}

/** What is chosen when the page asks for a file. */
let wanted = "";

async function makePicture(page: Page, { file, alt, caption, id, widthMm }: Picture) {
  await tabTo(page, /^插入图片$/);
  const before = await page.locator("img.thumbnail").count();
  wanted = file;
  await press(page, "Enter");
  await expect.poll(() => page.locator("img.thumbnail").count()).toBe(before + 1);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/alt$/);
  await type(page, alt);
  await tabTo(page, /^题注/);
  await type(page, caption);
  await tabTo(page, /^宽度/);
  await type(page, String(widthMm));
  await tabTo(page, /^编号/);
  await type(page, id);
}

/** The report with each picture's bytes in itself. */
function withPictures(report: Draft): Draft {
  const [first, ...others] = report.sections as { body: unknown }[];
  const body = mapOwnItems(first?.body, (item) => {
    if (!item.picture) return item;
    const { file, ...picture } = item.picture as Picture;
    return { picture: { ...picture, data: readFileSync(`examples/${file}`).toString("base64") } };
  });
  return { ...report, sections: [{ ...first, body }, ...others] };
}

async function printed(report: Draft, format: Format): Promise<Buffer> {
  const json = { value: report, findings: [] };
  const pictures = await readPictures(json, async () => undefined);
  const { bytes } = await generate(json, format, resources, { pictures });
  return Buffer.from(bytes);
}

/** One that differs is seen at once. */
function linesOf(html: Buffer): string[] {
  return html.toString().split(/(?<=>)/);
}

/** What a person types: the reference to the table that is made afterwards is put in later. */
function withoutLater({ text, items }: BodyPieces): string[] {
  return [text, ...items.map(({ after }) => after)].map((one) => one.replace("{表:各月}", ""));
}

describe("a person without a mouse", () => {
  it("makes the example's tables, pictures and notes, and gets the example's document", async () => {
    const { page, complaints } = await office.sitDown();
    const sections = (given.sections as object[]).with(0, { id: "overview" });
    page.on("filechooser", (chooser) => chooser.setFiles(`examples/${wanted}`));
    const bare = jsonFile("report.json", { ...given, sections });
    await page.locator("input[type=file]").first().setInputFiles(bare);
    await expect.poll(() => page.getByLabel("机关名称").inputValue()).toContain("洋里县");
    await tabTo(page, /总体情况/);
    await press(page, "Enter");
    await tabTo(page, /^正文$/);
    const pieces = bodyPieces(overview);
    const [first = "", ...others] = withoutLater(pieces);

    await type(page, first);
    for (const [index, { value }] of pieces.items.entries()) {
      await makeItem(page, value);
      await tabTo(page, /之后的正文$/);
      await type(page, others[index] ?? "");
    }
    await tabTo(page, /^第 \d+ 行/, "Shift+Tab");
    await press(page, "Control+Home");
    await tabTo(page, /第 2 个.*之后的正文$/, "Shift+Tab");
    await press(page, "Control+End", "ArrowLeft");
    await tabTo(page, /^插入引用$/);
    await press(page, "Enter");
    await tabTo(page, /^表2 各月/);
    await press(page, "Enter");

    await expect.poll(() => page.locator("main .note.error").count()).toBe(0);
    await goTo(page, "下载");
    const { bytes } = await takeFile(page, "下载 HTML");
    expect(linesOf(bytes)).toEqual(linesOf(await printed(withPictures(given), "html")));
    for (const format of ["docx", "pdf"] as const) {
      const file = await takeFile(page, `下载 ${format.toUpperCase()}`);
      expect(file.bytes.equals(await printed(withPictures(given), format))).toBe(true);
    }
    expect(complaints).toEqual([]);
  }, 120_000);
});
