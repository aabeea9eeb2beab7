import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { set } from "../../given/reports.ts";
import { makeZip } from "../../jobs/make-zip.ts";
import { type Office, openOffice, violations } from "../clerk.ts";
import { asUpload, jsonOf, jsonUnits, printedAs, spoilt, wholeUnit } from "./district.ts";
import { openBoard, pasteNames, sendFiles, statesOf, take, typeDeadline } from "./office-day.ts";

const units = jsonUnits(4);
const [first, second, third, fourth] = units as [
  (typeof units)[0],
  (typeof units)[0],
  (typeof units)[0],
  (typeof units)[0],
];
const names = units.map(({ name }) => name);

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function sitDown(size?: { width: number; height: number }) {
  const { page, complaints } = await office.sitDown(size);
  await openBoard(page);
  return { page, complaints };
}

function rowOf(page: Page, name: string) {
  return page.locator("table.units tbody tr", {
    has: page.getByRole("button", { name, exact: true }),
  });
}

async function openUnit(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
  return page.getByRole("dialog");
}

describe("a unit on the board", () => {
  it("leads from a finding to its cell, and from the cell to what is wrong with it", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(spoilt(first))]);
    const unit = await openUnit(page, first.name);

    await unit.getByRole("button", { name: /^错误 “行政复议”总计为 999/ }).click();
    const focus = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");

    expect(focus).toBe("999");
    expect(await unit.locator(".pressed").textContent()).toContain("“行政复议”总计为 999");
  });

  it("has a window as wide as the page, whose question is as small as any of the page's", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(first)]);
    const unit = await openUnit(page, first.name);

    const window = await unit.boundingBox();
    await unit.getByRole("button", { name: "文件", exact: true }).click();
    await unit.getByRole("button", { name: "从汇总中删去这个单位" }).click();
    const question = page.locator("dialog.question");
    await question.waitFor();
    const box = await question.boundingBox();
    const padding = await question.evaluate((one) => getComputedStyle(one).paddingLeft);

    expect(window?.width).toBeGreaterThan(900);
    expect(box?.width).toBeLessThan(470);
    expect(padding).toBe("22px");
  });

  it("shows its report as it prints", async () => {
    const { page, complaints } = await sitDown();
    await sendFiles(page, [await printedAs("docx", wholeUnit("示范区教育局"))]);
    const unit = await openUnit(page, "示范区教育局");

    await unit.getByRole("button", { name: "预览" }).click();

    const title = unit.frameLocator("iframe").getByRole("heading", { level: 1 });
    await expect.poll(() => title.textContent()).toContain("示范区教育局");
    expect(complaints).toEqual([]);
  });

  it("waits to be looked over where the reader of its file was not sure, and passes then", async () => {
    const { page } = await sitDown();
    const unsigned = wholeUnit("示范区教育局");
    set(unsigned.draft, "signature", undefined);
    await sendFiles(page, [await printedAs("docx", unsigned)]);
    const before = await statesOf(page);
    const unit = await openUnit(page, "示范区教育局");

    await unit
      .getByRole("button", { name: /^已核对/ })
      .first()
      .click();
    await page.keyboard.press("Escape");

    expect(before).toEqual([0, 1, 0, 0]);
    await expect.poll(() => statesOf(page)).toEqual([0, 0, 0, 1]);
  });

  it("keeps the file that a new one replaces, gives it out, and takes it up again", async () => {
    const { page } = await sitDown();
    const [wrong, right] = [jsonOf(spoilt(first)), jsonOf(first)];
    await sendFiles(page, [wrong]);
    await sendFiles(page, [{ ...right, name: "改.json" }]);
    const after = await statesOf(page);
    const unit = await openUnit(page, first.name);
    await unit.getByRole("button", { name: "文件" }).click();
    const kept = await unit.locator(".versions strong").allTextContents();

    const { bytes } = await take(page, () =>
      unit.getByRole("button", { name: `存出原文件“${wrong.name}”` }).click(),
    );
    await unit.getByRole("button", { name: `改用这份：“${wrong.name}”` }).click();

    expect(after).toEqual([0, 0, 0, 1]);
    expect(kept).toEqual(["改.json", wrong.name]);
    expect(bytes.equals(wrong.buffer)).toBe(true);
    await expect.poll(() => statesOf(page)).toEqual([0, 1, 0, 0]);
  });

  it("says what is another figure than last year", async () => {
    const { page } = await sitDown();
    const before = structuredClone(first.draft);
    before.year = 2023;
    set(before, "tables.disputes.review.upheld", 5);
    await sendFiles(page, [jsonOf(first)]);

    await page
      .locator("main input[type=file]")
      .nth(1)
      .setInputFiles(
        asUpload({ ...jsonOf({ name: first.name, draft: before }), name: "去年.json" }),
      );

    await expect.poll(() => rowOf(page, first.name).textContent()).toContain("格有变");
    const unit = await openUnit(page, first.name);
    await unit.getByRole("button", { name: "比上年" }).click();
    const row = unit.locator("table.changes tbody tr", { hasText: "结果维持" }).first();
    expect(await row.locator("td").first().textContent()).toBe("5");
  });

  it.each([
    ["2025", "2", "30"],
    ["2025", "2", ""],
    ["2025", "", ""],
    ["明年", "1", "26"],
  ])(
    "goes back with a letter that names no day for 期限 %s %s %s, which is told at the field",
    async (...parts) => {
      const { page } = await sitDown();
      await sendFiles(page, [jsonOf(spoilt(first))]);

      await typeDeadline(page, parts);
      const told = await page.getByText("日期不完整，或没有这一天").count();
      const isWrong = await page.getByLabel("退回后报送期限：日").getAttribute("aria-invalid");
      const objections = await violations(page);
      const { bytes } = await take(page, () =>
        page.getByRole("button", { name: `退回“${first.name}”` }).click(),
      );
      const letter = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());

      expect([told, isWrong, objections]).toEqual([1, "true", []]);
      expect(letter).toContain(first.name);
      expect(letter).not.toMatch(/NaN|undefined|2025年2月|请于/);
    },
  );

  it("goes back with a letter that names the day, typed in the order of Chinese dates", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(spoilt(first))]);

    await typeDeadline(page, ["2025", "1", "6"]);
    const told = await page.getByText("日期不完整，或没有这一天").count();
    const boxes = await page
      .getByLabel("退回后报送期限：")
      .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().y));
    const { bytes } = await take(page, () =>
      page.getByRole("button", { name: `退回“${first.name}”` }).click(),
    );
    const letter = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());

    expect(told).toBe(0);
    expect(new Set(boxes).size).toBe(1);
    expect(letter).toContain("2025年1月6日");
  });

  it("goes back with a letter by itself, which can be taken back", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(spoilt(first)), jsonOf(second)]);

    const { name } = await take(page, () =>
      page.getByRole("button", { name: `退回“${first.name}”` }).click(),
    );
    await expect.poll(() => statesOf(page)).toEqual([0, 0, 1, 1]);
    const unit = await openUnit(page, first.name);
    await unit.getByRole("button", { name: "撤回退回" }).click();

    expect(name).toBe(`退回修改通知（${first.name}）.docx`);
    await expect.poll(() => statesOf(page)).toEqual([0, 1, 0, 1]);
  });
});

