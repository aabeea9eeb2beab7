import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { probeStore } from "../../src/store/probe-store.ts";
import type { Store } from "../../src/store/store.ts";

/** Passes over the condition that nothing may be there yet. */
function overwriting(): Store {
  const store = openMemoryStore();
  return {
    ...store,
    create: async (key, bytes, about) => {
      const found = await store.read(key, { maxBytes: 1024 });
      return found
        ? store.replace(key, bytes, { ...about, tag: found.tag })
        : store.create(key, bytes, about);
    },
  };
}

/** Passes over the condition that a certain state must be there. */
function replacing(): Store {
  const store = openMemoryStore();
  return {
    ...store,
    replace: async (key, bytes, about) => {
      const found = await store.read(key, { maxBytes: 1024 });
      return store.replace(key, bytes, { ...about, tag: found?.tag ?? "" });
    },
  };
}

/** Never takes a state for the one that is meant. */
function stubborn(): Store {
  return { ...openMemoryStore(), replace: async () => undefined };
}

describe("probing a store at the start", () => {
  it("finds one that keeps the conditions, and again with the probe still there", async () => {
    const store = openMemoryStore();

    expect([await probeStore(store), await probeStore(store)]).toEqual(["kept", "kept"]);
  });

  it.each([
    ["creates over what is there", overwriting],
    ["replaces any state", replacing],
    ["replaces no state", stubborn],
  ])("finds one that %s", async (_, open) => {
    expect(await probeStore(open())).toBe("ignored");
  });
});
