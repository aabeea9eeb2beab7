import { expect, it } from "vitest";
import { importSpoiltOfd } from "./spoil-ofd.ts";

it("reads a spoilt OFD or refuses it with a sentence, in three hundred ways", async () => {
  const codes = new Set<string>();

  for (let seed = 0; seed < 300; seed++) codes.add(await importSpoiltOfd(seed));

  expect([...codes]).toContain("read");
  expect([...codes].every((code) => code === "read" || code.startsWith("FILE-"))).toBe(true);
}, 120_000);
