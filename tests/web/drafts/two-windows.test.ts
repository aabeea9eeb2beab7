import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example } from "../../given/reports.ts";
import { goTo, jsonFile, listen, type Office, openOffice, violations } from "../clerk.ts";
import { tabTo } from "../tab-to.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const banner = "这份草稿正在另一个窗口填写";

async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(office.address);
  await page.getByRole("main").waitFor();
  return page;
}

/** A window with a report, saved, and a second one that opens the same. */
async function twoWindows(): Promise<{ first: Page; second: Page; complaints: string[] }> {
  const { page: first, complaints } = await office.sitDown();
  await first
    .locator("input[type=file]")
    .first()
    .setInputFiles(jsonFile("report.json", example("hongze-2024")));
  await expect.poll(() => first.getByText("正在填写").count()).toBe(1);
  const second = await another(first.context());
  listen(second, complaints);
  await second.getByText(banner).waitFor();
  return { first, second, complaints };
}

const cell = "#cell-requests-received-naturalPerson";

async function openTable(page: Page): Promise<void> {
  await goTo(page, "收到和处理");
  await page.locator(cell).waitFor();
}

describe("one draft in two windows", () => {
  it("is filled in in one of them; the other says so and can change nothing", async () => {
    const { first, second, complaints } = await twoWindows();
    await openTable(second);

    expect(await first.getByText(banner).count()).toBe(0);
    expect(await second.locator(cell).isDisabled()).toBe(true);
    expect(await second.locator(cell).inputValue()).toBe("95");
    expect(await violations(second)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("offers no way back in a window that gave it away", async () => {
    const { first, second } = await twoWindows();
    await openTable(first);
    await first.locator(cell).fill("98");
    const undo = first.getByRole("button", { name: "撤销" });
    expect(await undo.isDisabled()).toBe(false);

    await second.getByRole("button", { name: "改在本窗口填写" }).click();
    await first.getByText(banner).first().waitFor();

    expect(await undo.isDisabled()).toBe(true);
  });

  it("shows in the other what is saved in the one", async () => {
    const { first, second } = await twoWindows();
    await openTable(second);
    await openTable(first);

    await first.locator(cell).fill("96");

    await expect.poll(() => second.locator(cell).inputValue()).toBe("96");
  });

  it("is taken over with what was typed last, and the first window then says so", async () => {
    const { first, second } = await twoWindows();
    await openTable(first);
    await openTable(second);

    await first.locator(cell).fill("97");
    await tabTo(second, /^改在本窗口填写/, "Shift+Tab");
    await second.keyboard.press("Enter");

    await expect.poll(() => second.locator(cell).isEnabled()).toBe(true);
    expect(await second.locator(cell).inputValue()).toBe("97");
    await first.getByText(banner).waitFor();
    expect(await first.locator(cell).isDisabled()).toBe(true);
    await second.locator(cell).fill("98");
    await expect.poll(() => first.locator(cell).inputValue()).toBe("98");
  });

  it("goes to the other when the first window is closed", async () => {
    const { first, second } = await twoWindows();
    await openTable(second);

    await first.close();

    await expect.poll(() => second.locator(cell).isEnabled()).toBe(true);
    expect(await second.getByText(banner).count()).toBe(0);
  });

  it("is taken over from a window that hangs, whose late save is written over nothing", async () => {
    const { first, second } = await twoWindows();
    await openTable(first);
    await openTable(second);
    await first.locator(cell).fill("97");
    const hanging = first.evaluate(() => {
      const end = performance.now() + 4_000;
      while (performance.now() < end);
    });

    await second.getByRole("button", { name: "改在本窗口填写" }).click();
    await expect.poll(() => second.locator(cell).isEnabled()).toBe(true);
    await second.locator(cell).fill("99");
    await hanging;

    await expect.poll(() => first.locator(cell).inputValue()).toBe("99");
    await second.reload();
    await openTable(second);
    expect(await second.locator(cell).inputValue()).toBe("99");
  });

  it("does not come back with an empty table, as when the last save won (144 filled cells)", async () => {
    const { page: first } = await office.sitDown();
    await first.getByLabel("机关名称").fill("示范局");
    await expect.poll(() => first.getByText("正在填写").count()).toBe(1);
    const second = await another(first.context());
    await openTable(first);
    await first.getByRole("button", { name: "其余空格填 0" }).click();

    await second.getByText(banner).waitFor();
    expect(await second.getByLabel("机关名称").isDisabled()).toBe(true);
    await first.waitForTimeout(700);
    await first.reload();
    await openTable(first);

    const filled = first
      .locator("input.cell")
      .evaluateAll(
        (cells) => cells.filter((one) => (one as HTMLInputElement).value === "0").length,
      );
    expect(await filled).toBe(144);
  });
});

/** Texts of the agency that the earlier states have. */
function earlierAgencies(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open("nianbao-earlier").onsuccess = ({ target }) => {
          const { result } = target as IDBOpenDBRequest;
          result.transaction("states").objectStore("states").getAll().onsuccess = (event) => {
            result.close();
            const states = (event.target as IDBRequest<{ agency: string }[]>).result;
            resolve(states.map(({ agency }) => agency));
          };
        };
      }),
  );
}

describe("a browser without locks, as over plain HTTP from another machine", () => {
  async function withoutLocks(): Promise<{ first: Page; second: Page }> {
    const { page: first } = await office.sitDownAlone();
    const context = first.context();
    await context.addInitScript(() => {
      delete (Navigator.prototype as { locks?: unknown }).locks;
    });
    await first.reload();
    await first.getByLabel("机关名称").fill("示范局");
    await expect.poll(() => first.getByText("正在填写").count()).toBe(1);
    const second = await another(context);
    await expect.poll(() => second.getByLabel("机关名称").inputValue()).toBe("示范局");
    return { first, second };
  }

  it("lets one window write as soon as it has saved, and the other take over", async () => {
    const { first, second } = await withoutLocks();

    await first.getByLabel("机关名称").fill("示范局一");
    await second.getByText(banner).waitFor();
    await expect.poll(() => second.getByLabel("机关名称").inputValue()).toBe("示范局一");
    await second.getByRole("button", { name: "改在本窗口填写" }).click();
    await first.getByText(banner).waitFor();
    await expect.poll(() => second.getByLabel("机关名称").isEnabled()).toBe(true);
    await second.getByLabel("机关名称").fill("示范局二");

    await expect.poll(() => first.getByLabel("机关名称").inputValue()).toBe("示范局二");
  });

  it("writes over no save of the other window, and keeps what was typed beside it", async () => {
    const { first, second } = await withoutLocks();
    const agency = (page: Page) => page.getByLabel("机关名称");

    await Promise.all([agency(first).fill("示范局一"), agency(second).fill("示范局二")]);
    await expect
      .poll(async () => (await agency(first).inputValue()) === (await agency(second).inputValue()))
      .toBe(true);
    const kept = await agency(first).inputValue();

    const other = kept === "示范局一" ? "示范局二" : "示范局一";
    expect(await earlierAgencies(first)).toContain(other);
  });
});