describe("files that come to the board", () => {
  it("are asked about where nobody can tell whose they are", async () => {
    const { page } = await sitDown();
    await pasteNames(page, names.slice(0, 2));
    await sendFiles(page, [{ ...jsonOf(third), name: "年报.json" }, jsonOf(first)]);
    const before = await statesOf(page);

    await page.getByLabel("“年报.json”的单位").selectOption({ label: second.name });

    expect(before).toEqual([1, 0, 0, 1]);
    await expect.poll(() => statesOf(page)).toEqual([0, 0, 0, 2]);
    expect(await page.locator(".loose").count()).toBe(0);
  });

  it("come out of a ZIP of Chinese Windows with their names, and what is no report says why", async () => {
    const { page } = await sitDown();
    await pasteNames(page, ["教育局", "民政局"]);
    const noAgency = { ...first.draft, agency: undefined };
    const buffer = Buffer.from(
      makeZip([
        {
          name: Buffer.from("bdccd3fdbed62e6a736f6e", "hex"),
          bytes: Buffer.from(JSON.stringify(noAgency)),
        },
        {
          name: "报送/民政局.pdf",
          flags: 1 << 11,
          bytes: Buffer.from("%PDF-1.4\nno more than that"),
        },
        { name: "__MACOSX/._教育局.json", flags: 1 << 11, bytes: Buffer.from("x") },
      ]),
    );
    await sendFiles(page, [{ name: "各单位.zip", buffer }]);

    const rows = await page.locator("table.units tbody tr").allTextContents();

    expect(rows[0]).toMatch(/^教育局待核1/);
    expect(rows[1]).toMatch(/^民政局待核读不出/);
    const unit = await openUnit(page, "民政局");
    expect(await unit.textContent()).toContain("“民政局.pdf”读不出：文件已损坏");
  });

  it("are not taken twice, and it is said so", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(first)]);

    await sendFiles(page, [{ ...jsonOf(first), name: "又一份.json" }, jsonOf(second)]);

    expect(await page.locator(".board-notices").textContent()).toContain("“又一份.json”与已收到的");
    expect(await statesOf(page)).toEqual([0, 0, 0, 2]);
  });

  it("of one unit at once are told, for only one of them counts", async () => {
    const { page } = await sitDown();

    await sendFiles(page, [jsonOf(first), { ...jsonOf(spoilt(first)), name: "另一份.json" }]);

    expect(await page.locator(".board-notices").textContent()).toContain("一次收到几份文件");
  });

  it("go to the board from wherever they are dropped, and not to the form", async () => {
    const { page } = await sitDown();
    const text = JSON.stringify(first.draft);
    // Nobody drops a file within the blink in which the board is drawn.
    await page.waitForTimeout(500);

    await page.evaluate((json) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([json], "a.json"));
      const event = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("drop", event));
    }, text);

    await expect.poll(() => page.locator(".unit-counts").count()).toBe(1);
    await expect.poll(() => statesOf(page)).toEqual([0, 0, 0, 1]);
    expect(await page.locator("header h1").textContent()).not.toContain(first.name);
  });
});

