import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { buildTree } from "../../src/generate.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import { planPages } from "../../src/layout/plan/plan-pages.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { type Draft, editionIds, example, sample } from "../given/reports.ts";
import { judgePages, type PageJudgement } from "./judge-pages.ts";
import { reportsOfAllLengths } from "./reports-of-all-lengths.ts";

const resources = openResources();

type Judged = PageJudgement & { readonly plannedAsTorn: readonly string[] };

function judge(draft: Draft): Judged {
  const json = { value: draft, findings: [] };
  const { report, edition } = checkReport(json, resources, { blanks: "zero" });
  if (!report || !edition) throw new Error("no report");
  const tree = buildTree(report, edition, resources);
  const { look, fontSet } = resources;
  const { torn } = planPages(tree, look);
  const plannedAsTorn = tree.blocks.flatMap((block, index) =>
    block.type === "table" && torn.has(index) ? [block.name] : [],
  );
  const judgement = judgePages(tree, look, [...layOutPages(tree, look, fontSet)]);
  return { ...judgement, plannedAsTorn };
}

const published = ["huaiyin-2019", "hongze-2023", "hongze-2024", "shanghai-2019"];

const reports: [string, Draft][] = [
  ...published.map((name): [string, Draft] => [name, example(name)]),
  ...editionIds.map((id): [string, Draft] => [`the sample of ${id}`, sample(id)]),
  ...reportsOfAllLengths(20).map((draft, index): [string, Draft] => [`report ${index}`, draft]),
];

/** `node bench/voids.ts` judges two hundred, beside those of another build. */
describe.each(reports)("the pages of %s", (_, draft) => {
  const judgement = judge(draft);

  it("are nowhere so empty that something seems to be missing", () => {
    expect([...judgement.voids, ...judgement.excused]).toEqual([]);
  });

  it("tear no band of a table, and leave no heading alone", () => {
    expect(judgement.tornBands).toEqual([]);
    expect(judgement.loneHeadings).toEqual([]);
  });

  it("are planned for the DOCX and the web page as they are for the PDF", () => {
    expect(judgement.plannedAsTorn).toEqual(judgement.tornTables);
  });
});
