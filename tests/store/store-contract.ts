import { describe, expect, it } from "vitest";
import type { ObjectDescription, Store } from "../../src/store/store.ts";

const json: ObjectDescription = { mediaType: "application/json" };
const report: ObjectDescription = {
  mediaType: "application/pdf",
  fileName: "槐荫区人民政府2019年政府信息公开工作年度报告（终）'1'.pdf",
};
const large = 1024 * 1024;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const oddKeys: readonly string[] = [
  "上传/年 报+1%(终).json",
  "%ZZ",
  "a%20b+c&d=e;f.json",
  "控制\u0001\u007f\n\t字符.json",
  `${"年".repeat(339)}.json${"x".repeat(2)}`,
  `${"a".repeat(1019)}.json`,
  "一层/二层/三层/没有后缀",
  "..json",
  ".nianbao/1.json",
  "-rf",
  "con.json",
  "末尾有空格 /末尾有点.",
  "引号'\"<>|*?\\:.json",
  "\u{20000}𠮷.json",
  "\u202Efdp.json",
];

/** Keys that a file system tends to take for one another, or for a folder. */
const alike: readonly (readonly [string, readonly string[]])[] = [
  ["case", ["报告A.json", "报告a.json"]],
  ["composed and decomposed letters", ["\u00e9.json", "e\u0301.json"]],
  ["an object and a folder", ["a", "a/b", "a/b/c"]],
  ["an escape and what it stands for", ["%2E%2E", "..%2F", "a%2Fb", "a/b"]],
  ["a dot that makes a folder hidden", [".a/b", "%2Ea/b", "a./b"]],
];

/** All that comes, in its order. */
export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

/**
 * What every store keeps to.
 *
 * @param open - a store that holds nothing under the prefix that it comes with; both are fresh.
 * @param keysRefused - odd keys that the place itself refuses, such as `..` by most gateways.
 */
export function describeStore(
  name: string,
  open: () => Promise<{ readonly store: Store; readonly prefix: string }>,
  keysRefused: readonly string[] = [],
): void {
  const start = async () => {
    const { store, prefix } = await open();
    const read = (key: string) => store.read(prefix + key, { maxBytes: large });
    const keys = async (under = "") =>
      (await gather(store.list(prefix + under))).map(({ key }) => key.slice(prefix.length));
    return { store, prefix, read, keys };
  };

  describe(`${name}: creating`, () => {
    it("keeps the bytes, the media type and the name for downloads", async () => {
      const { store, prefix, read } = await start();

      const tag = await store.create(`${prefix}报告.pdf`, bytesOf("内容"), report);
      const found = await read("报告.pdf");

      expect(found).toMatchObject({ ...report, tag });
      expect(textOf(found?.bytes ?? bytesOf(""))).toBe("内容");
    });

    it("keeps an object without a byte", async () => {
      const { store, prefix, read } = await start();

      await store.create(`${prefix}空.json`, new Uint8Array(), json);

      expect((await read("空.json"))?.bytes.byteLength).toBe(0);
    });

    it("leaves an object alone that is there", async () => {
      const { store, prefix, read } = await start();
      await store.create(`${prefix}a.json`, bytesOf("first"), json);

      const tag = await store.create(`${prefix}a.json`, bytesOf("second"), report);

      expect(tag).toBeUndefined();
      expect(await read("a.json")).toMatchObject({ ...json, bytes: bytesOf("first") });
    });

    it("lets one of many at once win", async () => {
      const { store, prefix, read } = await start();
      const creators = Array.from({ length: 8 }, (_, number) => `creator ${number}`);

      const tags = await Promise.all(
        creators.map((name) =>
          store.create(`${prefix}once.json`, bytesOf(name), { ...json, fileName: name }),
        ),
      );
      const found = await read("once.json");

      const winners = creators.filter((_, number) => tags[number] !== undefined);
      expect(winners).toEqual([textOf(found?.bytes ?? bytesOf(""))]);
      expect([found?.fileName]).toEqual(winners);
      expect(tags).toContain(found?.tag);
    });
  });

  describe(`${name}: replacing`, () => {
    it("takes the tag of the state that it replaces", async () => {
      const { store, prefix, read } = await start();
      const first = (await store.create(`${prefix}a.json`, bytesOf("1"), json)) ?? "";

      const second = await store.replace(`${prefix}a.json`, bytesOf("2"), {
        ...report,
        tag: first,
      });
      const found = await read("a.json");

      expect(found).toMatchObject({ ...report, bytes: bytesOf("2"), tag: second });
      expect(second).not.toBe(first);
    });

    it("does nothing when the object has been replaced, or is not there", async () => {
      const { store, prefix, read } = await start();
      const tag = (await store.create(`${prefix}a.json`, bytesOf("1"), json)) ?? "";
      await store.replace(`${prefix}a.json`, bytesOf("2"), { ...json, tag });

      const late = await store.replace(`${prefix}a.json`, bytesOf("3"), { ...json, tag });
      const absent = await store.replace(`${prefix}b.json`, bytesOf("3"), { ...json, tag });

      expect([late, absent]).toEqual([undefined, undefined]);
      expect((await read("a.json"))?.bytes).toEqual(bytesOf("2"));
      expect(await read("b.json")).toBeUndefined();
    });

    it("lets one of many at once win, round after round", async () => {
      const { store, prefix, read } = await start();
      let tag = (await store.create(`${prefix}a.json`, bytesOf("start"), json)) ?? "";

      for (const round of [1, 2, 3]) {
        const results = await Promise.all(
          Array.from({ length: 8 }, (_, number) =>
            store.replace(`${prefix}a.json`, bytesOf(`${round}.${number}`), { ...json, tag }),
          ),
        );
        const won = results.flatMap((one, number) => (one === undefined ? [] : [number]));
        const found = await read("a.json");

        expect(won).toHaveLength(1);
        expect(textOf(found?.bytes ?? bytesOf(""))).toBe(`${round}.${won[0]}`);
        expect(results).toContain(found?.tag);
        tag = found?.tag ?? "";
      }
    });
  });

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

  describe(`${name}: keys`, () => {
    it.each(oddKeys.filter((key) => !keysRefused.includes(key)).map((key) => [key]))(
      "gives back the object of %j, and lists it under that name",
      async (key) => {
        const { store, prefix, read, keys } = await start();
        // The prefix and the key have at most 1,024 bytes together, as in a bucket.
        const room = 1024 - Buffer.byteLength(prefix);
        const fitting = Buffer.byteLength(key) > room ? Buffer.from(key).subarray(-room) : key;
        const used = fitting.toString().replace(/^\ufffd+/, "");

        const tag = await store.create(prefix + used, bytesOf(used), json);

        expect(tag).toBeDefined();
        expect(textOf((await read(used))?.bytes ?? bytesOf(""))).toBe(used);
        expect(await keys()).toEqual([used]);
      },
    );

    it.each(alike)("tells keys apart that differ in %s only", async (_, all) => {
      const { store, prefix, read, keys } = await start();
      const tried = all.filter((key) => !keysRefused.includes(key));

      for (const key of tried) await store.create(prefix + key, bytesOf(key), json);

      for (const key of tried) expect((await read(key))?.bytes).toEqual(bytesOf(key));
      expect((await keys()).sort()).toEqual([...tried].sort());
    });
  });

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
