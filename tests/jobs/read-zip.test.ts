import { describe, expect, it } from "vitest";
import { isZip, readZip } from "../../src/jobs/zip/read-zip.ts";
import { writeZip } from "../../src/jobs/zip/write-zip.ts";
import { bytesOf, textOf } from "./builders.ts";
import { makeZip, type RawEntry } from "./make-zip.ts";

const limits = { entries: 200, bytes: 50 * 1024 * 1024 };

/** `年报.json` and `东城区/报告.json` as Chinese Windows writes them. */
const gbk = {
  report: Buffer.from("c4eab1a82e6a736f6e", "hex"),
  inFolder: Buffer.from("b6abb3c7c7f82fb1a8b8e62e6a736f6e", "hex"),
};

const entry = (name: RawEntry["name"], text = "{}", more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  bytes: bytesOf(text),
  ...more,
});

const namesIn = async (entries: readonly RawEntry[]) =>
  (await readZip(makeZip(entries), limits)).map(({ name }) => name);

describe("unpacking an upload", () => {
  it("gives the files in their order, with folders in their names", async () => {
    const files = await readZip(makeZip([entry("b/2.json", "二"), entry("a.json", "一")]), limits);

    expect(files.map(({ name, bytes }) => [name, textOf(bytes)])).toEqual([
      ["b/2.json", "二"],
      ["a.json", "一"],
    ]);
  });

  it("reads what it writes itself", async () => {
    const files = [
      { name: "报告.json", bytes: bytesOf("一") },
      { name: "报告.pdf", bytes: bytesOf("二"), stored: true },
    ];

    const read = await readZip(await writeZip(files), limits);

    expect(read).toEqual(files.map(({ name, bytes }) => ({ name, bytes })));
  });

  it.each([
    ["UTF-8 and says so", "年报.json", 1 << 11, "年报.json"],
    ["UTF-8 without saying so", "年报.json", 0, "年报.json"],
    ["GBK, as Windows does", gbk.report, 0, "年报.json"],
    ["GBK, within a folder", gbk.inFolder, 0, "东城区/报告.json"],
    ["back slashes", "a\\b.json", 0, "a/b.json"],
  ])("knows a name that is written in %s", async (_, name, flags, expected) => {
    expect(await namesIn([entry(name, "{}", { flags })])).toEqual([expected]);
  });

  it("leaves out folders and what systems add", async () => {
    const names = [
      "a/",
      "a/b.json",
      "__MACOSX/a/._b.json",
      "a/.DS_Store",
      "a/Thumbs.db",
      "desktop.ini",
    ];

    expect(await namesIn(names.map((name) => entry(name)))).toEqual(["a/b.json"]);
  });

  it("takes a name that leads out of a folder for a name", async () => {
    expect(await namesIn([entry("../../etc/passwd"), entry("/a.json")])).toEqual([
      "../../etc/passwd",
      "/a.json",
    ]);
  });

  const many = Array.from({ length: 201 }, (_, number) => entry(`${number}.json`));
  const bomb = new Uint8Array(20 * 1024 * 1024);
  const large = entry("a.json", "x".repeat(30 * 1024 * 1024));

  it.each([
    ["a file in it is encrypted", "zip-encrypted", makeZip([entry("a.json", "{}", { flags: 1 })])],
    ["there is a ZIP in it", "zip-nested", makeZip([entry("a.zip")])],
    ["there are too many files in it", "batch-too-many", makeZip(many)],
    [
      "it unpacks to a thousand times its size",
      "zip-too-large",
      makeZip([{ name: "a", bytes: bomb }]),
    ],
    [
      "it says it is smaller than it is",
      "zip-damaged",
      makeZip([{ name: "a", bytes: bomb, claimedSize: 10 }]),
    ],
    [
      "it says it is larger than it is",
      "zip-damaged",
      makeZip([entry("a", "x", { claimedSize: 99 })]),
    ],
    [
      "it says it is larger than all memory",
      "zip-too-large",
      makeZip([entry("a", "x", { claimedSize: 0xfffffff0 })]),
    ],
    [
      "its files are too large together",
      "zip-too-large",
      makeZip([large, { ...large, name: "b.json" }]),
    ],
    ["it says it has fewer files than it has", "zip-broken", makeZip([entry("a"), entry("b")], 1)],
    ["it says it has more files than it has", "zip-broken", makeZip([entry("a"), entry("b")], 3)],
    ["it is cut off", "zip-broken", makeZip([entry("a.json")]).slice(0, -9)],
    ["it is none", "zip-broken", bytesOf("{}")],
  ])("is refused when %s", async (_, code, zip) => {
    await expect(readZip(zip, limits)).rejects.toMatchObject({ name: "Problem", code });
  });

  it("names every file in it that is not what was packed, such as one with another figure", async () => {
    const zip = makeZip([
      entry("甲.json", '{"requests": 18}', { stored: true, changedAt: 13 }),
      entry("乙.json"),
      entry("丙.json", "x".repeat(100), { changedAt: 2 }),
    ]);

    const refusal = await readZip(zip, limits).catch((problem: unknown) => problem);

    expect(refusal).toMatchObject({
      code: "zip-damaged",
      blanks: { names: "“甲.json”、“丙.json”" },
      findings: [
        { rule: "FILE-DAMAGED", severity: "error", parameters: { part: "“甲.json”" } },
        { rule: "FILE-DAMAGED", severity: "error", parameters: { part: "“丙.json”" } },
      ],
    });
  });

  it.each([
    ["a ZIP", makeZip([entry("a.json")]), true],
    ["a ZIP without files", makeZip([]), true],
    ["JSON", bytesOf("{}"), false],
    ["nothing", new Uint8Array(), false],
  ])("knows %s by how it begins", (_, bytes, expected) => {
    expect(isZip(bytes)).toBe(expected);
  });
});