describe("the board", () => {
  it("is there again after the page was closed, and on another machine from its file", async () => {
    const { page } = await sitDown();
    await pasteNames(page, names);
    await sendFiles(page, [jsonOf(spoilt(first)), await printedAs("docx", wholeUnit(second.name))]);
    await page.getByLabel("汇总机关").fill("示范区人民政府");
    const states = await statesOf(page);
    const saved = await take(page, () => page.getByRole("button", { name: "保存汇总" }).click());
    await page.waitForTimeout(600);
    await page.reload();
    await expect.poll(() => page.locator(".unit-counts").count()).toBe(1);
    const again = await statesOf(page);

    const other = await sitDown();
    await other.page
      .locator("main input[type=file]")
      .nth(2)
      .setInputFiles(asUpload({ name: saved.name, buffer: saved.bytes }));
    await other.page.getByRole("status").filter({ hasText: "已打开" }).waitFor();

    expect(states).toEqual([2, 1, 0, 1]);
    expect(again).toEqual(states);
    expect(await statesOf(other.page)).toEqual(states);
    expect(await other.page.getByLabel("汇总机关").inputValue()).toBe("示范区人民政府");
    const unit = await openUnit(other.page, first.name);
    await unit
      .getByRole("button", { name: /行政复议”总计为 999/ })
      .first()
      .waitFor();
    expect(other.complaints).toEqual([]);
  });

  it("asks before it is cleared, and is empty then for good", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(first)]);

    await page.getByRole("button", { name: "清空" }).click();
    await page.getByRole("button", { name: "全部删去" }).click();
    await page.getByText("还没有单位").waitFor();
    await page.reload();

    await page.getByText("还没有单位").waitFor();
  });

  it("stays when the question is answered with Escape, and the focus goes back to 清空", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(first)]);

    await page.getByRole("button", { name: "清空" }).click();
    const question = await page.getByRole("dialog").textContent();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    const focus = await page.evaluate(() => document.activeElement?.textContent);

    expect(question).toContain("将删去本机上的 1 个单位和 1 份文件");
    expect(focus).toBe("清空");
    expect(await page.getByRole("button", { name: first.name, exact: true }).count()).toBe(1);
  });

  it("belongs to one window, and goes on in the other when that one is closed", async () => {
    const { page } = await sitDown();
    await sendFiles(page, [jsonOf(first)]);
    const window = await page.context().newPage();
    await window.goto(`${office.address}#board`);
    await window.getByText("已在另一个窗口打开").waitFor();
    await page.waitForTimeout(600);

    await page.close();

    await window.getByRole("button", { name: first.name, exact: true }).waitFor();
  });

  it("goes on reading while somebody looks at another step", async () => {
    const { page } = await sitDown();
    await page
      .locator("main input[type=file]")
      .first()
      .setInputFiles(units.map(jsonOf).map(asUpload));
    await page.getByRole("navigation").getByRole("link", { name: "基本信息" }).click();
    await openBoard(page);

    await expect.poll(() => statesOf(page)).toEqual([0, 0, 0, 4]);
  });

  it.each([
    ["a small office screen", { width: 1366, height: 768 }],
    ["a telephone", { width: 390, height: 844 }],
  ])("needs no scrolling sideways on %s, and axe-core objects to nothing", async (_, size) => {
    const { page } = await sitDown(size);
    await pasteNames(page, [...names, "示范区教育局"]);
    await page.getByLabel("汇总机关").fill("示范区人民政府");
    await sendFiles(page, [
      jsonOf(spoilt(first)),
      jsonOf(second),
      { ...jsonOf(third), name: "a.json" },
      { name: "b.pdf", buffer: Buffer.from("%PDF-1.4") },
    ]);
    const found: string[] = [];
    const look = async (place: string) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > size.width) found.push(`${place}: ${wide} wide`);
      found.push(...(await violations(page)).map((one) => `${place}: ${one}`));
    };

    await look("board");
    const unit = await openUnit(page, first.name);
    await unit.locator(".notes").waitFor();
    for (const part of ["检查结果", "预览", "比上年", "文件"]) {
      await unit.getByRole("button", { name: part, exact: true }).click();
      await look(part);
    }
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "汇总数字" }).click();
    await page.locator("dialog button.mark").nth(40).click();
    await look("sums");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "English" }).click();
    await look("in English");

    expect(found).toEqual([]);
  });
});

it("has what no list names behind the list, and says that it is in none", async () => {
  const { page } = await sitDown();
  await sendFiles(page, [jsonOf(fourth)]);
  await pasteNames(page, names.slice(0, 1));

  const rows = await page.locator("table.units tbody th").allTextContents();

  expect(rows).toEqual([first.name, `${fourth.name}名单外`]);
});
