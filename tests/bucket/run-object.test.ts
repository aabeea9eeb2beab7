import { describe, expect, it } from "vitest";
import type { Input } from "../../src/bucket/object-tools.ts";
import { runObject } from "../../src/bucket/run-object.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { StoreError } from "../../src/store/store.ts";
import { broken, bytesOf, failingStore, good } from "../jobs/builders.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { again, type Desk, desk, once } from "./builders.ts";

/** Keys without what tells one state from another. */
const plain = (keys: readonly string[]) => keys.map((key) => key.replace(/[0-9a-f]{12}/, "#"));

async function plainKeys({ outputKeys }: Desk): Promise<string[]> {
  return plain(await outputKeys());
}

describe("a report that was put into the input", () => {
  it("has its documents and its check beside each other in the output", async () => {
    const one = desk();
    const notice = await one.put("区/年 报+1%(终).json", good("某区年报"));

    const end = await runObject(notice, once, one.tools);

    expect(await plainKeys(one)).toEqual([
      "区/年 报+1%(终)-#/check.json",
      "区/年 报+1%(终)-#/某区年报.docx",
      "区/年 报+1%(终)-#/某区年报.pdf",
    ]);
    expect(end).toEqual({ type: "made", key: (await one.outputKeys())[0] });
    expect(await one.outputJson((await one.outputKeys())[0] ?? "")).toMatchObject({
      object: { bucket: "in", key: "区/年 报+1%(终).json" },
      files: [{ format: "docx", size: 20 }, { format: "pdf" }],
      findings: [],
    });
  });

  it("has its problem in the output when it has errors", async () => {
    const one = desk();
    const notice = await one.put("坏.json", broken);

    const end = await runObject(notice, once, one.tools);

    expect(await one.outputKeys()).toEqual(["坏.json.error.json"]);
    expect(end).toEqual({ type: "refused", key: "坏.json.error.json" });
    expect(await one.outputJson("坏.json.error.json")).toMatchObject({ code: "report-errors" });
  });

  it("has a result for each of its states, and none is overwritten", async () => {
    const one = desk();
    for (const content of [broken, bytesOf("broken:2"), good("年报"), good("年报")]) {
      await runObject(await one.put("a.json", content), once, one.tools);
    }

    expect((await plainKeys(one)).sort()).toEqual([
      "a-#/check.json",
      "a-#/年报.docx",
      "a-#/年报.pdf",
      "a.json.#.error.json",
      "a.json.error.json",
    ]);
  });

  it("comes to an error of its own when it is our program that fails", async () => {
    const one = desk();

    await runObject(await one.put("a.json", bytesOf("defect:")), once, one.tools);

    expect(await one.outputJson("a.json.error.json")).toMatchObject({ code: "item-failed" });
  });
});

