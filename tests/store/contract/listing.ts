import { describe, expect, it } from "vitest";
import { gather } from "../gather.ts";
import { bytesOf, json, large } from "./objects.ts";
import type { Start } from "./open-store.ts";

/** What every store keeps to when it lists what it holds. */
export function describeListing(name: string, start: Start): void {
  describe(`${name}: listing`, () => {
    it("gives the keys under a prefix in the order of their bytes, with size and tag", async () => {
      const { store, prefix } = await start();
      const names = ["b/2.json", "b/10.json", "b/年.json", "b/\u{20000}.json", "b/\uff21.json"];
      for (const key of ["a.json", ...names, "c.json", "bb.json"]) {
        await store.create(prefix + key, bytesOf(key), json);
      }

      const listed = await gather(store.list(`${prefix}b/`));

      expect(listed.map(({ key }) => key.slice(prefix.length))).toEqual([
        "b/10.json",
        "b/2.json",
        "b/年.json",
        "b/\uff21.json",
        "b/\u{20000}.json",
      ]);
      expect(listed[0]?.size).toBe(9);
      const found = await store.read(listed[0]?.key ?? "", { maxBytes: large });
      expect(found?.tag).toBe(listed[0]?.tag);
    });

    it("takes a prefix that ends within a name", async () => {
      const { store, prefix, keys } = await start();
      for (const key of ["x/ab.json", "x/abc/d.json", "x/b.json"]) {
        await store.create(prefix + key, bytesOf(key), json);
      }

      expect(await keys("x/ab")).toEqual(["x/ab.json", "x/abc/d.json"]);
    });

    it("lists the state that has come last", async () => {
      const { store, prefix } = await start();
      const tag = (await store.create(`${prefix}a.json`, bytesOf("1"), json)) ?? "";
      const second = await store.replace(`${prefix}a.json`, bytesOf("two"), { ...json, tag });

      const listed = await gather(store.list(prefix));

      expect(listed).toEqual([{ key: `${prefix}a.json`, size: 3, tag: second }]);
    });

    it("has nothing under a prefix without objects", async () => {
      const { keys } = await start();

      expect(await keys("nothing/")).toEqual([]);
    });
  });
}
