import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { asNobody, isNobodyAble } from "../faults/nobody.ts";
import type { Refusal } from "../faults/refuse-files.ts";
import { refusing } from "../faults/refusing.ts";
import { sample, set } from "../given/reports.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { filesOf, startWatching, startWatchingWith } from "./watch-process.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-watch-"));
afterAll(() => rmSync(folder, { recursive: true }));

let folders = 0;

/** Two folders, and files in the first of them. */
function desk(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  folders += 1;
  const [input, output] = [join(folder, `${folders}-in`), join(folder, `${folders}-out`)];
  mkdirSync(input);
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(input, name)), { recursive: true });
    writeFileSync(join(input, name), content);
  };
  for (const [name, content] of Object.entries(files)) put(name, content);
  return { input, output, put };
}

const report = (title: string) => JSON.stringify({ ...sample("2021"), title });
const wrong = JSON.stringify(set(sample("2021"), "tables.disputes.review.total", 9));
const plain = (paths: Iterable<string>) => [...paths].sort();

const odd = {
  "上传/年 报+1%(终).json": report("甲年报"),
  "a%2Bb.json": report("乙年报"),
  "年报😀.JSON": report("丙年报"),
  "错.json": wrong,
  "批.zip": makeZip([
    { name: "区/丁.json", bytes: Buffer.from(report("丁年报")) },
    { name: "戊.json", bytes: Buffer.from("{") },
  ]),
  "说明.docx": "not a report",
  ".draft.json": "{",
};

describe.concurrent("nianbao watch", () => {
  it("makes what lies in the one folder into the other, and touches no original", async () => {
    const { input, output } = desk(odd);
    const before = filesOf(input);

    const { ended, lines, errors } = await startWatching(input, output, "--once");

    expect([await ended, errors()]).toEqual([1, expect.stringMatching(/^.*\.draft\.json：.*\n$/)]);
    expect(lines()).toHaveLength(5);
    expect(filesOf(input)).toEqual(before);
    expect(plain(filesOf(output).keys())).toEqual(
      [
        "a%2Bb/check.json",
        "a%2Bb/乙年报.docx",
        "a%2Bb/乙年报.pdf",
        "上传/年 报+1%(终)/check.json",
        "上传/年 报+1%(终)/甲年报.docx",
        "上传/年 报+1%(终)/甲年报.pdf",
        "年报😀/check.json",
        "年报😀/丙年报.docx",
        "年报😀/丙年报.pdf",
        "批/check.json",
        "批/区/丁/check.json",
        "批/区/丁/丁年报.docx",
        "批/区/丁/丁年报.pdf",
        "批/戊.json.error.json",
        "批/戊.json.错误.txt",
        "错.json.error.json",
        "错.json.错误.txt",
      ].sort(),
    );
  });

  it("names the cell that is wrong", async () => {
    const { input, output } = desk({ "错.json": wrong });

    await (await startWatching(input, output, "--once")).ended;

    const told = filesOf(output).get("错.json.error.json") ?? "";
    expect(JSON.parse(Buffer.from(told, "base64").toString())).toMatchObject({
      errors: [{ pointer: "/tables/disputes/review/total", cell: { table: "disputes" } }],
    });
  });

  it("waits for more, makes what is put there, and ends when it is asked to", async () => {
    const { input, output, put } = desk();
    const { printed, lines, end } = await startWatching(input, output, "--format", "html");

    put("a.json", report("甲年报"));
    await printed(1);
    put(".b.json.part", report("乙年报"));
    renameSync(join(input, ".b.json.part"), join(input, "b.json"));
    await printed(2);
    const code = await end("SIGINT");

    expect(code).toBe(0);
    expect(lines().slice(0, 2)).toEqual([
      expect.stringContaining("a.json"),
      expect.stringContaining("b.json"),
    ]);
    expect(plain(filesOf(output).keys())).toEqual([
      "a/check.json",
      "a/甲年报.html",
      "b/check.json",
      "b/乙年报.html",
    ]);
  });

  it("does nothing twice, however often it is started", async () => {
    const { input, output, put } = desk({ "a.json": report("甲年报"), "错.json": wrong });
    await (await startWatching(input, output, "--once")).ended;
    const first = filesOf(output);

    const again = await startWatching(input, output, "--once");
    await again.ended;
    put("a.json", report("甲年报"));
    await (await startWatching(input, output, "--once")).ended;

    expect(again.lines()).toEqual([]);
    expect(filesOf(output)).toEqual(first);
  });

  it("comes to the same results when it is killed again and again", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 14 }, (_, number) => [`${number}.json`, report(`第${number}年报`)]),
    );
    const [calm, killed] = [desk({ ...odd, ...files }), desk({ ...odd, ...files })];
    const start = (...words: readonly string[]) =>
      startWatchingWith({ env: { ...process.env, NIANBAO_THREADS: "2" } }, ...words);
    await (await start(calm.input, calm.output, "--once")).ended;

    for (const lines of [0, 1, 4, 0, 2, 3]) {
      const watching = await start(killed.input, killed.output);
      await watching.printed(lines);
      await pause(Math.random() * 60 + (lines === 0 ? 2000 : 0));
      await watching.end("SIGKILL");
    }
    await (await start(killed.input, killed.output, "--once")).ended;

    expect(filesOf(killed.output)).toEqual(filesOf(calm.output));
    expect(filesOf(killed.output).size).toBe(17 + 14 * 3);
  });
});

