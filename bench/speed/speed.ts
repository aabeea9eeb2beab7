import { median } from "../median.ts";
import { compile } from "./compile.ts";
import type { Contestant, Cost } from "./contestant.ts";
import { cold, type Entry, type Race, warm } from "./race.ts";
import { longTable, report, type Work } from "./reports.ts";

export type Speed = {
  /** Ours ÷ the plain library's, medians of one interleaved run: CPU time warm, wall time cold. */
  readonly ratios: {
    readonly pdf: number;
    readonly docx: number;
    readonly pdfCold: number;
    readonly docxCold: number;
    /** Fifty times the prose, CPU time. */
    readonly pdfLong: number;
    readonly docxLong: number;
    /** A table of 2,000 rows, CPU time of the writers alone. */
    readonly pdfRows: number;
    readonly docxRows: number;
  };
  /** Our OFD ÷ our PDF of the same report in the same run. */
  readonly ofdToPdf: {
    readonly warm: number;
    readonly coldWall: number;
    readonly coldCpu: number;
    readonly prose10: number;
    readonly prose50: number;
    readonly rows2000: number;
    readonly bytes: number;
    readonly bytes10: number;
    readonly bytes50: number;
    readonly peakMiB: number;
    readonly peakMiB30: number;
    /** Of a process that made documents of fifty times the prose. */
    readonly peakMiBLong: number;
  };
  /** The most memory that a process held which made one PDF of the example. */
  readonly memoryMiB: number;
  /** CPU time of a PDF of fifty times the prose ÷ that of the example. */
  readonly growth: number;
  /** As `memoryMiB`, for each format, made once and thirty times. */
  readonly peaksMiB: {
    readonly pdf: number;
    readonly docx: number;
    readonly pdf30: number;
    readonly docx30: number;
  };
  /** As `growth`, for each format, of ten and of fifty times the prose. */
  readonly growths: {
    readonly pdf10: number;
    readonly pdf50: number;
    readonly docx10: number;
    readonly docx50: number;
  };
  readonly medians: readonly Medians[];
};

/** One program's medians, in milliseconds of CPU time unless said otherwise. */
export type Medians = {
  readonly program: string;
  readonly warm: number;
  readonly coldWall: number;
  readonly coldCpu: number;
  readonly prose10: number;
  readonly prose50: number;
  readonly rows2000: number;
  readonly peakMiB: number;
  readonly peakMiB30: number;
  readonly peakMiBLong: number;
  readonly bytes: number;
  readonly bytes10: number;
  readonly bytes50: number;
};

const contestants: readonly Contestant[] = [
  { peer: "nianbao", format: "pdf" },
  { peer: "pdfmake", format: "pdf" },
  { peer: "nianbao", format: "docx" },
  { peer: "docx", format: "docx" },
  // Beside our own PDF of the same report: no library writes OFD here.
  { peer: "nianbao", format: "ofd" },
];

/** Rounds that count, and before them those in which the engine's compiler is still at work. */
const rounds = {
  warm: { counted: 30, unsettled: 30 },
  cold: { counted: 15, unsettled: 1 },
  long: { counted: 9, unsettled: 14 },
  growth: { counted: 25, unsettled: 5, short: 150 },
} as const;

export async function measureSpeed(): Promise<Speed> {
  const program = compile();
  const race = (work: Entry["work"], { counted, unsettled }: Rounds): Race => ({
    program,
    entries: contestants.map((contestant) => ({ ...contestant, work })),
    rounds: counted + unsettled,
  });
  const one = (run: number) => report(1, run);
  const first = await cold(race(one, rounds.cold));
  const again = await warm(race(one, rounds.warm));
  const long = (work: (run: number) => Work) => warm(race(work, rounds.long));
  const ten = await long((run) => report(10, run));
  const fifty = await long((run) => report(50, run));
  const rows = await long((run) => longTable(2000, run));
  const growths = await measureGrowths(program);
  return sumUp(
    contestants.map(({ peer, format }, index) => ({
      program: `${peer} ${format}`,
      warm: settled(again[index], "cpuMs", rounds.warm),
      coldWall: settled(first[index], "wallMs", rounds.cold),
      coldCpu: settled(first[index], "cpuMs", rounds.cold),
      prose10: settled(ten[index], "cpuMs", rounds.long),
      prose50: settled(fifty[index], "cpuMs", rounds.long),
      rows2000: settled(rows[index], "cpuMs", rounds.long),
      peakMiB: Math.round(Math.max(...(first[index] ?? []).map(({ peakMiB }) => peakMiB))),
      peakMiB30: Math.round(again[index]?.[29]?.peakMiB ?? Number.NaN),
      peakMiBLong: Math.round(fifty[index]?.at(-1)?.peakMiB ?? Number.NaN),
      bytes: again[index]?.at(-1)?.bytes ?? Number.NaN,
      bytes10: ten[index]?.at(-1)?.bytes ?? Number.NaN,
      bytes50: fifty[index]?.at(-1)?.bytes ?? Number.NaN,
    })),
    growths,
  );
}

