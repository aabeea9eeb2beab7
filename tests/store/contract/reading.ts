import { describe, expect, it } from "vitest";
import { bytesOf, json, large } from "./objects.ts";
import type { Start } from "./open-store.ts";

/** What every store keeps to when an object is read, and when it is tried. */
export function describeReading(name: string, start: Start): void {
  describe(`${name}: reading`, () => {
    it("knows no object that is not there", async () => {
      const { read } = await start();

      expect(await read("nothing.json")).toBeUndefined();
    });

    it("refuses an object above the limit, and takes one of just that size", async () => {
      const { store, prefix } = await start();
      await store.create(`${prefix}a.json`, new Uint8Array(1000), json);

      const exact = await store.read(`${prefix}a.json`, { maxBytes: 1000 });

      expect(exact?.bytes.byteLength).toBe(1000);
      await expect(store.read(`${prefix}a.json`, { maxBytes: 999 })).rejects.toMatchObject({
        name: "StoreError",
        fault: "tooLarge",
      });
    });

    it("gives only the state that was asked for", async () => {
      const { store, prefix } = await start();
      const first = (await store.create(`${prefix}a.json`, bytesOf("1"), json)) ?? "";
      const readFirst = () => store.read(`${prefix}a.json`, { maxBytes: large, tag: first });

      const before = await readFirst();
      await store.replace(`${prefix}a.json`, bytesOf("2"), { ...json, tag: first });
      const after = await readFirst();

      expect(before?.bytes).toEqual(bytesOf("1"));
      expect(after).toBeUndefined();
    });
  });

  it(`${name} is tried without a trace among what is kept under other keys`, async () => {
    const { store, keys } = await start();

    await store.tryWriting();
    await store.tryWriting();

    expect(await keys()).toEqual([]);
  });
}
