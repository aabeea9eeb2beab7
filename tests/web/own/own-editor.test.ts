import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../browser.ts";
import { grayPng, photograph, pieChart } from "../../given/drawn-pictures.ts";
import { draftWith, picture, table } from "../../report/own/bodies.ts";
import {
  buildPage,
  countDrafts,
  goTo,
  jsonFile,
  listen,
  type Office,
  openOffice,
  takeFile,
  violations,
} from "../clerk.ts";
import { withoutYoungFunctions } from "../young-functions.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const folder = mkdtempSync(join(tmpdir(), "own-editor-"));

/** A file to be chosen: a large one comes to the browser sooner from a disk. */
function onDisk(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

type Body = readonly unknown[];

/** The first section of the report that the page would give away. */
async function writtenBody(page: Page): Promise<Body> {
  await goTo(page, "下载");
  const { bytes } = await takeFile(page, "下载 JSON");
  return JSON.parse(bytes.toString()).sections[0].body;
}

/** Opens a report whose first section has this body, at that section. */
async function openBody(page: Page, body: unknown): Promise<void> {
  const file = onDisk("report.json", JSON.stringify(draftWith(body)));
  await page.locator("input[type=file]").first().setInputFiles(file);
  await expect.poll(() => page.getByLabel("机关名称").inputValue()).not.toBe("");
  await goTo(page, "总体情况");
}

/** What a person copied elsewhere, pasted where the focus is. */
async function paste(page: Page, types: Readonly<Record<string, string>>, picture?: Uint8Array) {
  await page.evaluate(
    ({ given, bytes }) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
      if (bytes) {
        const file = new File([new Uint8Array(bytes)], "image.png", { type: "image/png" });
        clipboardData.items.add(file);
      }
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { given: types, bytes: picture && [...picture] },
  );
}

const body = (page: Page) => page.getByRole("textbox", { name: "正文" }).first();

/** A block as Excel copies it: styles, a merged head, and a row for programs that cannot merge. */
const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head>
<body><!--StartFragment--><table border=0 cellpadding=0 style='border-collapse:collapse'>
 <col width=64><tr height=18><td rowspan=2 class=xl65>类别</td><td colspan=2 class=xl66>数量<br>（件）</td></tr>
 <tr><td>本年</td><td>上年&nbsp;</td></tr>
 <tr><td>公开</td><td align=right x:num="1234">1,234</td><td align=right>9</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td><td></td><td></td></tr><![endif]>
</table><!--EndFragment--></body></html>`;

const merged = {
  header: [
    [
      { text: "类别", rowSpan: 2 },
      { text: "数量\n（件）", colSpan: 2 },
    ],
    ["本年", "上年"],
  ],
  rows: [["公开", "1,234", "9"]],
};

/** A page of Word: a paragraph, a table with paragraphs in its cells, and a picture by its path. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN>
<!--StartFragment--><p class=MsoNormal>各类情况
如下表。<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal>渠道<o:p></o:p></p></td>
<td><p class=MsoNormal>件数<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>网站</p><p class=MsoNormal>新媒体</p></td><td><p class=MsoNormal align=center><span lang=EN-US>12<o:p></o:p></span></p></td></tr></table>
<p class=MsoNormal>以上。<img src="file:///C:/Users/a/image001.png"></p><!--EndFragment--></body></html>`;

describe("a table pasted into the text", () => {
  it("comes from Excel with its merged cells, in place of the picture that Excel adds", async () => {
    const { page } = await office.sitDown();
    await openBody(page, "甲。\n乙。");
    await body(page).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");

    await paste(
      page,
      { "text/html": excel, "text/plain": "类别\t数量\t\r\n" },
      grayPng(2, 2).bytes,
    );

    expect(await writtenBody(page)).toEqual(["甲。", { table: merged }, "乙。"]);
  });

  it("comes from Word with the paragraphs around it, and says that a picture did not", async () => {
    const { page } = await office.sitDown();
    await openBody(page, "甲。");
    await body(page).focus();

    await paste(page, { "text/html": word, "text/plain": "各类情况如下表。" });
    const said = await page.getByRole("status").textContent();

    expect(said).toContain("1 张图片没有随表格带入");
    expect(await writtenBody(page)).toEqual([
      "甲。\n各类情况如下表。",
      { table: { header: [["渠道", "件数"]], rows: [["网站\n新媒体", "12"]] } },
      "以上。",
    ]);
  });

  it("may be lines of text with tabs", async () => {
    const { page } = await office.sitDown();
    await openBody(page, "甲。");
    await body(page).focus();

    await paste(page, { "text/plain": "渠道\t件数\r\n网站\t12\r\n" });

    const [, pasted] = await writtenBody(page);
    expect(pasted).toEqual({ table: { header: [["渠道", "件数"]], rows: [["网站", "12"]] } });
  });

  it("is text as ever when it is no table", async () => {
    const { page } = await office.sitDown();
    await openBody(page, "甲。");
    await body(page).focus();

    const isLeft = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", "<p>乙<b>丙</b></p>");
      clipboardData.setData("text/plain", "乙丙");
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      return document.activeElement?.dispatchEvent(event);
    });

    expect(isLeft).toBe(true);
  });
});

