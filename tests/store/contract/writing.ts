import { describe, expect, it } from "vitest";
import { bytesOf, json, report, textOf } from "./objects.ts";
import type { Start } from "./open-store.ts";

/** What every store keeps to when an object is created or replaced. */
export function describeWriting(name: string, start: Start): void {
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
}
