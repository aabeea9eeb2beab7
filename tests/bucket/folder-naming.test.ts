import { describe, expect, it } from "vitest";
import { folderNaming } from "../../src/bucket/folder-naming.ts";
import type { Naming } from "../../src/bucket/naming.ts";
import { runObject } from "../../src/bucket/run-object.ts";
import type { Store } from "../../src/store/store.ts";
import { broken, bytesOf, failingStore, good } from "../jobs/builders.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { gather } from "../store/gather.ts";
import { again, type Desk, desk, once } from "./builders.ts";

/** Names for people over a store in memory. */
function namingOver(output: Store): Naming {
  const isTaken = async (name: string) => {
    const keys = (await gather(output.list(name))).map(({ key }) => key);
    const inside = keys
      .map((key) => key.slice(name.length))
      .filter((rest) => /^(?:$|\/[^/]+$)/.test(rest));
    return inside.some((rest) => !/\.error\.json$|\.错误\.txt$/.test(rest));
  };
  return folderNaming({ output, isTaken });
}

function folderDesk(): Desk {
  const one = desk();
  return { ...one, tools: { ...one.tools, naming: namingOver(one.output) } };
}

const work = async (one: Desk, key: string, content: Uint8Array) =>
  runObject(await one.put(key, content), once, one.tools);

const textAt = async ({ output }: Desk, key: string) =>
  new TextDecoder().decode((await output.read(key, { maxBytes: 1e6 }))?.bytes);

describe("results in a folder have names for people", () => {
  it("the report's own, with its files in it", async () => {
    const one = folderDesk();

    await work(one, "上传/年 报+1%(终).json", good("年报"));

    expect(await one.outputKeys()).toEqual([
      "上传/年 报+1%(终)/check.json",
      "上传/年 报+1%(终)/年报.docx",
      "上传/年 报+1%(终)/年报.pdf",
    ]);
  });

  it("and (2) for another content under the same name", async () => {
    const one = folderDesk();

    for (const title of ["一", "二", "三"]) await work(one, "年报.json", good(title));

    expect((await one.outputKeys()).filter((key) => key.endsWith("docx"))).toEqual([
      "年报 (2)/二.docx",
      "年报 (3)/三.docx",
      "年报/一.docx",
    ]);
  });

  it("the plain one for what is right after it was wrong", async () => {
    const one = folderDesk();

    await work(one, "bad.json", broken);
    await work(one, "bad.json", bytesOf("broken:more"));
    await work(one, "bad.json", good("年报"));

    expect(await one.outputKeys()).toEqual([
      "bad.json (2).error.json",
      "bad.json (2).错误.txt",
      "bad.json.error.json",
      "bad.json.错误.txt",
      "bad/check.json",
      "bad/年报.docx",
      "bad/年报.pdf",
    ]);
    for (const key of ["bad.json.错误.txt", "bad.json (2).错误.txt"]) {
      expect(await textAt(one, key)).toMatch(/^这份说明不再有效.*“bad\/check\.json”。\r\n/);
    }
  });

  it.each([
    ["case alone", "年报A.json", "年报a.json", "年报a (2)/"],
    ["composition alone", "caf\u00e9.json", "cafe\u0301.json", "caf\u00e9 (2)/"],
    ["the ending alone", "年报.json", "年报.JSON", "年报 (2)/"],
    ["what no name may hold", "年:报.json", "年?报.json", "年_报 (2)/"],
    [
      "what is cut off",
      `${"年".repeat(80)}1.json`,
      `${"年".repeat(80)}2.json`,
      `${"年".repeat(60)} (2)/`,
    ],
    ["a name that looks like a second one", "年报 (2).json", "年报 (2).JSON", "年报 (2) (2)/"],
  ])("and (2) where names differ by %s", async (_, first, second, folder) => {
    const one = folderDesk();

    await work(one, first, good("一"));
    await work(one, second, good("二"));

    expect(await one.outputKeys()).toContain(`${folder}二.docx`);
  });

  it("not those of files that a person has put there", async () => {
    const one = folderDesk();
    await one.output.create("年报/我的.docx", bytesOf("x"), { mediaType: "a/b" });

    await work(one, "年报.json", good("年报"));

    expect(await one.outputKeys()).toContain("年报 (2)/check.json");
  });

  it("with a ZIP and its reports in one folder", async () => {
    const one = folderDesk();
    const zip = makeZip([
      { name: "区/甲.json", bytes: good("甲") },
      { name: "乙.json", bytes: broken },
    ]);

    await work(one, "批.zip", zip);

    expect(await one.outputKeys()).toEqual([
      "批/check.json",
      "批/乙.json.error.json",
      "批/乙.json.错误.txt",
      "批/区/甲/check.json",
      "批/区/甲/甲.docx",
      "批/区/甲/甲.pdf",
    ]);
  });

  it("and a folder never that of a document beside it", async () => {
    const one = folderDesk();

    await work(one, "年报/年报.docx.json", good("二"));
    await work(one, "年报.json", good("年报"));

    expect(await one.outputKeys()).toEqual(
      expect.arrayContaining(["年报/年报_docx/二.docx", "年报/年报.docx"]),
    );
  });
});

