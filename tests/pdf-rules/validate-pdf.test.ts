import { describe, expect, it } from "vitest";
import { writePdf } from "../../src/writers/pdf/write-pdf.ts";
import { look, tree } from "../builders.ts";
import { grayPng, photograph, pictureBlock, pieChart } from "../drawn-pictures.ts";
import { caption, ownTable } from "../own-report.ts";
import { smallReport } from "../writers/docx/small-report.ts";
import { fontSet } from "../writers/pdf/programs.ts";
import type { Defect } from "./defect.ts";
import { contentDefects } from "./defects/content-defects.ts";
import { fileDefects } from "./defects/file-defects.ts";
import { fontDefects } from "./defects/font-defects.ts";
import { forbiddenDefects } from "./defects/forbidden-defects.ts";
import { imageDefects } from "./defects/image-defects.ts";
import { metadataDefects } from "./defects/metadata-defects.ts";
import { structureDefects } from "./defects/structure-defects.ts";
import { readFile } from "./read-file.ts";
import { rules, validateFile } from "./validate-pdf.ts";

const attachment = {
  name: "report.json",
  mediaType: "application/json",
  description: "数据",
  text: "{}",
};
/** With a table, a photograph and pictures of the office's own behind it. */
const report = tree(
  ...smallReport.blocks,
  caption("表", 1, "事项"),
  ownTable(["事项", "数量"], ["公开", "1"]),
  pictureBlock(photograph, { widthMm: 20 }),
  caption("图", 1, "公开日"),
  pictureBlock(pieChart(40), { widthMm: 20 }),
  pictureBlock(grayPng(4, 3), { widthMm: 10 }),
);
const good = readFile(await writePdf(report, look, fontSet, attachment));

const defects: readonly Defect[] = [
  ...fileDefects,
  ...metadataDefects,
  ...contentDefects,
  ...fontDefects,
  ...structureDefects,
  ...forbiddenDefects,
  ...imageDefects,
];

const firstClause = (clauses: string) => clauses.split(" · ")[0] ?? "";

describe("the rules for PDFs", () => {
  it("find nothing in a good file", () => {
    expect(validateFile(good)).toEqual([]);
  });

  it.each(defects)("find %s: %s", (_, clause, spoil) => {
    const broken = validateFile(spoil(good)).map(({ clauses }) => firstClause(clauses));

    expect(broken).toContain(clause);
  });

  it("are named by their first clause, each by its own", () => {
    const names = rules.map(({ clauses }) => firstClause(clauses));

    expect(new Set(names).size).toBe(names.length);
  });

  it("are each broken by one of these defects at least", () => {
    const names = rules.map(({ clauses }) => firstClause(clauses));
    const broken = new Set(defects.map(([, clause]) => clause));

    expect(names.filter((name) => !broken.has(name))).toEqual([]);
  });
});
