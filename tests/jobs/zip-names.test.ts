import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeZip } from "../../src/jobs/zip/write-zip.ts";
import { packFiles } from "../../web/src/worker/pack-files.ts";

const scratch = mkdtempSync(join(tmpdir(), "nianbao-zip-names-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const files = [
  { name: "槐荫区人民政府2019年政府信息公开工作年度报告（2）.docx", bytes: Buffer.from("甲") },
  { name: "通知/𠀀局“乙”·é.docx", bytes: Buffer.from("乙") },
  { name: "report.json", bytes: Buffer.from("{}") },
];

const python = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";

/** What people unpack with. */
const programs: readonly (readonly [string, (zip: string, folder: string) => readonly string[]])[] =
  [
    ["Debian's unzip", (zip, folder) => ["unzip", "-q", zip, "-d", folder]],
    ["7-Zip", (zip, folder) => ["7zz", "x", "-bd", `-o${folder}`, zip]],
    ["Python", (zip, folder) => ["python3", "-c", python, zip, folder]],
  ];

const writers = [
  ["of the page", async () => packFiles(files)],
  ["of batches and roll-ups", () => writeZip(files)],
] as const;

describe.each(writers)("a ZIP %s", (_, write) => {
  it.each(programs)("keeps its Chinese names when %s unpacks it", async (__, words) => {
    const folder = mkdtempSync(join(scratch, "folder-"));
    const zip = `${folder}.zip`;
    writeFileSync(zip, await write());

    const [program = "", ...rest] = words(zip, folder);
    execFileSync(program, rest, { env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" } });

    const found = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(found.filter((name) => name !== "通知").sort()).toEqual(
      files.map(({ name }) => name).sort(),
    );
    for (const { name, bytes } of files) {
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
      expect(statSync(join(folder, name)).mode & 0o600).toBe(0o600);
    }
  });

  it("says that Unix made it, that its names are UTF-8, and that anyone may read the files", async () => {
    const zip = Buffer.from(await write());

    const entries = centralEntries(zip);

    expect(entries.map(({ system }) => system)).toEqual([3, 3, 3]);
    expect(entries.map(({ mode }) => (mode & 0o444).toString(8))).toEqual(["444", "444", "444"]);
    for (const { name, isUtf8 } of entries) {
      expect(isUtf8 || /^[ -~]+$/.test(name), name).toBe(true);
    }
  });
});

/** @see PKWARE APPNOTE 4.3.12 */
function centralEntries(zip: Buffer) {
  const end = zip.length - 22;
  const entries = [];
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const length = zip.readUInt16LE(at + 28);
    entries.push({
      system: zip.readUInt8(at + 5),
      isUtf8: (zip.readUInt16LE(at + 8) & (1 << 11)) !== 0,
      mode: zip.readUInt32LE(at + 38) >>> 16,
      name: zip.toString("utf8", at + 46, at + 46 + length),
    });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
