import { writePdf } from "../../src/writers/pdf/write-pdf.ts";
import { look, tree } from "../given/builders.ts";
import { grayPng, photograph, pictureBlock, pieChart } from "../given/drawn-pictures.ts";
import { caption, ownTable } from "../given/own-report.ts";
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
/** A file that keeps to every rule. */
export const good = readFile(await writePdf(report, look, fontSet, attachment));

/** What is done to it, each against one rule at least. */
export const defects: readonly Defect[] = [
  ...fileDefects,
  ...metadataDefects,
  ...contentDefects,
  ...fontDefects,
  ...structureDefects,
  ...forbiddenDefects,
  ...imageDefects,
];