describe("a notice", () => {
  it.each([2, 5, 50])("that comes %i times makes one result", async (times) => {
    const one = desk();
    const notices = [await one.put("a.json", good("年报")), await one.put("b.json", broken)];

    for (let time = 0; time < times; time++) {
      for (const notice of notices) await runObject(notice, time === 0 ? once : again, one.tools);
    }

    expect(await plainKeys(one)).toHaveLength(4);
    expect(one.made).toHaveLength(2);
  });

  it("that comes ten times at once makes one result", async () => {
    const one = desk();
    const notice = await one.put("a.json", good("年报"));
    const bad = await one.put("b.json", broken);

    const ends = await Promise.all(
      Array.from({ length: 10 }, () =>
        [notice, bad].map((each) => runObject(each, once, one.tools)),
      ).flat(),
    );

    expect(new Set(ends.map((end) => end.type))).toEqual(new Set(["made", "refused"]));
    expect(await plainKeys(one)).toHaveLength(4);
  });

  it("of a state that was replaced is over: another one tells of the new state", async () => {
    const one = desk();
    const old = await one.put("a.json", good("旧"));
    const recent = await one.put("a.json", good("新"));

    const ends = [await runObject(recent, once, one.tools), await runObject(old, once, one.tools)];

    expect(ends.map(({ type }) => type)).toEqual(["made", "superseded"]);
    expect((await plainKeys(one)).filter((key) => key.endsWith(".docx"))).toEqual(["a-#/新.docx"]);
  });

  it("of an object that was deleted before its turn ends in a problem", async () => {
    const one = desk();
    const notice = { bucket: "in", key: "上传/gone.json", tag: "1" };

    await runObject(notice, once, one.tools);
    await runObject(notice, again, one.tools);

    expect(await one.outputKeys()).toEqual(["gone.json.error.json"]);
    expect(await one.outputJson("gone.json.error.json")).toMatchObject({ code: "object-gone" });
  });

  it("that comes again after the object was deleted changes nothing", async () => {
    const one = desk();
    const notices = [await one.put("a.json", good("年报")), await one.put("b.json", broken)];
    for (const notice of notices) await runObject(notice, once, one.tools);
    const expected = await one.outputKeys();

    const input = openMemoryStore();
    const ends = await Promise.all(
      notices.map((notice) => runObject(notice, again, { ...one.tools, input })),
    );

    expect(ends.map(({ type }) => type)).toEqual(["superseded", "superseded"]);
    expect(await one.outputKeys()).toEqual(expected);
  });

  it("of a version has that version read, and no other", async () => {
    const one = desk();
    const asked: object[] = [];
    const input: Input = {
      ...one.input,
      read: async (key, { version, tag }) => {
        asked.push({ key, version, tag });
        return { bytes: good(`第${version}版`), mediaType: "application/json", tag: "t" };
      },
    };

    for (const version of ["2", "1"]) {
      const notice = { bucket: "in", key: "上传/a.json", tag: "t", version };
      await runObject(notice, once, { ...one.tools, input });
    }

    expect(asked).toEqual(["2", "1"].map((version) => ({ key: "a.json", version })));
    expect((await plainKeys(one)).filter((key) => key.endsWith(".docx")).sort()).toEqual([
      "a-#/第1版.docx",
      "a-#/第2版.docx",
    ]);
  });

  it.each([
    ["another bucket", { bucket: "out", key: "上传/a.json" }],
    ["another prefix", { bucket: "in", key: "别处/a.json" }],
    ["a document", { bucket: "in", key: "上传/a.docx" }],
    ["a check of ours", { bucket: "in", key: "上传/a-0123456789ab/check.json" }],
    ["a problem of ours", { bucket: "in", key: "上传/a.json.error.json" }],
    ["a later problem of ours", { bucket: "in", key: "上传/a.json.0123456789ab.error.json" }],
    ["our own notes", { bucket: "in", key: "上传/_nianbao/attempts/0/1.json" }],
  ])("of %s is none for us", async (_, notice) => {
    const one = desk();

    expect(await runObject(notice, once, one.tools)).toEqual({ type: "ignored" });
    expect(await one.outputKeys()).toEqual([]);
  });
});

/** A letter of the one report in it is another. */
const changedZip = makeZip([{ name: "b.json", bytes: good("b"), stored: true, changedAt: 1 }]);

describe("an object that nobody could make documents from", () => {
  it.each([
    ["too large, as announced", "大.json", new Uint8Array(2000), {}, "body-too-large"],
    ["larger than announced", "大.json", new Uint8Array(2000), { size: 1 }, "body-too-large"],
    ["a ZIP that is none", "a.zip", bytesOf("PK?"), {}, "zip-broken"],
    ["a ZIP with another figure than was packed", "a.zip", changedZip, {}, "zip-damaged"],
    ["a ZIP without a report", "a.zip", makeZip([]), {}, "batch-empty"],
    ["a ZIP in a ZIP", "a.zip", makeZip([{ name: "b.zip", bytes: good("b") }]), {}, "zip-nested"],
  ])("is told of once: %s", async (_, key, bytes, changes, code) => {
    const one = desk();
    const notice = { ...(await one.put(key, bytes)), ...changes };

    const ends = [
      await runObject(notice, once, one.tools),
      await runObject(notice, again, one.tools),
    ];

    expect(ends.map(({ type }) => type)).toEqual(["refused", "refused"]);
    expect(await one.outputKeys()).toEqual([`${key}.error.json`]);
    expect(await one.outputJson(`${key}.error.json`)).toMatchObject({ code });
  });

  it("ends in a problem when it has ended the process each time", async () => {
    const one = desk();
    const notice = await one.put("a.json", good("年报"));
    const make = () => new Promise<never>(() => {});
    const deadly = { ...one.tools, maker: { ...one.tools.maker, make } };
    for (const run of [once, again, again, again]) {
      void runObject(notice, run, deadly);
      await new Promise(setImmediate);
    }

    const end = await runObject(notice, again, one.tools);

    expect(end).toEqual({ type: "refused", key: "a.json.error.json" });
    expect(await one.outputJson("a.json.error.json")).toMatchObject({ code: "item-failed" });
  });
});

