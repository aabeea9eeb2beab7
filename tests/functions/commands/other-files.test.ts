import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nianbaoIn } from "../../nianbao-in.ts";
import { otherFiles } from "../../readers/others/other-files.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-other-"));
afterAll(() => rmSync(folder, { recursive: true }));
const files = await otherFiles();

/** One call for all of them: each file in a folder of its own, for the names are often the same. */
const places = files.map(({ name, bytes }, at) => {
  mkdirSync(join(folder, String(at)));
  const place = join(folder, String(at), name);
  writeFileSync(place, bytes);
  return place;
});
const { status, stderr } = nianbaoIn(folder)("import", ...places);

describe("nianbao import says what a file is that is no report, in one line", () => {
  it.each(files.map((file, at) => [file.what, file.said, at] as const))("%s", (_, said, at) => {
    const lines = stderr.split("\n").filter((line) => line.includes(places[at] ?? ""));

    expect(lines).toEqual([expect.stringContaining(said)]);
    expect(readdirSync(join(folder, String(at)))).toHaveLength(1);
  });

  it("and ends with 1", () => {
    expect(status).toBe(1);
  });
});
