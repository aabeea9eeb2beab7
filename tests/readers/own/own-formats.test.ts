import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { type Draft, editions } from "../../given/reports.ts";
import { saveAll } from "../../office.ts";
import { writeReport } from "../round-trip.ts";
import { sheetFile } from "../sheets/sheet-file.ts";
import { type PrintedItem, printed } from "./printed.ts";
import { randomOwnReports } from "./random-own.ts";

const known = editions.map(({ edition }) => edition);
/** Formats without this program's styles do not tell an own table from one with the same words. */
const otherWords = new Map([
  ["自然人", "个人"],
  ["总计", "小计"],
  ["商业企业", "企业用户"],
  ["其他处理", "转办"],
  ["公开指南", "指南"],
]);

const drafts = randomOwnReports("2021", 6, 3).map((draft) => {
  let text = JSON.stringify(draft.sections);
  for (const [word, other] of otherWords) text = text.replaceAll(word, other);
  return { ...draft, sections: JSON.parse(text) };
});

/** Captions and cells, without how they are set, which not every format tells. */
function tablesOf(items: readonly PrintedItem[]): unknown[] {
  return items.flatMap((item) => {
    if (typeof item === "string" || !("rows" in item)) return [];
    const cells = [...item.header, ...item.rows];
    return [
      {
        caption: item.caption,
        cells: cells.map((row) =>
          row.map(({ text, rowSpan, colSpan }) => [text.replaceAll(/\s/g, ""), rowSpan, colSpan]),
        ),
      },
    ];
  });
}

function picturesOf(items: readonly PrintedItem[]): unknown[] {
  return items.flatMap((item) =>
    typeof item !== "string" && "bytes" in item
      ? [{ bytes: item.bytes, caption: item.caption }]
      : [],
  );
}

describe.each(["odt", "rtf", "doc"] as const)("reports that LibreOffice saved as %s", (format) => {
  it("give their own tables back, and their pictures or what is told of them", async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, draft] of drafts.entries())
      files[index] = await writeReport(draft, "docx", "2021");
    const saved = await saveAll(files, "docx", format);

    for (const [index, draft] of drafts.entries()) {
      const imported = await importReport(saved.get(String(index)) ?? new Uint8Array(), {
        editions: known,
      });
      const [was, is] = [await printed(draft), await printed(imported.report)];
      const told = imported.findings.filter(({ rule }) => rule === "IMPORT-PICTURE");

      expect(tablesOf(is)).toEqual(tablesOf(was));
      if (format === "doc") expect(told).toHaveLength(picturesOf(was).length);
      else expect(picturesOf(is).length).toBe(picturesOf(was).length);
    }
  });
});

it("gives the cells and captions of own tables back from a PDF", async () => {
  for (const draft of drafts) {
    const imported = await importReport(await writeReport(draft, "pdf", "2021"), {
      editions: known,
    });

    expect(tablesOf(await printed(imported.report))).toEqual(tablesOf(await printed(draft)));
  }
});

it("gives own tables of a text in Markdown back", async () => {
  const lines = [
    "# 示范区2024年政府信息公开工作年度报告",
    "一、总体情况",
    "各渠道见表1。",
    "表1　各渠道",
    "| 渠道 | 件数 |",
    "| --- | --- |",
    "| 网站 | 12 |",
    "| 微信 | 8 |",
    "",
    "注：截至年末。",
    "六、其他需要报告的事项",
    "无。",
  ];

  const { report } = await importReport(Buffer.from(lines.join("\n")), {
    editions: known,
    fileName: "a.md",
  });

  expect(((report as Draft).sections as Draft[])[0]?.body).toEqual([
    "各渠道见表1。",
    {
      table: {
        caption: "各渠道",
        header: [["渠道", "件数"]],
        rows: [
          ["网站", 12],
          ["微信", 8],
        ],
        note: "注：截至年末。",
      },
    },
  ]);
});

it("gives own tables of a report on a sheet back", async () => {
  const lines = [
    "示范区2024年政府信息公开工作年度报告",
    "一、总体情况",
    "全年公开平稳有序，各渠道件数见表1。",
    "表1　各渠道公开件数",
  ];
  const rows = [
    ["渠道", "件数", "占比"],
    ["网站", "12", "60.0%"],
    ["微信", "8", "40.0%"],
  ];
  const cells = [
    ...lines.map((text, row) => ({ row, column: 0, text })),
    ...rows.flatMap((line, row) => line.map((text, column) => ({ row: 4 + row, column, text }))),
    { row: 8, column: 0, text: "六、其他需要报告的事项" },
    { row: 9, column: 0, text: "无其他需要报告的事项。" },
  ];

  const { report } = await importReport(await sheetFile(cells), { editions: known });

  expect(((report as Draft).sections as Draft[])[0]?.body).toEqual([
    "全年公开平稳有序，各渠道件数见表1。",
    {
      table: {
        caption: "各渠道公开件数",
        header: [["渠道", "件数", "占比"]],
        rows: [
          ["网站", 12, "60.0%"],
          ["微信", 8, "40.0%"],
        ],
      },
    },
  ]);
});
