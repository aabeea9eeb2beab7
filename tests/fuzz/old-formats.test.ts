import { describe, expect, it } from "vitest";
import { importSpoilt } from "./old-formats.ts";

describe("a spoilt DOC, XLS, RTF or ODT file", () => {
  it("is read or refused with a sentence, in two hundred ways", async () => {
    const codes = new Set<string>();

    for (let seed = 0; seed < 200; seed++) codes.add(await importSpoilt(seed));

    expect([...codes]).toContain("read");
    expect([...codes].every((code) => code === "read" || code.startsWith("FILE-"))).toBe(true);
  }, 120_000);
});
