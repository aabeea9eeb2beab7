import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { picturesBeside } from "../../functions/materials/picture-files.ts";
import { openResources } from "../../functions/materials/resources.ts";
import type { DocumentTree } from "../../src/document/blocks.ts";
import { type PrintableReport, prepare, print } from "../../src/generate.ts";
import { readJson } from "../../src/report/json/read-json.ts";
import { readPictures } from "../../src/report/own/read-pictures.ts";
import { writeOfd } from "../../src/writers/ofd/write-ofd.ts";
import { writePdf } from "../../src/writers/pdf/write-pdf.ts";
import { look } from "../given/builders.ts";
import { chartedTrees } from "../given/charted.ts";
import { ownTrees } from "../given/own-report.ts";
import { type Draft, editionIds, example, sample } from "../given/reports.ts";
import { textOf } from "../writers/pdf/tree-text.ts";
import { madeOf } from "./made.ts";
import { readOfd, textsOf } from "./ofd-file.ts";
import { squeeze } from "./rules/text-rules.ts";
import { validateOfd } from "./validate-ofd.ts";

const resources = openResources();
const { fontSet } = resources;

const withPictures = "yangli-2025";
const pictures = await readPictures(
  readJson(JSON.stringify(example(withPictures))),
  picturesBeside(fileURLToPath(new URL(`../../examples/${withPictures}.json`, import.meta.url))),
);

const reports: readonly (readonly [string, Draft])[] = [
  ...["huaiyin-2019", "hongze-2023", "hongze-2024", "shanghai-2019", withPictures].map(
    (name) => [name, example(name)] as const,
  ),
  ...editionIds.map((id) => [`the sample of ${id}`, sample(id)] as const),
];

describe.each(reports)("the OFD of %s", (_, draft) => {
  const text = JSON.stringify(draft);
  const options = { blanks: "zero", force: true, pictures } as const;
  const prepared = (more: object = {}) =>
    prepare(readJson(text), resources, { ...options, ...more });
  const make = async (report: PrintableReport) => (await print(report, "ofd", resources)).bytes;
  const pdfOf = async (report: PrintableReport) => (await print(report, "pdf", resources)).bytes;

  it("breaks no rule", async () => {
    const report = prepared();
    const made = madeOf(report.tree, fontSet, { pdf: await pdfOf(report) });

    expect(validateOfd(await make(report), made)).toEqual([]);
  });

  it("breaks no rule with its report inside", async () => {
    const report = prepared({ attachSource: true });
    const made = madeOf(report.tree, fontSet, { pdf: await pdfOf(report), source: text });

    expect(validateOfd(await make(report), made)).toEqual([]);
  });

  it("breaks no rule as archives ask for it, the report inside as a text", async () => {
    const report = prepared({ attachSource: true, archive: true });
    const wish = { pdf: await pdfOf(report), source: text, isArchival: true };

    expect(validateOfd(await make(report), madeOf(report.tree, fontSet, wish))).toEqual([]);
  });

  it("says what the report says, each thing once", async () => {
    const report = prepared();
    // The number of a page comes last.
    const texts = readOfd(await make(report)).pages.flatMap((page) => textsOf(page).slice(0, -1));

    expect(squeeze(texts.map((object) => object.text).join(""))).toBe(textOf(report.tree));
  });

  it("is at most a tenth larger than the PDF", async () => {
    const report = prepared();

    expect((await make(report)).length).toBeLessThan(1.1 * (await pdfOf(report)).length);
  });

  it("has the same bytes each time", async () => {
    expect(await make(prepared())).toEqual(await make(prepared()));
  });
});

describe.each([...chartedTrees, ...ownTrees])("the OFD of %s", (_, tree: DocumentTree) => {
  it("breaks no rule", async () => {
    const made = madeOf(tree, fontSet, { pdf: await writePdf(tree, look, fontSet) });

    expect(validateOfd(writeOfd(tree, look, fontSet, { profile: "OFD" }), made)).toEqual([]);
  });
});
