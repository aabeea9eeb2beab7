import { describe, expect, it } from "vitest";
import { bytesOf, json, textOf } from "./objects.ts";
import type { Start } from "./open-store.ts";

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

/** The keys that every store tells apart. */
export function describeKeys(name: string, start: Start, keysRefused: readonly string[]): void {
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
}
