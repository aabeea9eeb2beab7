import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openInputFolder } from "../../functions/stores/input-folder.ts";
import { textOf } from "../jobs/builders.ts";
import { gather } from "./gather.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder as people fill it, and what the program says of what it passes over. */
function open() {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-input-"));
  folders.push(folder);
  const told: string[] = [];
  const input = openInputFolder(folder, ({ path, reason, code }) => {
    told.push([path, reason, code].filter(Boolean).join(" "));
  });
  const put = (name: string | Buffer, content: string) => {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
    writeFileSync(path, content);
    return path;
  };
  const keys = async () => (await gather(input.list(""))).map(({ key }) => key);
  return { folder, input, told, put, keys };
}

const limits = { maxBytes: 100 };

/** As old Windows writes names on a share. */
const gbk = {
  report: Buffer.from("c4eab1a82e6a736f6e", "hex"),
  district: Buffer.from("b6abb3c7c7f8", "hex"),
};

describe("files whose names are not UTF-8", () => {
  it("are found under the names that people read, and read by them", async () => {
    const { input, put, keys, told } = open();
    put(gbk.report, "甲");

    expect(await keys()).toEqual(["年报.json"]);
    expect(textOf((await input.read("年报.json", limits))?.bytes)).toBe("甲");
    expect(told).toEqual([]);
  });

  it("are found in folders of such names, too", async () => {
    const { folder, input, put, keys } = open();
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), gbk.district]));
    put(Buffer.concat([gbk.district, Buffer.from("/年报.json")]), "甲");
    put(Buffer.concat([gbk.district, Buffer.from("/a.json")]), "乙");

    expect(await keys()).toEqual(["东城区/a.json", "东城区/年报.json"]);
    expect(textOf((await input.read("东城区/a.json", limits))?.bytes)).toBe("乙");
    expect((await input.read("东城区/年报.json", limits))?.rawName).toBe(
      "%B6%AB%B3%C7%C7%F8/%E5%B9%B4%E6%8A%A5.json",
    );
  });

  it("are told apart from those whose names read the same, of one time and size, too", async () => {
    const { input, put } = open();
    for (const path of [put(gbk.report, "甲"), put("年报.json", "乙")]) {
      utimesSync(path, 1_700_000_000, 1_700_000_000);
    }

    const listed = await gather(input.list(""));
    const read = await Promise.all(
      listed.map(({ key, tag }) => input.read(key, { ...limits, tag })),
    );

    expect(listed.map(({ key }) => key)).toEqual(["年报.json", "年报.json"]);
    expect(new Set(listed.map(({ tag }) => tag)).size).toBe(2);
    expect(read.map((one) => [textOf(one?.bytes), one?.rawName]).sort()).toEqual([
      ["乙", undefined],
      ["甲", "%C4%EA%B1%A8.json"],
    ]);
    expect(textOf((await input.read("年报.json", limits))?.bytes)).toBe("乙");
  });

  it("are not read in another state than was asked for", async () => {
    const { input, put } = open();
    put(gbk.report, "甲");
    const [{ tag = "" } = {}] = await gather(input.list(""));

    put(gbk.report, "甲乙");

    expect(await input.read("年报.json", { ...limits, tag })).toBeUndefined();
  });

  it("are told when they are in no known code", async () => {
    const { put, keys, told } = open();
    put(Buffer.from([0xe9, 0x2e, 0x6a]), "{}");

    expect([await keys(), told]).toEqual([[], ["%E9.j name"]]);
  });
});

describe("what is passed over in a folder", () => {
  it("is told once, each by its name and why", async () => {
    const { folder, put, keys, told } = open();
    for (const name of ["a.json", ".b.json", "~$c.json", "d.json.tmp", "e\\f.json"])
      put(name, "{}");
    symlinkSync(join(folder, "a.json"), join(folder, "link.json"));
    const socket = createServer().listen(join(folder, "socket.json"));
    await new Promise((resolve) => socket.once("listening", resolve));

    const found = [await keys(), await keys()];
    await new Promise((resolve) => socket.close(resolve));

    expect(found).toEqual([["a.json"], ["a.json"]]);
    expect(told.sort()).toEqual([
      ".b.json hidden",
      "d.json.tmp temporary",
      "e\\f.json name",
      "link.json link",
      "socket.json special",
      "~$c.json temporary",
    ]);
  });

  it("is told again when it was away in between", async () => {
    const { folder, put, keys, told } = open();
    put(".a", "");
    await keys();
    rmSync(join(folder, ".a"));
    await keys();

    put(".a", "");
    await keys();

    expect(told).toEqual([".a hidden", ".a hidden"]);
  });

  it("is not read either when somebody asks for it", async () => {
    const { folder, input, put } = open();
    mkdirSync(join(folder, "real"));
    put("real/a.json", "{}");
    symlinkSync(join(folder, "real"), join(folder, "link"));
    const asked = ["link/a.json", "real//a.json", "./real/a.json", "../a.json", "a\u0000.json", ""];

    const read = await Promise.all(asked.map((key) => input.read(key, limits)));

    expect(read).toEqual(asked.map(() => undefined));
  });
});

it("a folder that is away is a fault, and not an empty folder", async () => {
  const { folder, keys } = open();
  rmSync(folder, { recursive: true });

  await expect(keys()).rejects.toMatchObject({ fault: "unavailable", code: "ENOENT" });
});
