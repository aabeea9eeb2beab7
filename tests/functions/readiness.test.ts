import { describe, expect, it } from "vitest";
import { openReadiness } from "../../functions/server/readiness.ts";
import { StoreError } from "../../src/store/store.ts";

const cause = Object.assign(new Error("no room"), { code: "ENOSPC" });

describe("readiness", () => {
  it("names each place that cannot be used, by the word of its system", async () => {
    const ready = openReadiness({
      clock: () => 0,
      trials: {
        store: () => Promise.reject(new StoreError("full", "", cause)),
        output: async () => {},
        input: () => Promise.reject(new StoreError("unavailable", "")),
      },
    });

    expect(await ready()).toEqual({ store: "ENOSPC", input: "unavailable" });
  });

  it("tries the places once a second, however many ask", async () => {
    const clock = { now: 0 };
    let trials = 0;
    const ready = openReadiness({
      clock: () => clock.now,
      trials: {
        store: async () => {
          trials += 1;
        },
      },
    });

    for (clock.now of [0, 500, 999, 1000, 1500, 2000]) await Promise.all([ready(), ready()]);

    expect(trials).toBe(3);
  });
});