const batch = makeZip([
  { name: "区/甲.json", bytes: good("甲") },
  { name: "乙.json", bytes: broken },
  { name: "../丙.json", bytes: good("丙") },
]);

describe("a ZIP of reports", () => {
  it("has a result for each report, and says last that there are all", async () => {
    const one = desk();

    const end = await runObject(await one.put("批.zip", batch), once, one.tools);

    expect((await plainKeys(one)).sort()).toEqual(
      [
        "批-#/check.json",
        "批/__/丙-#/check.json",
        "批/__/丙-#/丙.docx",
        "批/__/丙-#/丙.pdf",
        "批/乙.json.error.json",
        "批/区/甲-#/check.json",
        "批/区/甲-#/甲.docx",
        "批/区/甲-#/甲.pdf",
      ].sort(),
    );
    expect(end.type).toBe("made");
    expect(await one.outputJson("key" in end ? end.key : "")).toMatchObject({
      reports: [
        { name: "区/甲.json", type: "made" },
        { name: "乙.json", type: "refused", key: "批/乙.json.error.json" },
        { name: "../丙.json", type: "made" },
      ],
    });
  });

  it("goes on where time was up", async () => {
    const one = desk();
    const notice = await one.put("批.zip", batch);
    let asked = 0;
    const hasty = { again: false, mayGoOn: () => ++asked < 2 };

    const ends = [
      await runObject(notice, hasty, one.tools),
      await runObject(notice, again, one.tools),
    ];

    expect(ends.map(({ type }) => type)).toEqual(["unfinished", "made"]);
    expect(one.made).toEqual(["甲.docx", "甲.pdf", "丙.docx", "丙.pdf"]);
  });
});

describe("a store that fails at any of its calls", () => {
  const uploads: readonly (readonly [string, string, Uint8Array])[] = [
    ["a report", "a.json", good("年报")],
    ["a broken report", "a.json", broken],
    ["a ZIP", "批.zip", batch],
  ];
  const cases = uploads.flatMap((upload) =>
    (["before", "after"] as const).map((when) => [...upload, when] as const),
  );

  it.each(cases)("changes nothing in the result of %s", async (_name, key, bytes, when) => {
    const calm = desk();
    await runObject(await calm.put(key, bytes), once, calm.tools);
    const expected = await calm.outputKeys();

    for (let failing = 0; ; failing++) {
      const one = desk();
      const notice = await one.put(key, bytes);
      const faulty = failingStore(one.output, failing, when);
      const tools = { ...one.tools, output: faulty.store };
      const failed = await runObject(notice, once, tools).then(
        () => false,
        (error: unknown) => error instanceof StoreError,
      );
      if (failed) await runObject(notice, again, tools);

      expect(await one.outputKeys()).toEqual(expected);
      if (faulty.calls() <= failing) return;
    }
  });

  it("has the notice come again when the input cannot be read", async () => {
    const one = desk();
    const notice = await one.put("a.json", good("年报"));
    const { store } = failingStore(one.input, 0, "before");

    await expect(runObject(notice, once, { ...one.tools, input: store })).rejects.toMatchObject({
      fault: "unavailable",
    });
  });
});