/**
 * Short and long documents in one run, each in a process of its own, which has made short ones
 * before. Those of a round are compared with each other: the machine is not as fast in another one.
 */
async function measureGrowths(program: string): Promise<Speed["growths"]> {
  const sizes = [
    { times: 1, turns: 10 },
    { times: 10, turns: 1 },
    { times: 50, turns: 1 },
  ];
  const entries = (["pdf", "docx"] as const).flatMap((format) =>
    sizes.map(({ times, turns }): Entry => {
      return { peer: "nianbao", format, turns, work: (round) => report(times, round) };
    }),
  );
  const { counted, unsettled, short } = rounds.growth;
  const settling = { work: (turn: number) => report(1, turn), count: short };
  const costs = await warm({ program, entries, rounds: counted + unsettled, settling });
  const [pdf, pdf10, pdf50, docx, docx10, docx50] = entries.map(({ turns = 1 }, index) =>
    byRound(costs[index], turns).slice(unsettled),
  );
  return {
    pdf10: growthOf(pdf, pdf10),
    pdf50: growthOf(pdf, pdf50),
    docx10: growthOf(docx, docx10),
    docx50: growthOf(docx, docx50),
  };
}

/** The CPU time of each round, the median of its turns. */
function byRound(costs: readonly Cost[] = [], turns: number): number[] {
  return Array.from({ length: costs.length / turns }, (_, round) =>
    median(costs.slice(round * turns, (round + 1) * turns).map(({ cpuMs }) => cpuMs)),
  );
}

function growthOf(short: readonly number[] = [], long: readonly number[] = []): number {
  return round(median(long.map((cost, index) => cost / (short[index] ?? Number.NaN))));
}

type Rounds = { readonly counted: number; readonly unsettled: number };

function settled(costs: readonly Cost[] = [], part: keyof Cost, { unsettled }: Rounds): number {
  return round(median(costs.slice(unsettled).map((cost) => cost[part])));
}

function sumUp(medians: readonly Medians[], growths: Speed["growths"]): Speed {
  const [pdf, pdfmake, docx, plain, ofd] = medians;
  if (!pdf || !pdfmake || !docx || !plain || !ofd) throw new Error("a contestant is missing");
  return {
    ratios: {
      pdf: round(pdf.warm / pdfmake.warm),
      docx: round(docx.warm / plain.warm),
      pdfCold: round(pdf.coldWall / pdfmake.coldWall),
      docxCold: round(docx.coldWall / plain.coldWall),
      pdfLong: round(pdf.prose50 / pdfmake.prose50),
      docxLong: round(docx.prose50 / plain.prose50),
      pdfRows: round(pdf.rows2000 / pdfmake.rows2000),
      docxRows: round(docx.rows2000 / plain.rows2000),
    },
    ofdToPdf: {
      warm: round(ofd.warm / pdf.warm),
      coldWall: round(ofd.coldWall / pdf.coldWall),
      coldCpu: round(ofd.coldCpu / pdf.coldCpu),
      prose10: round(ofd.prose10 / pdf.prose10),
      prose50: round(ofd.prose50 / pdf.prose50),
      rows2000: round(ofd.rows2000 / pdf.rows2000),
      bytes: round(ofd.bytes / pdf.bytes),
      bytes10: round(ofd.bytes10 / pdf.bytes10),
      bytes50: round(ofd.bytes50 / pdf.bytes50),
      peakMiB: round(ofd.peakMiB / pdf.peakMiB),
      peakMiB30: round(ofd.peakMiB30 / pdf.peakMiB30),
      peakMiBLong: round(ofd.peakMiBLong / pdf.peakMiBLong),
    },
    memoryMiB: pdf.peakMiB,
    growth: growths.pdf50,
    peaksMiB: {
      pdf: pdf.peakMiB,
      docx: docx.peakMiB,
      pdf30: pdf.peakMiB30,
      docx30: docx.peakMiB30,
    },
    growths,
    medians,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
