import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Draft, example } from "../tests/given/reports.ts";
import { judgePages } from "../tests/layout/judge-pages.ts";
import { reportsOfAllLengths } from "../tests/layout/reports-of-all-lengths.ts";

/**
 * How full the pages are: `node bench/voids.ts --reports 200`. The published examples and made-up
 * reports of all lengths are laid out as for the PDF, and their pages judged. Folders named behind
 * are other builds of this program, laid out and judged the same way.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: "string", default: "200" },
    seed: { type: "string", default: "11" },
    list: { type: "boolean", default: false },
  },
});

const examples = ["huaiyin-2019", "hongze-2023", "hongze-2024", "shanghai-2019"];

const drafts: [string, Draft][] = [
  ...examples.map((name): [string, Draft] => [name, example(name)]),
  ...reportsOfAllLengths(Number(values.reports), Number(values.seed)).map(
    (draft, index): [string, Draft] => [`made-up ${index}`, draft],
  ),
];

const results: Record<string, Figures> = {};
for (const folder of [...positionals, "."]) results[folder] = await measure(folder);
console.table(results);

type Figures = Readonly<Record<string, number>>;

/** Every module comes from the build's own folder: none is shared but the reports. */
async function measure(folder: string): Promise<Figures> {
  const from = (path: string) => import(pathToFileURL(resolve(folder, path)).href);
  const { openResources } = await from("functions/materials/resources.ts");
  const { checkReport } = await from("src/report/check-report.ts");
  const { buildTree } = await from("src/generate.ts");
  const { layOutPages } = await from("src/layout/lay-out-pages.ts");
  const resources = openResources();
  const judged = drafts.map(([name, draft]) => {
    const json = { value: structuredClone(draft), findings: [] };
    const { report, edition } = checkReport(json, resources, { blanks: "zero" });
    const tree = buildTree(report, edition, resources);
    const pages = [...layOutPages(tree, resources.look, resources.fontSet)];
    return { name, judgement: judgePages(tree, resources.look, pages) };
  });
  for (const { name, judgement } of values.list ? judged : []) {
    const { fills, voids, excused, tornBands, tornTables, loneHeadings } = judgement;
    const wrong = [...voids, ...excused, ...tornBands, ...tornTables, ...loneHeadings];
    if (wrong.length === 0) continue;
    const shares = fills.map((fill) => Math.round(100 * fill)).join(" ");
    console.log(`${folder} ${name}: ${shares}`, { voids, excused, tornBands, tornTables });
  }
  const all = judged.map(({ judgement }) => judgement);
  const count = (part: (judgement: (typeof all)[number]) => readonly unknown[]) =>
    all.reduce((sum, judgement) => sum + part(judgement).length, 0);
  return {
    reports: all.length,
    pages: count(({ fills }) => fills),
    "pages under 40 %": count(({ voids, excused }) => [...voids, ...excused]),
    "of these before a whole page's table": count(({ excused }) => excused),
    "torn bands": count(({ tornBands }) => tornBands),
    "torn tables": count(({ tornTables }) => tornTables),
    "lone headings": count(({ loneHeadings }) => loneHeadings),
  };
}