describe("a table pasted into a table", () => {
  it("fills an empty one with its merged cells", async () => {
    const { page } = await office.sitDown();
    await openBody(page, "甲。");
    await page.getByRole("button", { name: "插入表格" }).click();

    await paste(page, { "text/html": excel });

    expect((await writtenBody(page))[1]).toEqual({ table: merged });
  });

  it("falls into the cells from the one at hand on, and the table grows", async () => {
    const { page } = await office.sitDown();
    await openBody(page, [table()]);
    await page.getByLabel("第 2 行第 2 列").focus();

    await paste(page, { "text/plain": "1\t2\r\n3\t4\r\n" });

    expect(await writtenBody(page)).toEqual([
      table({
        header: [["项目", "数量", ""]],
        rows: [
          ["图解", "1", "2"],
          ["", "3", "4"],
        ],
      }),
    ]);
  });

  it("is a cell's text, without the break that Excel adds, when it is one cell", async () => {
    const { page } = await office.sitDown();
    await openBody(page, [table()]);
    await page.getByLabel("第 2 行第 2 列").focus();

    await paste(page, {
      "text/html": "<table><tr><td>15</td></tr></table>",
      "text/plain": "15\r\n",
    });

    expect(await writtenBody(page)).toEqual([table({ rows: [["图解", "15"]] })]);
  });
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** Drops a file onto the text, as a person does from a folder's window. */
async function dropOn(page: Page, file: { name: string; type: string; bytes: Uint8Array }) {
  const given = { ...file, bytes: [...file.bytes] };
  await body(page).evaluate((area, { name, type, bytes }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    for (const kind of ["dragover", "drop"]) {
      area.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, given);
}

describe("a picture", () => {
  it("that is dropped on the text asks what it shows, and is an error until that is said", async () => {
    const { page, complaints } = await office.sitDown();
    await openBody(page, "甲。");

    await dropOn(page, { name: "图.jpg", type: "image/jpeg", bytes: photograph.bytes });

    const alt = page.getByLabel("替代文字");
    await expect.poll(() => alt.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => alt.getAttribute("aria-invalid")).toBe("true");
    const isShown = page.locator("img.thumbnail");
    await expect.poll(() => isShown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(64);
    await page.keyboard.type("政务公开日活动");
    await expect.poll(() => alt.getAttribute("aria-invalid")).toBeNull();
    expect((await writtenBody(page))[1]).toEqual({
      picture: { data: base64(photograph.bytes), alt: "政务公开日活动" },
    });
    expect(complaints).toEqual([]);
  });

  it("may be pasted", async () => {
    const { page } = await office.sitDown();
    await openBody(page, "甲。");
    await body(page).focus();

    await paste(page, {}, grayPng(4, 4).bytes);
    await page.getByLabel("替代文字").fill("灰色");

    expect((await writtenBody(page))[1]).toEqual({
      picture: { data: base64(grayPng(4, 4).bytes), alt: "灰色" },
    });
  });

  it.each([
    ["is another kind, whatever its name says", Buffer.from("GIF89a"), "不是 PNG 或 JPEG"],
    [
      "is too large",
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(10 * 1024 * 1024)]),
      "超过 10 MB",
    ],
  ])("is refused when it %s", async (_, buffer, reason) => {
    const { page } = await office.sitDown();
    await openBody(page, "甲。");
    const input = page.locator('input[type=file][accept="image/png,image/jpeg"]').first();

    await input.setInputFiles(onDisk("图.png", buffer));

    await expect.poll(() => page.getByRole("status").textContent()).toContain(reason);
    expect(await page.getByRole("region", { name: "图片" }).count()).toBe(0);
  });
});

describe("the text", () => {
  it("shows all of its lines when the window becomes narrow", async () => {
    const { page, complaints } = await office.sitDown();
    await openBody(page, "认真贯彻落实条例，持续推进决策、执行、管理、服务和结果公开。".repeat(12));
    const hidden = () => body(page).evaluate((one) => one.scrollHeight - one.clientHeight);

    await page.setViewportSize({ width: 390, height: 844 });

    await expect.poll(hidden).toBeLessThan(1);
    expect(complaints).toEqual([]);
  });
});

describe("a report whose pictures are files beside it", () => {
  const files = ["examples/yangli-2025.json", "examples/yangli-2025/kinds.png"];

  it("takes them in when they are opened with it, and asks for one that is not", async () => {
    const { page } = await office.sitDown();

    await page.locator("input[type=file]").first().setInputFiles(files);
    await expect.poll(() => page.getByLabel("机关名称").inputValue()).toBe("洋里县人民政府");
    await goTo(page, "总体情况");

    await expect.poll(() => page.locator("img.thumbnail").count()).toBe(1);
    await page.getByText("图片文件“yangli-2025/reading-room.jpg”不在报告里").waitFor();
    const found = page.locator("main .note.error").first();
    await expect.poll(() => found.textContent()).toContain("reading-room.jpg");
  });

  it("takes in none whose name two of them have, in two folders", async () => {
    const { page } = await office.sitDown();
    const twice = ["甲/图.png", "乙/图.png"].map((path) => picture({ file: path }));
    const report = jsonFile("report.json", draftWith(twice));
    const file = { name: "图.png", mimeType: "image/png", buffer: Buffer.from(pieChart(40).bytes) };

    await page.locator("input[type=file]").first().setInputFiles([report, file]);
    await expect.poll(() => page.getByLabel("机关名称").inputValue()).not.toBe("");

    expect(await writtenBody(page)).toEqual(twice);
  });
});

describe("an own item", () => {
  it("is where the check leads to", async () => {
    const { page } = await office.sitDown();
    await openBody(page, [
      "甲。",
      {
        heading: "乙",
        body: [
          table({
            rows: [
              ["图解", ""],
              [1e40, "丙"],
            ],
          }),
        ],
      },
    ]);
    await goTo(page, "检查");
    await page.getByRole("heading", { name: "检查", exact: true }).waitFor();

    await page.getByRole("button", { name: "太大或太小" }).click();
    await page.getByRole("heading", { name: "总体情况" }).waitFor();

    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "第 3 行第 1 列",
    );
  });

  it("leaves headings and lists of the report alone when it is edited", async () => {
    const { page } = await office.sitDown();
    const given = ["甲。", { heading: "乙", runIn: true, body: ["丙。", table(), ["丁。"]] }];
    await openBody(page, given);

    await page.getByLabel("第 2 行第 2 列").fill("15");

    const edited = table({ rows: [["图解", "15"]] });
    expect(await writtenBody(page)).toEqual([
      "甲。",
      { heading: "乙", runIn: true, body: ["丙。", edited, ["丁。"]] },
    ]);
  });

  it("comes back with undo when it was deleted", async () => {
    const { page } = await office.sitDown();
    await openBody(page, ["甲。", table(), "乙。"]);

    await page.getByRole("button", { name: "删除：表格" }).click();
    const deleted = await body(page).inputValue();
    await page.getByRole("button", { name: "撤销" }).click();

    expect(deleted).toBe("甲。\n乙。");
    expect(await writtenBody(page)).toEqual(["甲。", table(), "乙。"]);
  });

  it("stays in the draft with more pictures than the small store takes, and so does an old draft", async () => {
    const { page } = await office.sitDown();
    const data = base64(Buffer.concat([photograph.bytes, Buffer.alloc(6_000_000)]));
    await openBody(page, ["甲。", { picture: { data, alt: "活动" } }]);
    await expect.poll(() => countDrafts(page), { timeout: 10_000 }).toBe(1);
    await page.evaluate(() => {
      const draft = {
        id: "9",
        year: 2023,
        agency: "旧草稿机关",
        level: "",
        title: "",
        subtitle: { text: "" },
        introduction: { text: "引言" },
        cells: {},
        signature: { agency: "", date: "" },
        rest: {},
        lost: [],
        sections: [
          { key: "overview", id: "overview", heading: "", body: { text: "旧文" }, note: "" },
        ],
      };
      const kept = { draft, savedAt: "2024-01-02T03:04:05.000Z" };
      localStorage.setItem("nianbao.draft.9", JSON.stringify(kept));
    });

    await page.reload();
    const written = await writtenBody(page);
    await goTo(page, "基本信息");
    const drafts = page.getByRole("region", { name: "本机草稿" });
    await drafts.getByText("旧草稿机关").waitFor();
    await drafts.getByRole("button", { name: "打开", exact: true }).click();
    await goTo(page, "总体情况");

    expect(written).toEqual(["甲。", { picture: { data, alt: "活动" } }]);
    expect(await body(page).inputValue()).toBe("旧文");
  });

  it("is kept in the small store where the browser has no database", async () => {
    const { page, complaints } = await office.sitDownAlone();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", { value: undefined });
    });
    await page.reload();
    await openBody(page, ["甲。", table()]);
    const kept = () =>
      Object.keys(localStorage).filter((key) => key.startsWith("nianbao.draft.")).length;
    await expect.poll(() => page.evaluate(kept)).toBe(1);

    await page.reload();

    expect(await writtenBody(page)).toEqual(["甲。", table()]);
    expect(complaints).toEqual([]);
  });

  it("goes back and forth with the keys of undoing, from inside of a cell", async () => {
    const { page } = await office.sitDown();
    await openBody(page, ["甲。", table()]);
    const cell = page.getByLabel("第 2 行第 2 列");
    await cell.focus();
    await page.keyboard.type("15");

    await page.keyboard.press("Control+z");
    await expect.poll(() => cell.inputValue()).toBe("12");
    await page.keyboard.press("Control+y");

    await expect.poll(() => cell.inputValue()).toBe("15");
  });

  it("restores a cell with Escape, and breaks its line with Alt and Enter", async () => {
    const { page } = await office.sitDown();
    await openBody(page, [table()]);
    await page.getByLabel("第 2 行第 2 列").focus();
    await page.keyboard.type("99");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F2");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("说明");

    expect(await writtenBody(page)).toEqual([table({ rows: [["图解\n说明", "12"]] })]);
  });

  it("moves over paragraphs, and the button that moves it keeps the focus", async () => {
    const { page } = await office.sitDown();
    await openBody(page, ["甲。\n乙。", { note: "注" }, table()]);
    const up = page.getByRole("button", { name: "上移：表格" });
    await up.focus();

    for (let times = 0; times < 2; times += 1) await page.keyboard.press("Enter");

    await expect.poll(() => up.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await writtenBody(page)).toEqual(["甲。", table(), "乙。", { note: "注" }]);
  });

  it("is made and edited in a browser without what Chromium learnt after version 100", async () => {
    const { page, complaints } = await office.sitDownAlone();
    await withoutYoungFunctions(page);
    await page.reload();
    await openBody(page, "甲。\n乙。");
    await body(page).focus();
    await page.getByRole("button", { name: "插入表格" }).click();
    await page.getByRole("button", { name: "下方加行" }).click();
    await page.getByRole("button", { name: "右侧加列" }).click();
    await page.getByRole("button", { name: "删列" }).click();
    await page.getByLabel("第 1 行第 1 列").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("button", { name: "合并" }).click();
    await page.getByRole("button", { name: "上移：表格" }).click();
    await dropOn(page, { name: "图.png", type: "image/png", bytes: pieChart(40).bytes });
    await page.getByRole("button", { name: "删除：图片" }).click();

    const head = [{ text: "", colSpan: 2 }, ""];
    const made = {
      header: [head, ["", "", ""]],
      rows: [
        ["", "", ""],
        ["", "", ""],
      ],
    };
    expect(await writtenBody(page)).toEqual(["甲。", { table: made }, "乙。"]);
    expect(complaints).toEqual([]);
  });

  it("has nothing that axe-core objects to, and needs no scrolling sideways on a telephone", async () => {
    const { page, complaints } = await office.sitDown();
    const picture = { picture: { data: base64(pieChart(40).bytes), alt: "" } };
    await openBody(page, [
      "甲。",
      { table: { ...merged, caption: "各类" } },
      picture,
      { note: "注" },
      { table: 5 },
    ]);
    await page.getByRole("button", { name: "插入引用" }).first().click();
    await page.getByLabel("替代文字").and(page.locator("[aria-invalid]")).waitFor();

    const found = await violations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);

    expect(found).toEqual([]);
    expect(width).toBe(390);
    expect(complaints).toEqual([]);
  });
});

