import { describe, expect, it } from "vitest";
import type { Input } from "../../src/bucket/object-tools.ts";
import { runObject } from "../../src/bucket/run-object.ts";
import { StoreError } from "../../src/store/store.ts";
import { broken, bytesOf, failingStore, good } from "../jobs/builders.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { again, type Desk, desk, once } from "./builders.ts";

type Told = {
  readonly settled?: { readonly by: string; readonly sentence: string };
  readonly object: { readonly identity: string };
};

/** What each problem in the output says of having been settled, by its key. */
async function problems(one: Desk): Promise<Readonly<Record<string, string>>> {
  const keys = (await one.outputKeys()).filter((key) => key.endsWith(".error.json"));
  const told = await Promise.all(keys.map((key) => one.outputJson(key) as Promise<Told>));
  return Object.fromEntries(keys.map((key, at) => [short(key), short(told[at]?.settled?.by)]));
}

const short = (key = "it holds") => key.replace(/[0-9a-f]{12}/, "#");

/** Puts contents under one key, one after the other, and works on each. */
async function putAll(one: Desk, key: string, contents: readonly Uint8Array[]) {
  for (const content of contents) await runObject(await one.put(key, content), once, one.tools);
}

const half = bytesOf("broken:half");

describe("the problem of a file that was half copied", () => {
  it("says that it is settled once the whole file is made", async () => {
    const one = desk();

    await putAll(one, "年报.json", [half, good("年报")]);

    const told = (await one.outputJson("年报.json.error.json")) as Told;
    expect(told).toMatchObject({ code: "report-errors", object: { key: "年报.json" } });
    expect(told.settled?.by).toMatch(/^年报-[0-9a-f]{12}\/check\.json$/);
    expect(told.settled?.sentence).toContain(told.settled?.by);
    expect(Object.keys(told)[0]).toBe("settled");
  });

  it("names the problem of the whole file, when that has one, too", async () => {
    const one = desk();

    await putAll(one, "a.json", [half, broken]);

    expect(await problems(one)).toEqual({
      "a.json.error.json": "a.json.#.error.json",
      "a.json.#.error.json": "it holds",
    });
  });

  it("and those of all attempts after it say so when the report is right at last", async () => {
    const one = desk();

    await putAll(one, "a.json", [half, broken, good("年报")]);

    expect(await problems(one)).toEqual({
      "a.json.error.json": "a-#/check.json",
      "a.json.#.error.json": "a-#/check.json",
    });
  });

  it("says so where its name is too long for the plain one", async () => {
    const one = desk();
    const key = `${"年".repeat(80)}.json`;

    await putAll(one, key, [half, good("年报")]);

    expect(Object.values(await problems(one))).toEqual([expect.stringMatching(/check\.json$/)]);
  });

  it("says so where an earlier version of the program has written it", async () => {
    const one = desk();
    await putAll(one, "a.json", [half]);
    const { output } = one;
    const forgetful = {
      ...output,
      read: async (key: string, limits: { maxBytes: number }) =>
        key.startsWith("_nianbao/refused/") ? undefined : output.read(key, limits),
    };

    const notice = await one.put("a.json", good("年报"));
    await runObject(notice, once, { ...one.tools, output: forgetful });

    expect(await problems(one)).toEqual({ "a.json.error.json": "a-#/check.json" });
  });

  it("holds again when the broken content comes again", async () => {
    const one = desk();

    await putAll(one, "a.json", [half, good("年报"), half]);

    expect(await problems(one)).toEqual({ "a.json.error.json": "it holds" });
  });

  it("of a ZIP is settled with the ZIP, and each of its reports with that report", async () => {
    const one = desk();
    const zip = (content: Uint8Array) => makeZip([{ name: "甲.json", bytes: content }]);

    await putAll(one, "批.zip", [zip(broken).slice(0, 50), zip(broken), zip(good("甲"))]);

    expect(await problems(one)).toEqual({
      "批.zip.error.json": "批-#/check.json",
      "批/甲.json.error.json": "批/甲-#/check.json",
    });
  });

  it("or that was away when its turn came, once it is back", async () => {
    const one = desk();
    const notice = { bucket: "in", key: "上传/a.json", tag: "0" };
    await runObject(notice, once, one.tools);

    await putAll(one, "a.json", [good("年报")]);

    expect(await problems(one)).toEqual({ "a.json.error.json": "a-#/check.json" });
  });
});

describe("a problem stays as it is", () => {
  it("when the same notice comes again", async () => {
    const one = desk();
    await putAll(one, "a.json", [half, good("年报")]);
    const notice = await one.put("a.json", good("年报"));
    const replace = () => Promise.reject(new Error("nothing is to be replaced"));

    for (const run of [once, again]) {
      await runObject(notice, run, { ...one.tools, output: { ...one.output, replace } });
    }

    expect(await problems(one)).toEqual({ "a.json.error.json": "a-#/check.json" });
  });

  it("when the notice of an older version is late", async () => {
    const one = desk();
    await putAll(one, "a.json", [broken]);
    const old = { version: "1", bytes: good("旧"), tag: "1", mediaType: "application/json" };
    const input: Input = {
      ...one.input,
      read: async (key, { version, ...limits }) =>
        version === "1" ? old : one.input.read(key, limits),
    };
    const notice = { bucket: "in", key: "上传/a.json", version: "1" };

    await runObject(notice, once, { ...one.tools, input });

    expect(await problems(one)).toEqual({ "a.json.error.json": "it holds" });
  });

  it("when it is that of another report of the same name in a ZIP", async () => {
    const one = desk();
    const [name, twice] = ["甲.json", [broken, good("甲")]];

    await putAll(one, "批.zip", [makeZip(twice.map((bytes) => ({ name, bytes })))]);

    expect(await problems(one)).toEqual({ "批/甲.json.error.json": "it holds" });
  });

  it("when it is that of another file whose name reads the same", async () => {
    const one = desk();
    await putAll(one, "年报.json", [broken]);
    const input: Input = {
      ...one.input,
      read: async () => ({
        ...{ bytes: good("年报"), tag: "2", mediaType: "application/json" },
        rawName: "%C4%EA%B1%A8.json",
      }),
    };

    await runObject({ bucket: "in", key: "上传/年报.json", tag: "2" }, once, {
      ...one.tools,
      input,
    });

    expect(await problems(one)).toEqual({ "年报.json.error.json": "it holds" });
  });
});

it("a problem is settled in the end, whichever call to the store fails", async () => {
  for (let failing = 0, fails = true; fails; failing++) {
    const one = desk();
    await putAll(one, "a.json", [half, broken]);
    const notice = await one.put("a.json", good("年报"));
    const { store, calls } = failingStore(one.output, failing, "after");

    await runObject(notice, once, { ...one.tools, output: store }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(StoreError);
    });
    await runObject(notice, again, one.tools);

    expect(Object.values(await problems(one))).toEqual(Array(2).fill("a-#/check.json"));
    fails = calls() > failing;
  }
});