it.concurrent("several of nianbao watch on the same folders come to the results of one", async () => {
  const contents = {
    "年报.json": report("甲年报"),
    "区/错.json": wrong,
    "年报.JSON": report("乙年报"),
  };
  const { input, output } = desk(contents);

  const all = [1, 2, 3].map(() => startWatching(input, output, "--once", "--format", "html"));
  for (const one of await Promise.all(all)) await one.ended;

  expect(plain(filesOf(output).keys())).toEqual([
    "区/错.json.error.json",
    "区/错.json.错误.txt",
    "年报 (2)/check.json",
    expect.stringMatching(/^年报 \(2\)\/[甲乙]年报\.html$/),
    "年报/check.json",
    expect.stringMatching(/^年报\/[甲乙]年报\.html$/),
  ]);
});

describe.concurrent("a neighbour that cannot be read", () => {
  const without = (refusal: Refusal) => ({ env: { ...process.env, ...refusing(refusal) } });

  it.each(["EACCES", "EIO", "ESTALE"])("is named, and the rest is made: %s", async (code) => {
    const { input, output } = desk({ "a.json": report("甲年报"), "lost+found/b.json": "{" });
    const options = without({ call: "readdir", path: "/lost+found", code });

    const watching = await startWatchingWith(options, input, output, "--once", "--format", "html");

    expect(await watching.ended).toBe(1);
    expect(watching.errors()).toMatch(new RegExp(`^.*lost\\+found.*${code}.*\\n$`));
    expect(plain(filesOf(output).keys())).toEqual(["a/check.json", "a/甲年报.html"]);
  });

  it.runIf(isNobodyAble)("is so by the rights of its owner: folders and files", async () => {
    const { input, output } = desk({
      "a.json": report("甲年报"),
      "lost+found/b.json": "{",
      "names only/c.json": "{",
      "d.json": report("丁年报"),
    });
    chmodSync(folder, 0o755);
    mkdirSync(output);
    chmodSync(output, 0o777);
    for (const name of ["lost+found", "d.json"]) chmodSync(join(input, name), 0);
    chmodSync(join(input, "names only"), 0o444);

    const watching = await startWatchingWith(asNobody, input, output, "--once", "--format", "html");
    const code = await watching.ended;
    chmodSync(join(input, "names only"), 0o755);

    expect(code).toBe(1);
    expect(watching.errors().split("\n").slice(0, -1)).toEqual([
      expect.stringMatching(/lost\+found.*EACCES/),
      expect.stringMatching(/names only\/c\.json.*EACCES/),
      expect.stringMatching(/d\.json.*EACCES/),
    ]);
    expect(plain(filesOf(output).keys())).toEqual(["a/check.json", "a/甲年报.html"]);
  });

  it("is named once, however long it is watched", async () => {
    const { input, output, put } = desk({ "lost+found/b.json": "{" });
    const options = without({ call: "readdir", path: "/lost+found", code: "EACCES" });
    const watching = await startWatchingWith(options, input, output, "--format", "html");

    put("a.json", report("甲年报"));
    await watching.printed(1);
    await watching.end();

    expect(watching.errors().match(/lost\+found/g)).toHaveLength(1);
  });

  it("is said without a stack when it is the folder itself", async () => {
    const { input, output } = desk();
    const options = without({ call: "readdir", path: input, code: "EIO" });

    const watching = await startWatchingWith(options, input, output, "--once");

    expect(await watching.ended).toBe(2);
    expect(watching.errors()).toMatch(new RegExp(`^.*${input}.*EIO.*\\n$`));
  });
});

