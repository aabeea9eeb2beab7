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

/** Looks which state is there, and writes some time later. */
function hesitant(): Store {
  const store = openMemoryStore();
  return {
    ...store,
    replace: async (key, bytes, about) => {
      const found = await store.read(key, { maxBytes: 1024 });
      if (found?.tag !== about.tag) return undefined;
      await new Promise((later) => setImmediate(later));
      const now = await store.read(key, { maxBytes: 1024 });
      return store.replace(key, bytes, { ...about, tag: now?.tag ?? "" });
    },
  };
}

describe("probing a store at the start", () => {
  it("finds one that keeps the conditions, and again with the probe still there", async () => {
    const store = openMemoryStore();

    expect([await probeStore(store), await probeStore(store)]).toEqual(["kept", "kept"]);
  });

  it("takes one for good that many programs probe at the same moment", async () => {
    const store = openMemoryStore();

    const found = await Promise.all(Array.from({ length: 8 }, () => probeStore(store)));

    expect(new Set(found)).toEqual(new Set(["kept"]));
  });

  it.each([
    ["creates over what is there", overwriting],
    ["replaces any state", replacing],
    ["replaces no state", stubborn],
    ["lets several replace the same state when they come at once", hesitant],
  ])("finds one that %s", async (_, open) => {
    expect(await probeStore(open())).toBe("ignored");
  });
});
