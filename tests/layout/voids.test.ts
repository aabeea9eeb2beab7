import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/resources.ts";
import { buildTree } from "../../src/generate.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { type Draft, editionIds, example, sample } from "../reports.ts";
import { judgePages, type PageJudgement } from "./judge-pages.ts";
import { reportsOfAllLengths } from "./reports-of-all-lengths.ts";

const resources = openResources();

function judge(draft: Draft): PageJudgement {
  const json = { value: draft, findings: [] };
  const { report, edition } = checkReport(json, resources, { blanks: "zero" });
  if (!report || !edition) throw new Error("no report");
  const tree = buildTree(report, edition, resources);
  const { look, fontSet } = resources;
  return judgePages(tree, look, [...layOutPages(tree, look, fontSet)]);
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
});
