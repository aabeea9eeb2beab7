import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import { openZip } from "../../../src/zip/open-zip.ts";
import { type Draft, editions, sample } from "../../given/reports.ts";
import { numbersOf } from "../judge.ts";
import { officeFile } from "../office-file.ts";
import { run } from "./drawn-docx.ts";

const known = editions.map(({ edition }) => edition);
const truth = sample("2021");

/** The parts of the sample's DOCX. */
const parts = await (async () => {
  const { bytes } = await generate({ value: truth, findings: [] }, "docx", openResources());
  const zip = await openZip(bytes, { entries: 100, bytes: 2 ** 24 }, () => true);
  const files = await zip.unpack(() => true);
  return Object.fromEntries(files.map((file) => [file.name, file.bytes]));
})();
const xml = new TextDecoder().decode(parts["word/document.xml"]);

/** The sample with something put in behind some words, or before them. */
async function importChanged(
  words: string,
  { before = "", behind = "" }: { readonly before?: string; readonly behind?: string },
): Promise<Imported> {
  const place = new RegExp(`<w:r>(?:(?!</w:r>).)*?>${words}</w:t></w:r>`);
  const changed = xml.replace(place, (found) => before + found + behind);
  expect(changed).not.toBe(xml);
  const bytes = await officeFile({ ...parts, "word/document.xml": changed });
  return await importReport(bytes, { editions: known });
}

const told = ({ findings }: Imported) =>
  findings.map(({ rule, place, parameters }) => `${rule} ${place.pointer} ${parameters.l}`);

const figure = "/tables/proactive/licensing/decisions";

describe("a report that someone wrote into", () => {
  it.each([
    ["a raised mark", { behind: run("2", '<w:vertAlign w:val="superscript"/>') }, "RAISED 2"],
    ["a struck digit", { before: run("9", "<w:strike/>") }, "STRUCK 9"],
    ["a hidden digit", { behind: run("7", "<w:vanish/>") }, "HIDDEN 7"],
    [
      "a deleted digit",
      { before: `<w:del><w:r><w:delText>9</w:delText></w:r></w:del>` },
      "STRUCK 9",
    ],
  ])("has its figure, and %s is told at its cell", async (_, change, expected) => {
    const imported = await importChanged("15320", change);

    const [rule, words] = expected.split(" ");
    expect(numbersOf(imported.report)).toEqual(numbersOf(truth));
    expect(told(imported)).toEqual([`IMPORT-${rule} ${figure} ${words}`]);
    expect(imported.questions).toEqual([]);
  });

  it("is asked for the figure that is hidden", async () => {
    const hidden = xml.replace(/<w:r>(<w:t[^>]*>15320<)/, "<w:r><w:rPr><w:vanish/></w:rPr>$1");
    const bytes = await officeFile({ ...parts, "word/document.xml": hidden });

    const { questions, findings } = await importReport(bytes, { editions: known });

    expect(questions.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "ASK-BLANK /tables/proactive/licensing",
    ]);
    expect(findings.map(({ rule }) => rule)).toContain("IMPORT-HIDDEN");
  });

  it("has a blank in its text where a tab was set, and can be made again", async () => {
    const { report, findings } = await importChanged("（一）主动公开。", {
      behind: `${run("甲")}<w:r><w:tab/></w:r>${run("乙")}`,
    });

    expect(JSON.stringify(report)).toContain("甲 乙");
    expect(findings.map(({ rule }) => rule)).not.toContain("GLYPH-CONTROL");
  });

  it("has the heading of a paragraph end where it ends, whatever stands before it", async () => {
    const { report } = await importChanged("（一）主动公开。", { before: run("　　") });

    expect((report as Draft).sections).toEqual(truth.sections);
  });
});