describe("a name is given once", () => {
  it("by however many watchers at once", async () => {
    const one = folderDesk();
    const notice = await one.put("年报.json", good("一"));
    // Half of them have read another state than the others.
    const runs = Array.from({ length: 10 }, (_, at) => {
      const bytes = good(at % 2 === 0 ? "一" : "二");
      const read = async () => ({ bytes, tag: "t", mediaType: "a/b" });
      const tools = { ...one.tools, naming: namingOver(one.output), input: { ...one.input, read } };
      return runObject(notice, once, tools);
    });
    await Promise.all(runs);

    const folders = (await one.outputKeys()).filter((key) => key.endsWith("/check.json"));
    expect(folders).toEqual(["年报 (2)/check.json", "年报/check.json"]);
  });

  it.each(["before", "after"] as const)(
    "wherever the process ends: %s each call to the store",
    async (when) => {
      for (let failing = 0, fails = true; fails; failing++) {
        const one = folderDesk();
        await work(one, "年报.json", good("一"));
        const notice = await one.put("年报.json", good("二"));
        const { store, calls } = failingStore(one.output, failing, when);
        const tools = { ...one.tools, output: store, naming: namingOver(store) };

        await runObject(notice, once, tools).catch(() => undefined);
        await runObject(notice, again, one.tools);

        expect(await one.outputKeys()).toEqual([
          "年报 (2)/check.json",
          "年报 (2)/二.docx",
          "年报 (2)/二.pdf",
          "年报/check.json",
          "年报/一.docx",
          "年报/一.pdf",
        ]);
        fails = calls() > failing;
      }
    },
  );

  it.each(["before", "after"] as const)(
    "and so is a problem, in sentences that still hold: %s each call to the store",
    async (when) => {
      for (let failing = 0, fails = true; fails; failing++) {
        const one = folderDesk();
        await work(one, "a.json", broken);
        const notice = await one.put("a.json", good("年报"));
        const { store, calls } = failingStore(one.output, failing, when);
        const tools = { ...one.tools, output: store, naming: namingOver(store) };

        await runObject(notice, once, tools).catch(() => undefined);
        await runObject(notice, again, one.tools);

        expect(await textAt(one, "a.json.错误.txt")).toContain("“a/check.json”");
        expect(await one.outputKeys()).toHaveLength(5);
        fails = calls() > failing;
      }
    },
  );

  it("also when the notes of the names are lost", async () => {
    const one = folderDesk();
    for (const title of ["一", "二"]) await work(one, "年报.json", good(title));
    const before = await one.outputKeys();
    const forgetful = desk();
    for (const key of before) {
      const found = await one.output.read(key, { maxBytes: 1e6 });
      if (found) await forgetful.output.create(key, found.bytes, { mediaType: "a/b" });
    }

    const tools = { ...forgetful.tools, naming: namingOver(forgetful.output) };
    for (const title of ["二", "一"]) {
      await runObject(await forgetful.put("年报.json", good(title)), once, tools);
    }

    expect(await forgetful.outputKeys()).toEqual(before);
  });
});

describe("a folder of the last release", () => {
  it("goes on: what was made there is not made again, what is new has its plain name", async () => {
    const one = desk();
    const [old, bad] = [await one.put("年报.json", good("旧")), await one.put("bad.json", broken)];
    for (const notice of [old, bad]) await runObject(notice, once, one.tools);
    const before = await one.outputKeys();

    const tools = { ...one.tools, naming: namingOver(one.output) };
    for (const notice of [old, bad]) await runObject(notice, again, tools);
    expect(await one.outputKeys()).toEqual([...before, "bad.json.错误.txt"].sort());

    await runObject(await one.put("年报.json", good("新")), once, tools);
    await runObject(await one.put("bad.json", good("改")), once, tools);

    const keys = await one.outputKeys();
    expect(keys).toEqual(expect.arrayContaining([...before, "年报/新.docx", "bad/改.docx"]));
    expect(await one.outputJson("bad.json.error.json")).toMatchObject({
      settled: { by: "bad/check.json" },
    });
  });
});
