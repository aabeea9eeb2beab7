import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { filePathOf, keyOfPath } from "../../functions/stores/file-path.ts";
import { openFolderStore } from "../../functions/stores/folder-store.ts";
import { gather } from "./gather.ts";
import { describeStore } from "./store-contract.ts";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-store-"));
  folders.push(folder);
  return folder;
}

describeStore("a store in a folder", async () => ({
  store: await openFolderStore(await newFolder()),
  prefix: "",
}));

const about = { mediaType: "text/plain" };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("the names of files in a folder", () => {
  it.each([
    ["上传/2024年度 报告（终）.json", "上传/2024年度 报告（终）.json"],
    ["没有后缀", "没有后缀.%"],
    ["../密码", "%2E%2E/密码.%"],
    [".nianbao/new/a.json", "%2Enianbao/new/a.json"],
    ["v1.2/a.json", "v1%2E2/a.json"],
    ["/a.json", "%=/a.json"],
    ["a\\b:c.json", "a%5Cb%3Ac.json"],
    ["100%.json", "100%25.json"],
    ["CON.json", "%43ON.json"],
    ["a.json ", "a.json%20"],
  ])("of %j is %j", (key, path) => {
    expect(filePathOf(key)).toBe(path);
  });

  const character = fc.constantFrom(..."a.A%/\\ +年\u0000\u202e𠮷=:2E");
  const key = fc
    .array(character, { minLength: 1, maxLength: 300 })
    .map((characters) => characters.join(""));

  it("lead back to the key, stay within the folder and are not too long", () => {
    fc.assert(
      fc.property(key, (any) => {
        const path = filePathOf(any);
        const parts = path.split("/");
        expect(keyOfPath(path)).toBe(any);
        expect(parts.every((part) => part !== "" && part !== "." && part !== "..")).toBe(true);
        expect(parts.every((part) => Buffer.byteLength(part) <= 255)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("are never a file and a folder at once", () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(`${filePathOf(other)}/`.startsWith(`${filePathOf(one)}/`)).toBe(
          filePathOf(one) === filePathOf(other),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("a folder that people use, too", () => {
  it("shows objects as plain files", async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);

    const tag = (await store.create("输出/年报.txt", bytesOf("一"), about)) ?? "";
    await store.replace("输出/年报.txt", bytesOf("二"), { ...about, tag });

    expect(await readFile(join(folder, "输出", "年报.txt"), "utf8")).toBe("二");
    expect(await readdir(join(folder, "输出"))).toEqual(["年报.txt"]);
  });

  it.each([
    ["报告.json", "application/json"],
    ["区/报告.JSON", "application/json"],
    ["100%.pdf", "application/pdf"],
    ["a%20b.zip", "application/zip"],
    ["v1.2/没有后缀", "application/octet-stream"],
  ])("takes the file %j that somebody has put there for an object", async (path, mediaType) => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), "内容");

    const found = await store.read(path, { maxBytes: 100 });
    const listed = await gather(store.list(""));

    expect(found).toMatchObject({ mediaType, bytes: bytesOf("内容") });
    expect(listed).toEqual([{ key: path, size: 6, tag: found?.tag }]);
    expect(await store.create(path, bytesOf("x"), about)).toBeUndefined();
  });

  it("lists such files under a folder whose name it would write otherwise", async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    await mkdir(join(folder, "v1.2"));
    await writeFile(join(folder, "v1.2", "a.json"), "{}");
    await store.create("v1.2/b.json", bytesOf("{}"), about);

    const keys = (await gather(store.list("v1.2/"))).map(({ key }) => key);

    expect(keys).toEqual(["v1.2/a.json", "v1.2/b.json"]);
  });

  it("sees that such a file has been changed", async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    await writeFile(join(folder, "a.json"), "1");
    const tag = (await store.read("a.json", { maxBytes: 9 }))?.tag ?? "";

    await writeFile(join(folder, "a.json"), "22");

    expect(await store.read("a.json", { maxBytes: 9, tag })).toBeUndefined();
    expect(await store.replace("a.json", bytesOf("3"), { ...about, tag })).toBeUndefined();
  });

  it("does not know an object any more whose file was deleted, and makes it anew", async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    const tag = (await store.create("a.txt", bytesOf("1"), about)) ?? "";
    await store.replace("a.txt", bytesOf("2"), { ...about, tag });

    await rm(join(folder, "a.txt"));
    const gone = await store.read("a.txt", { maxBytes: 9 });
    await store.create("a.txt", bytesOf("1"), about);

    expect(gone).toBeUndefined();
    expect(textOf((await store.read("a.txt", { maxBytes: 9 }))?.bytes)).toBe("1");
  });

  it("leaves hidden files alone, and links that lead elsewhere", async () => {
    const [folder, elsewhere] = [await newFolder(), await newFolder()];
    const store = await openFolderStore(folder);
    await writeFile(join(elsewhere, "secret.json"), "{}");
    await writeFile(join(folder, ".DS_Store"), "");
    await symlink(join(elsewhere, "secret.json"), join(folder, "link.json"));
    await symlink(elsewhere, join(folder, "folder"));

    expect(await gather(store.list(""))).toEqual([]);
    expect(await store.read("link.json", { maxBytes: 9 })).toBeUndefined();
    expect(await store.read(".DS_Store", { maxBytes: 9 })).toBeUndefined();
  });
});

describe("a folder that several processes use", () => {
  const writers: ChildProcess[] = [];
  afterAll(() => {
    for (const writer of writers) writer.kill("SIGKILL");
  });

  /** A writer that has begun, and the lines that it has written so far. */
  function start(folder: string, name: string, times: number) {
    const script = fileURLToPath(new URL("store-writer.ts", import.meta.url));
    const writer = spawn(process.execPath, [script, folder, name, String(times)]);
    writers.push(writer);
    let output = "";
    writer.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    const ended = once(writer, "close");
    return { writer, ended, lines: () => output.split("\n").filter((line) => line !== "") };
  }

  it("counts every replacement once, and each object has one owner", async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    await store.create("计数.txt", bytesOf("0"), about);

    const all = ["a", "b", "c"].map((name) => start(folder, name, 25));
    for (const { ended } of all) await ended;

    const counted = await store.read("计数.txt", { maxBytes: 9 });
    expect(textOf(counted?.bytes)).toBe("75");
    const owned = all.flatMap(({ lines }) => lines()).filter((line) => line.startsWith("own"));
    expect(owned.sort()).toEqual(Array.from({ length: 25 }, (_, n) => `own ${n + 1}`).sort());
  });

  it("holds whole objects only, and all that was confirmed, after processes were killed", async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    await store.create("计数.txt", bytesOf("0"), about);
    let confirmed = 0;

    for (let kill = 1; kill <= 8; kill++) {
      const { writer, ended, lines } = start(folder, "abcdefgh".charAt(kill - 1), 1000);
      while (lines().length < kill) await once(writer.stdout, "data");
      writer.kill("SIGKILL");
      await ended;
      confirmed += lines().length;
    }

    const count = Number(textOf((await store.read("计数.txt", { maxBytes: 9 }))?.bytes));
    expect(count).toBeGreaterThanOrEqual(confirmed);
    expect(count).toBeLessThanOrEqual(confirmed + 8);
    for await (const { key } of store.list("名/")) {
      const found = await store.read(key, { maxBytes: 100_000 });
      expect(textOf(found?.bytes)).toBe((found?.fileName ?? "").repeat(10_000));
    }
  });

  it("is rid of what killed processes have left, once it is old", async () => {
    const folder = await newFolder();
    await openFolderStore(folder);
    const [old, recent] = ["old", "recent"].map((name) => join(folder, ".nianbao", "new", name));
    for (const path of [old ?? "", recent ?? ""]) await writeFile(path, "half");
    await utimes(old ?? "", 1_000_000_000, 1_000_000_000);

    await openFolderStore(folder);

    expect(await readdir(join(folder, ".nianbao", "new"))).toEqual(["recent"]);
  });
});