it.concurrent("nianbao watch says that there is no room for results, and makes them once there is", async () => {
  const { input, output, put } = desk();
  const variables = refusing();
  const options = { env: { ...process.env, ...variables } };
  const watching = await startWatchingWith(options, input, output, "--format", "html");
  const refusal = { call: "open", path: "/.nianbao/new/", code: "ENOSPC" };
  writeFileSync(variables.REFUSALS, JSON.stringify([refusal]));
  put("a.json", report("甲年报"));
  while (watching.errors() === "") await pause(50);

  rmSync(variables.REFUSALS);
  await watching.printed(1);
  await watching.end();

  expect(watching.errors()).toMatch(/a\.json：存储已满或超过配额（ENOSPC）/);
  expect(plain(filesOf(output).keys())).toEqual(["a/check.json", "a/甲年报.html"]);
});

describe.concurrent("files as old systems and slow lines leave them", () => {
  it("are made under the names that people read", async () => {
    const { input, output } = desk({ "年报.json": report("甲年报") });
    const name = Buffer.from("c4eab1a82e6a736f6e", "hex");
    writeFileSync(Buffer.concat([Buffer.from(`${input}/`), name]), report("乙年报"));

    const watching = await startWatching(input, output, "--once", "--format", "html");

    expect([await watching.ended, watching.errors()]).toEqual([0, ""]);
    expect(plain(filesOf(output).keys())).toEqual([
      "年报 (2)/check.json",
      expect.stringMatching(/^年报 \(2\)\/[甲乙]年报\.html$/),
      "年报/check.json",
      expect.stringMatching(/^年报\/[甲乙]年报\.html$/),
    ]);
  });

  it("leave no problem that still holds when a copy stalled and went on", async () => {
    const whole = report("甲年报");
    const { input, output, put } = desk({ "a.json": whole.slice(0, 100) });
    const { printed, end } = await startWatching(input, output, "--format", "html");
    await printed(1);

    put("a.json", whole);
    await printed(2);
    await end();

    const files = filesOf(output);
    expect(plain(files.keys())).toEqual([
      "a.json.error.json",
      "a.json.错误.txt",
      "a/check.json",
      "a/甲年报.html",
    ]);
    const told = Buffer.from(files.get("a.json.error.json") ?? "", "base64").toString();
    expect(JSON.parse(told).settled.by).toBe("a/check.json");
  });
});

describe.concurrent("nianbao watch is refused", () => {
  it.each([
    ["without a second folder", [""]],
    ["with a third one", ["", "/out", "/more"]],
    ["when results would be reports", ["", ""]],
    ["when results would lie among the reports", ["", "/out"]],
    ["when reports would lie among the results", ["", "/.."]],
    ["with an unknown format", ["", "-out", "--format", "doc"]],
  ])("%s", async (_, words) => {
    const { input } = desk({ "a.json": report("甲年报") });
    const before = filesOf(input);
    const places = words.map((word) =>
      word.startsWith("--") || word === "doc" ? word : input + word,
    );

    const { ended, errors } = await startWatching(...places);

    expect([await ended, errors()]).toEqual([2, expect.stringMatching(/.+\n$/)]);
    expect(errors()).not.toMatch(/^\s+at /m);
    expect(filesOf(input)).toEqual(before);
  });

  it("when there is no folder to watch", async () => {
    const { input, output } = desk();

    const { ended, errors } = await startWatching(`${input}-gone`, output);

    expect([await ended, errors()]).toEqual([2, expect.stringContaining(`${input}-gone`)]);
  });
});