describe("the page as one file", () => {
  it("takes tables and pictures, keeps them, and prints them without asking anybody", async () => {
    const folder = await buildPage("offline");
    const { browser, close } = await openBrowser();
    const page = await browser.newPage({ locale: "zh-CN" });
    const complaints = listen(page);
    const address = pathToFileURL(join(folder, "nianbao.html")).href;
    await page.goto(address);
    await page.getByRole("button", { name: "打开示例" }).click();
    await goTo(page, "总体情况");
    await body(page).focus();
    await paste(page, { "text/html": excel });
    await page.getByLabel("题注").fill("各类情况");
    await dropOn(page, { name: "图.png", type: "image/png", bytes: pieChart(40).bytes });
    await page.getByLabel("替代文字").fill("办理结果");
    await expect.poll(() => countDrafts(page)).toBe(1);

    await page.waitForTimeout(600);
    await page.reload();
    await goTo(page, "预览");
    await page.getByRole("tab", { name: "网页" }).click();
    const preview = page.frameLocator("iframe");
    await preview.getByText("各类情况").first().waitFor({ timeout: 30_000 });
    const shown = preview.locator("img");
    await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(40);
    const alt = await shown.getAttribute("alt");
    await close();

    expect(alt).toBe("办理结果");
    expect(complaints).toEqual([]);
  });
});
