import { openResources } from "../../functions/resources.ts";
import { buildTree } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { readJson } from "../../src/report/read-json.ts";
import type { Cost, Order } from "./contestant.ts";
import { cold, median, warm } from "./race.ts";
import { exampleText } from "./reports.ts";

export type Speed = {
  /** Ours ÷ the plain library's, medians of one interleaved run: CPU time warm, wall time cold. */
  readonly ratios: {
    readonly pdf: number;
    readonly docx: number;
    readonly pdfCold: number;
    readonly docxCold: number;
    /** The PDF of fifty times the prose, CPU time. */
    readonly pdfLong: number;
  };
  /** The most memory a process held that made PDFs, or DOCX, of the example only. */
  readonly memoryMiB: { readonly pdf: number; readonly docx: number };
  /** CPU time of n times the prose ÷ that of the example. */
  readonly growth: { readonly pdf10: number; readonly pdf50: number; readonly docx50: number };
  readonly medians: Readonly<Record<string, number>>;
};

const warmRounds = 25;
const coldRounds = 11;
const longRounds = 7;
/** The compiler of the engine is still at work in these. */
const unsettled = 5;

export async function measureSpeed(): Promise<Speed> {
  const once = orders(1);
  const warmCosts = await warm(once, warmRounds + unsettled);
  const coldCosts = await cold(once, coldRounds);
  const ten = await warm(orders(10), longRounds + 1);
  const fifty = await warm(orders(50), longRounds + 1);

  const cpu = warmCosts.map((costs) => cpuOf(costs.slice(unsettled)));
  const first = coldCosts.map((costs) => median(costs.map(({ wallMs }) => wallMs)));
  const cpu10 = ten.map((costs) => cpuOf(costs.slice(1)));
  const cpu50 = fifty.map((costs) => cpuOf(costs.slice(1)));
  return {
    ratios: {
      pdf: ratio(cpu, 0, 1),
      docx: ratio(cpu, 2, 3),
      pdfCold: ratio(first, 0, 1),
      docxCold: ratio(first, 2, 3),
      pdfLong: ratio(cpu50, 0, 1),
    },
    memoryMiB: { pdf: peak(coldCosts[0]), docx: peak(coldCosts[2]) },
    growth: {
      pdf10: round((cpu10[0] ?? 0) / (cpu[0] ?? 1)),
      pdf50: round((cpu50[0] ?? 0) / (cpu[0] ?? 1)),
      docx50: round((cpu50[2] ?? 0) / (cpu[2] ?? 1)),
    },
    medians: Object.fromEntries(
      once.flatMap(({ peer, format }, index) => [
        [`${peer} ${format} warm CPU ms`, round(cpu[index] ?? 0)],
        [`${peer} ${format} cold wall ms`, round(first[index] ?? 0)],
        [`${peer} ${format} x10 CPU ms`, round(cpu10[index] ?? 0)],
        [`${peer} ${format} x50 CPU ms`, round(cpu50[index] ?? 0)],
        [`${peer} ${format} peak MiB`, peak(coldCosts[index])],
        [`${peer} ${format} warm peak MiB`, peak(warmCosts[index])],
      ]),
    ),
  };
}

function orders(times: number): Order[] {
  const text = exampleText(times);
  const resources = openResources();
  const { report, edition } = checkReport(readJson(text), resources, {});
  if (!report || !edition) throw new Error("the example cannot be read");
  const shared = { text, tree: buildTree(report, edition, resources) };
  return [
    { peer: "nianbao", format: "pdf", ...shared },
    { peer: "pdfmake", format: "pdf", ...shared },
    { peer: "nianbao", format: "docx", ...shared },
    { peer: "docx", format: "docx", ...shared },
  ];
}

function cpuOf(costs: readonly Cost[]): number {
  return median(costs.map(({ cpuMs }) => cpuMs));
}

function peak(costs: readonly Cost[] = []): number {
  return Math.round(Math.max(...costs.map(({ peakMiB }) => peakMiB)));
}

function ratio(values: readonly number[], ours: number, peer: number): number {
  return round((values[ours] ?? 0) / (values[peer] ?? 1));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
