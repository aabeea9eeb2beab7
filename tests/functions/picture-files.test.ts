import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { picturesBeside } from "../../functions/materials/picture-files.ts";
import { PictureFault } from "../../src/pictures/picture-fault.ts";
import { readPictures } from "../../src/report/own/read-pictures.ts";
import { check, example } from "../given/reports.ts";

const root = mkdtempSync(join(tmpdir(), "nianbao-pictures-"));
const folder = join(root, "报告");
mkdirSync(join(folder, "图"), { recursive: true });
writeFileSync(join(root, "outside.png"), "outside");
writeFileSync(join(folder, "a.png"), "a");
writeFileSync(join(folder, "图", "b.png"), "b");
writeFileSync(join(folder, "huge.png"), "");
truncateSync(join(folder, "huge.png"), 10 * 1024 * 1024 + 1);
symlinkSync(join(folder, "a.png"), join(folder, "link.png"));
symlinkSync(root, join(folder, "links"));
afterAll(() => rmSync(root, { recursive: true }));

/** What is read, or the rule that refuses it. */
async function fetched(file: string): Promise<string | undefined> {
  try {
    const bytes = await picturesBeside(join(folder, "年报.json"))(file);
    return bytes && Buffer.from(bytes).toString();
  } catch (error) {
    if (error instanceof PictureFault) return error.tell({ pointer: "" }).rule;
    throw error;
  }
}

describe("a picture beside a report's file", () => {
  it.each([
    ["a.png", "a"],
    ["图/b.png", "b"],
    ["none.png", undefined],
    ["a.png/b.png", undefined],
    ["图", undefined],
    ["link.png", "PIC-LINK"],
    ["links/outside.png", "PIC-LINK"],
    ["huge.png", "PIC-BYTES"],
    [`${"长".repeat(200)}.png`, "PIC-UNREADABLE"],
  ])("named %s is read, missing or refused", async (file, expected) => {
    expect(await fetched(file)).toBe(expected);
  });

  it("is found for a report that is named without a folder", async () => {
    expect(await picturesBeside("年报.json")("no-such.png")).toBeUndefined();
  });
});

describe("the example with tables and pictures", () => {
  it("has both pictures beside it, and nothing is wrong with it", async () => {
    const report = new URL("../../examples/yangli-2025.json", import.meta.url);
    const value = example("yangli-2025");
    const pictures = await readPictures({ value }, picturesBeside(fileURLToPath(report)));

    expect([...pictures.values()].map(({ picture }) => [picture?.kind, picture?.widthPx])).toEqual([
      ["png", 720],
      ["jpeg", 1200],
    ]);
    expect(check(value, { pictures }).findings).toEqual([]);
  });
});
