import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { buildTree, generate } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { type Draft, editionIds, example, sample } from "../given/reports.ts";
import { ask } from "../writers/pdf/programs.ts";
import { textOf } from "../writers/pdf/tree-text.ts";
import { readFile } from "./read-file.ts";
import { openPdf } from "./rule.ts";
import { structureText } from "./structure-text.ts";
import { validatePdf } from "./validate-pdf.ts";

const resources = openResources();
const options = { blanks: "zero" } as const;

const reports: readonly (readonly [string, Draft])[] = [
  ...["huaiyin-2019", "hongze-2024", "shanghai-2019"].map((name) => [name, example(name)] as const),
  ...editionIds.map((id) => [`the sample of ${id}`, sample(id)] as const),
];

function treeOf(draft: Draft) {
  const json = { value: draft, findings: [] };
  const { report, edition } = checkReport(json, resources, options);
  if (!report || !edition) throw new Error("no report");
  return buildTree(report, edition, resources);
}

describe.each(reports)("the PDF of %s", (_, draft) => {
  const make = (attachSource: boolean) =>
    generate({ value: draft, findings: [] }, "pdf", resources, { ...options, attachSource });

  it("keeps to PDF/A-2a and PDF/UA-1", async () => {
    expect(validatePdf((await make(false)).bytes)).toEqual([]);
  });

  it("keeps to PDF/A-3a and PDF/UA-1 with its report inside", async () => {
    expect(validatePdf((await make(true)).bytes)).toEqual([]);
  });

  it("says in the order of its structure what the report says, each thing once", async () => {
    const pdf = openPdf(readFile((await make(false)).bytes));

    expect(structureText(pdf).replaceAll(/\s/g, "")).toBe(textOf(treeOf(draft)));
  });

  it("is drawn by Ghostscript without a word", async () => {
    const quiet = ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage"];
    const strict = ["-dPDFSTOPONERROR", "-dPDFSTOPONWARNING"];

    expect(ask("gs", (await make(true)).bytes, ...quiet, ...strict, "FILE")).toBe("");
  });
});
