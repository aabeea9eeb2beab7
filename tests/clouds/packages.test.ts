import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { clouds } from "../../scripts/clouds/clouds.ts";
import { isOlder, readNode } from "../../scripts/clouds/node-binary.ts";
import { packageCloud } from "../../scripts/clouds/package-cloud.ts";
import { refuseTooLarge } from "../../scripts/clouds/sizes.ts";
import { packagedCloud } from "./packaged.ts";

const scratch = mkdtempSync(join(tmpdir(), "nianbao-packages-"));

afterAll(() => rmSync(scratch, { recursive: true }));

const names = Object.keys(clouds) as (keyof typeof clouds)[];

type Packed = { readonly mode: string; readonly bytes: number; readonly crc: number };

/** What a ZIP unpacks to. */
async function entriesOf(zip: string) {
  const file = await openPromise(zip);
  const entries = new Map<string, Packed & { year: number }>();
  for await (const entry of file.eachEntry()) {
    const mode = ((entry.externalFileAttributes >>> 16) & 0o777).toString(8);
    const year = entry.getLastModDate().getFullYear();
    let [bytes, crc] = [0, 0];
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      bytes += chunk.length;
      crc = crc32(chunk, crc);
    }
    entries.set(entry.fileName, { mode, bytes, crc, year });
  }
  return entries;
}

/** The same of the files in a folder. */
function filesOf(folder: string): ReadonlyMap<string, Packed> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files.map((path) => {
      const bytes = readFileSync(path);
      const mode = (statSync(path).mode & 0o777).toString(8);
      return [relative(folder, path), { mode, bytes: bytes.length, crc: crc32(bytes) }];
    }),
  );
}

describe.each(names)("the package for %s", (name) => {
  let entries: Awaited<ReturnType<typeof entriesOf>>;

  beforeAll(async () => {
    entries = await entriesOf((await packagedCloud(name)).zip);
  });

  it("holds its start files, Node, both halves, page and fonts, and no source map", () => {
    for (const path of ["http.js", "events.js", "package.json", "dist/web/index.html"]) {
      expect(entries.get(path)).toMatchObject({ mode: "644" });
    }
    for (const path of [...clouds[name].startFiles, "node"]) {
      expect(entries.get(path)).toMatchObject({ mode: "755" });
    }
    expect([...entries.keys()].filter((path) => /\.map$|contents\.json/.test(path))).toEqual([]);
    expect(new Set([...entries.values()].map(({ year }) => year))).toEqual(new Set([1980]));
  });

  it("unpacks to what lies beside it, which the tests of its functions start", async () => {
    const { code } = await packagedCloud(name);

    const unpacked = [...entries].map(([path, { year: _, ...one }]) => [path, one] as const);

    expect(new Map(unpacked)).toEqual(filesOf(code));
  });

  it("has the files beside it that deploy it", async () => {
    const { folder } = await packagedCloud(name);
    const own = fileURLToPath(new URL(`../../deployment/${name}`, import.meta.url));
    const files = readdirSync(own, { recursive: true, encoding: "utf8" });

    expect(files.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });
});

it("is packed twice to the same bytes, wherever and whenever that is", async () => {
  const { zip } = await packagedCloud("functiongraph");

  await packageCloud({ cloud: "functiongraph", target: scratch });

  const again = join(scratch, "build/functiongraph/nianbao-functiongraph.zip");
  expect(digest(again)).toBe(digest(zip));
});

function digest(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

describe("whoever packs", () => {
  it("is told that the Node does not run on the system that SCF's documents name", async () => {
    const { glibc } = readNode();

    expect([glibc, isOlder(clouds.scf.glibc, glibc), isOlder(clouds.fc.glibc, glibc)]).toEqual([
      "2.28",
      true,
      false,
    ]);
  });

  it("is told of a Node for another machine", () => {
    const path = join(scratch, "node-arm64");
    const head = Buffer.alloc(64);
    head.write("\x7fELF", "latin1");
    head.writeUInt16LE(183, 18);
    writeFileSync(path, head);

    expect(() => readNode(path)).toThrow("不是 Linux x86-64 的 Node");
  });

  it.each([
    ["the ZIP", { packed: 300 * 2 ** 20 + 1, unpacked: 0 }, "ZIP 301 MB，平台上限 300 MB"],
    ["its files", { packed: 0, unpacked: 1501 * 2 ** 20 }, "解开后 1501 MB，平台上限 1500 MB"],
  ])("is told how much too large %s is", (_, sizes, words) => {
    const refuse = () => refuseTooLarge("functiongraph", sizes, clouds.functiongraph.limits);

    expect(refuse).toThrow(words);
  });

  it("is told which clouds there are", () => {
    const script = fileURLToPath(new URL("../../scripts/package.ts", import.meta.url));

    const { status, stderr } = spawnSync(process.execPath, [script, "--cloud", "azure"]);

    expect([status, String(stderr)]).toEqual([
      2,
      `没有“azure”这个云。可用：${["aws", ...names].join("、")}。\n`,
    ]);
  });
});
