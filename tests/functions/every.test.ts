import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { every } from "../../functions/server/every.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

/** Work that takes so long, and when it was begun. */
async function begins(takes: number, rest?: number): Promise<number> {
  let begun = 0;
  const stop = every(
    5,
    async () => {
      begun += 1;
      vi.advanceTimersByTime(takes);
    },
    rest,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  stop();
  return begun;
}

describe("what is done again and again", () => {
  it("is done at once, and after each pause", async () => {
    expect(await begins(0)).toBeGreaterThan(2);
  });

  it("keeps its pause however long it takes, as a lease has to be renewed in time", async () => {
    expect(await begins(100_000)).toBeGreaterThan(2);
  });

  it("rests longer after what took long, where it is told to", async () => {
    expect(await begins(100_000, 10)).toBe(1);
  });
});
