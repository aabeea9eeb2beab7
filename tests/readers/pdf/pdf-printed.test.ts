import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { readPdf } from "../../../src/readers/pdf/read-pdf.ts";
import { openBrowser } from "../../browser.ts";
import { editionIds, editions, sample } from "../../given/reports.ts";
import { convertToPdf, saveAsDocx } from "../../office.ts";
import { canonical } from "../canonical.ts";

const resources = openResources();
const known = editions.map(({ edition }) => edition);

let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ browser, close } = await openBrowser());
});

afterAll(() => close());

type PrintOptions = NonNullable<Parameters<Awaited<ReturnType<Browser["newPage"]>>["pdf"]>[0]>;

async function printPage(html: string, options: PrintOptions = {}): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ format: "A4", printBackground: true, ...options });
  await page.close();
  return pdf;
}

async function printOffice(html: string): Promise<Uint8Array> {
  return await convertToPdf(await saveAsDocx(new TextEncoder().encode(html), "html"));
}

describe("a report's page that Chromium printed", () => {
  it.each(editionIds)(
    "is the report, with its head and foot told of once, edition %s",
    async (id) => {
      const draft = sample(id);
      const { bytes } = await generate({ value: draft, findings: [] }, "html", resources);
      const printed = await printPage(new TextDecoder().decode(bytes), {
        displayHeaderFooter: true,
      });

      const { report, findings, questions } = await importReport(printed, { editions: known });

      expect(canonical(report)).toEqual(canonical(draft));
      expect(questions).toEqual([]);
      const own = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("IMPORT-"));
      expect(own).toEqual(["IMPORT-UNIFIED", "IMPORT-RUNNING"]);
    },
  );
});

const marks = `<!doctype html><html lang="zh"><meta charset="utf-8">
<style>body{font:16px "Noto Serif SC"}table{border-collapse:collapse}td{border:1px solid #000;padding:2px 8px}</style>
<p>本年收到申请<s>2186</s>2168件，全部<u>办结15320件</u>，其中<s>部分</s>予以公开。</p>
<p>公开信息15320<sup>2</sup>条，面积12m<sup>2</sup>，减排CO<sub>2</sub>，见注<sup>[3]</sup>。</p>
<p>白字<span style="color:#fff">隐一</span>不显，零号<span style="font-size:1px">隐二</span>不显。</p>
<table><tr><td>行政许可<td><s>15230</s>15320<td>15320<sup>2</sup><td>11100</tr></table>`;

const read = [
  "本年收到申请2168件，全部办结15320件，其中予以公开。",
  "公开信息15320条，面积12m²，减排CO₂，见注。",
  "白字不显，零号不显。",
  "行政许可 15320 15320 11100",
];
const told = [
  "hidden 隐一",
  "hidden 隐二",
  "raised 2",
  "raised 2",
  "raised [3]",
  "struck 15230",
  "struck 2186",
  "struck 部分",
];

describe.each([
  { program: "Chromium", print: printPage },
  { program: "LibreOffice", print: printOffice },
])("words that are marked, printed by $program", ({ print }) => {
  it("are left out and told of where they are struck, raised or not seen", async () => {
    const { blocks, leftOut = [] } = await readPdf(await print(marks));

    const lines = blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [block.text]
        : block.rows.map((row) => row.map(({ text }) => text).join(" ")),
    );
    expect(lines.map((line) => line.replaceAll(/ +/g, " "))).toEqual(read);
    expect(leftOut.map(({ kind, text }) => `${kind} ${text}`).sort()).toEqual(told);
  });
});
