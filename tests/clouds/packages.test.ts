import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { clouds } from "../../scripts/clouds/clouds.ts";
import { isOlder, readNode } from "../../scripts/clouds/node-binary.ts";
import { packageCloud } from "../../scripts/clouds/package-cloud.ts";
import { refuseTooLarge } from "../../scripts/clouds/sizes.ts";
import { packagedCloud } from "./packaged.ts";

const scratch = mkdtempSync(join(tmpdir(), "nianbao-packages-"));

afterAll(() => rmSync(scratch, { recursive: true }));

const names = Object.keys(clouds) as (keyof typeof clouds)[];

/** Rights and time of each file in a ZIP. */
async function entriesOf(zip: string) {
  const file = await openPromise(zip);
  const entries = new Map<string, { mode: string; year: number }>();
  for await (const entry of file.eachEntry()) {
    const mode = ((entry.externalFileAttributes >>> 16) & 0o777).toString(8);
    entries.set(entry.fileName, { mode, year: entry.getLastModDate().getFullYear() });
  }
  return entries;
}

describe.each(names)("the package for %s", (name) => {
  it("holds its start files, Node, both halves, page and fonts, and no source map", async () => {
    const { zip } = await packagedCloud(name);
    const entries = await entriesOf(zip);

    for (const path of ["http.js", "events.js", "package.json", "dist/web/index.html"]) {
      expect(entries.get(path)).toMatchObject({ mode: "644" });
    }
    for (const path of [...clouds[name].startFiles, "node"]) {
      expect(entries.get(path)).toMatchObject({ mode: "755" });
    }
    expect([...entries.keys()].filter((path) => /\.map$|contents\.json/.test(path))).toEqual([]);
    expect(new Set([...entries.values()].map(({ year }) => year))).toEqual(new Set([1980]));
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
