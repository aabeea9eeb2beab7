import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { picturesBeside } from "../../functions/picture-files.ts";
import { PictureFault } from "../../src/pictures/picture-fault.ts";

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
