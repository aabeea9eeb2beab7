import { describe, expect, it } from "vitest";
import type { DocumentTree } from "../../src/document/blocks.ts";
import { fitTables } from "../../src/layout/tables/fit-tables.ts";
import { writeOfd } from "../../src/writers/ofd/write-ofd.ts";
import { writePdf } from "../../src/writers/pdf/write-pdf.ts";
import { look, paragraph } from "../given/builders.ts";
import { chartedTrees } from "../given/charted.ts";
import { photograph, pictureBlock, pieChart } from "../given/drawn-pictures.ts";
import { caption, mergedTable, wideTable } from "../given/own-report.ts";
import { smallReport } from "../writers/docx/small-report.ts";
import { fontSet } from "../writers/pdf/programs.ts";
import type { Defect } from "./defect.ts";
import { documentDefects } from "./defects/document-defects.ts";
import { fontDefects } from "./defects/font-defects.ts";
import { objectDefects } from "./defects/object-defects.ts";
import { packageDefects } from "./defects/package-defects.ts";
import { pictureDefects } from "./defects/picture-defects.ts";
import { xmlDefects } from "./defects/xml-defects.ts";
import { madeOf } from "./made.ts";
import { rules, validateOfd } from "./validate-ofd.ts";

/** A report that has of everything: rare characters, marks, blanks in a text, tables, charts, pictures, a turned sheet. */
const tree: DocumentTree = fitTables(
  {
    ...smallReport,
    year: 2019,
    blocks: [
      paragraph("上𬭸下 A B 结束"),
      paragraph("葛\u{e0100}城与葛城，a\u0301与a"),
      ...smallReport.blocks,
      ...chartedTrees[0][1].blocks.filter(({ type }) => type === "chart"),
      caption("表", 1, "各类信息公开情况"),
      mergedTable,
      pictureBlock(pieChart(), { widthMm: 30 }),
      caption("图", 1, "办理结果分布"),
      pictureBlock(photograph, { alt: "政务公开日活动", widthMm: 30 }),
      pictureBlock(pieChart(), { alt: "再看一次", widthMm: 20 }),
      caption("表", 2, "各单位各月信息公开支出"),
      wideTable,
    ],
  },
  look,
);
const source = "{}";
const attachment = { name: "report", format: "json", text: source };
const good = writeOfd(tree, look, fontSet, { profile: "OFD", attachment });
const made = madeOf(tree, fontSet, { pdf: await writePdf(tree, look, fontSet), source });

const defects: readonly Defect[] = [
  ...packageDefects,
  ...xmlDefects,
  ...objectDefects,
  ...fontDefects,
  ...pictureDefects,
  ...documentDefects,
];

describe("the rules for OFDs", () => {
  it("find nothing in a good file", () => {
    expect(validateOfd(good, made)).toEqual([]);
  });

  it.each(defects)("find %s: rule %i", (_, rule, spoil) => {
    const broken = validateOfd(spoil(good), made).map(({ number }) => number);

    expect(broken).toContain(rule);
  });

  it("refuse JSON in an archive's file", () => {
    const archived = { ...made, isArchival: true };
    const broken = validateOfd(good, archived).map(({ number }) => number);

    expect(broken).toEqual(expect.arrayContaining([10, 32, 34]));
  });

  it("are numbered as in the description of the format", () => {
    expect(rules.map(({ number }) => number)).toEqual(
      Array.from({ length: 37 }, (_, index) => index + 1),
    );
  });

  it("are each broken by one of these defects at least", () => {
    const broken = new Set(defects.map(([, rule]) => rule));

    expect(rules.filter(({ number }) => !broken.has(number))).toEqual([]);
  });
});
