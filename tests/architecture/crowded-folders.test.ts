import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

/** Files of a folder that a reader takes in at a glance. */
const most = 25;

describe("folders", () => {
  it("hold no more files than are seen at a glance: what goes together has a room of its own", () => {
    const counts = new Map<string, number>();
    for (const file of sources) {
      const folder = posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }

    expect([...counts].filter(([, count]) => count > most)).toEqual([]);
  });
});
