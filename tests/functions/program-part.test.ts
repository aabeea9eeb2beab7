import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let folder: string;
let processes = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-part-"));
  writePart(1000);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Its length is the same for each number of four digits. */
function writePart(added: number): void {
  const text = `(function () { return { add: (number) => number + ${added} }; })\n`;
  writeFileSync(join(folder, "part.script.js"), text);
}

/** What a process does that asks the part once, and then keeps its code. */
async function askOnce(): Promise<number> {
  processes += 1;
  // Under another address a module is loaded once more, as in another process.
  const { keepCode, openPart } = (await import(
    `../../functions/program-part.ts?process=${processes}`
  )) as typeof import("../../functions/program-part.ts");
  const { add } = openPart("part.script.js", folder) as { add: (number: number) => number };
  const result = add(1);
  keepCode();
  return result;
}

const keptFiles = () => readdirSync(folder).filter((name) => name !== "part.script.js");
const keptFile = () => join(folder, keptFiles()[0] ?? "");

describe("the compiled code of a part of the program", () => {
  it("is kept beside it when it has run, and then used as it is", async () => {
    const first = await askOnce();
    const kept = statSync(keptFile());

    const second = await askOnce();

    expect([first, second]).toEqual([1001, 1001]);
    expect(keptFiles()).toEqual([`part.script.js.${process.version}-${process.arch}.code`]);
    expect(statSync(keptFile()).ino).toBe(kept.ino);
  });

  it("never runs for another source, though of the same length", async () => {
    await askOnce();
    writePart(2000);

    expect(await askOnce()).toBe(2001);
    expect(await askOnce()).toBe(2001);
  });

  it("never runs when it is damaged anywhere, and is made anew", async () => {
    await askOnce();
    const whole = readFileSync(keptFile());
    const places = [0, 20, Math.floor(whole.length / 2), whole.length - 1];

    for (const place of places) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      writeFileSync(keptFile(), damaged);

      expect(await askOnce()).toBe(1001);
      expect(readFileSync(keptFile()).equals(damaged)).toBe(false);
    }
  });

  it("is made anew when a file was cut off", async () => {
    await askOnce();
    writeFileSync(keptFile(), readFileSync(keptFile()).subarray(0, 10));

    expect(await askOnce()).toBe(1001);
    expect(readFileSync(keptFile()).length).toBeGreaterThan(100);
  });

  it("is neither kept nor used where NODE_DISABLE_COMPILE_CACHE says so", async () => {
    vi.stubEnv("NODE_DISABLE_COMPILE_CACHE", "1");

    await askOnce();

    expect(keptFiles()).toEqual([]);
  });
});
