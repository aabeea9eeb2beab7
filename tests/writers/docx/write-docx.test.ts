import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeFrame } from "../../../src/writers/docx/package/frame.ts";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import { fontManifest, look, wordFrame } from "../../given/builders.ts";
import { listParts, print, readPart, textOf } from "../../read-back/read-docx.ts";
import { smallReport } from "./small-report.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("writing a DOCX", () => {
  it("writes the whole document as it was reviewed", async () => {
    const docx = await writeDocx(smallReport, look, fontManifest, wordFrame);

    const written = print(readPart(docx, "word/document.xml"));
    await expect(written).toMatchFileSnapshot("../../golden/small-report.document.xml");
  });

  it("writes the styles as they were reviewed", async () => {
    const docx = await writeDocx(smallReport, look, fontManifest, wordFrame);

    const written = print(readPart(docx, "word/styles.xml"));
    await expect(written).toMatchFileSnapshot("../../golden/small-report.styles.xml");
  });

  it("gives the same bytes at another time", async () => {
    const now = await writeDocx(smallReport, look, fontManifest, wordFrame);
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
    const later = await writeDocx(smallReport, look, fontManifest, wordFrame);

    expect(hash(later)).toBe(hash(now));
  });

  it("gives the same bytes in another process and time zone", async () => {
    const here = await writeDocx(smallReport, look, fontManifest, wordFrame);
    const program = `
      import { writeDocx } from "./src/writers/docx/write-docx.ts";
      import { fontManifest, look, wordFrame } from "./tests/given/builders.ts";
      import { smallReport } from "./tests/writers/docx/small-report.ts";
      process.stdout.write(await writeDocx(smallReport, look, fontManifest, wordFrame));`;
    const there = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      env: { TZ: "Pacific/Auckland" },
    });

    expect(hash(there)).toBe(hash(here));
  });

  it("stands in the frame that docx makes of the page", async () => {
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });

    expect(wordFrame).toEqual(await makeFrame(look));
  });

  it("dates every entry of the file 1 January 1980", async () => {
    const docx = await writeDocx(smallReport, look, fontManifest, wordFrame);

    const dates = listParts(docx).map(({ date }) => date);
    expect(new Set(dates)).toEqual(new Set([0x0021_0000]));
  });

  it("keeps title, author and the report's date in the file's properties", async () => {
    const docx = await writeDocx(smallReport, look, fontManifest, wordFrame);

    expect(textOf(readPart(docx, "docProps/core.xml"))).toBe(
      "标题槐荫区人民政府槐荫区人民政府zh-CN2020-02-07T00:00:00Z2020-02-07T00:00:00Z",
    );
  });

  it("names the fonts to take where a face is missing", async () => {
    const docx = await writeDocx(smallReport, look, fontManifest, wordFrame);

    expect(print(readPart(docx, "word/fontTable.xml"))).toContain(
      '<w:font w:name="方正小标宋简体">\n    <w:altName w:val="方正小标宋_GBK,华文中宋,宋体"/>',
    );
  });
});

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
