import type { Figures } from "./measures.ts";

/** A figure of ours ÷ that of another program, of one interleaved run, and the most it may be. */
export type Comparison = {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly figure: keyof Figures;
  readonly wanted?: number;
};

type Row = readonly [name: string, figure: keyof Figures, wanted?: number];

function beside(ours: string, theirs: string, rows: readonly Row[]): Comparison[] {
  return rows.map(([name, figure, wanted]) => {
    return { name, ours, theirs, figure, ...(wanted === undefined ? {} : { wanted }) };
  });
}

const builds: readonly Row[] = [
  ["firstWall", "firstWall"],
  ["firstCpu", "firstCpu"],
  ["warm", "warm"],
  ["prose50", "prose50"],
  ["peakMiB60", "peakMiB60"],
  ["bytes", "bytes"],
];

/** The names are those of the figures in `npm run bench -- --json`. */
export const comparisons = {
  ratios: [
    ...beside("nianbao-pdf", "pdfmake", [
      ["pdf", "warm", 0.167],
      ["pdfCold", "firstWall", 0.333],
      ["pdfLong", "prose50", 0.25],
      ["pdfRows", "rows2000"],
    ]),
    ...beside("nianbao-docx", "docx", [
      ["docx", "warm", 0.3],
      ["docxCold", "firstWall", 0.6],
      ["docxColdCpu", "firstCpu", 0.6],
      ["docxLong", "prose50"],
      ["docxRows", "rows2000"],
    ]),
    ...beside("nianbao-docx", "carbone", [
      ["docxToCarbone", "warm", 0.4],
      ["docxColdToCarbone", "firstWall"],
      ["docxLongToCarbone", "prose50"],
    ]),
  ],
  pdfToTypst: beside("nianbao-pdf", "typst", [
    ["firstWall", "firstWall", 1],
    ["firstCpu", "firstCpu", 1],
    ["warm", "warm", 0.5],
    ["prose10", "prose10"],
    ["prose50", "prose50"],
    ["rows2000", "rows2000"],
    ["peakMiB", "peakMiB"],
    ["peakMiB60", "peakMiB60", 0.9],
    ["peakMiBLong", "peakMiBLong", 0.5],
    ["bytes", "bytes", 1],
    ["bytes10", "bytes10"],
    ["bytes50", "bytes50"],
  ]),
  ofdToPdf: beside("nianbao-ofd", "nianbao-pdf", [
    ["warm", "warm", 1.1],
    ["coldWall", "firstWall", 1.1],
    ["coldCpu", "firstCpu", 1.1],
    ["prose10", "prose10", 1.1],
    ["prose50", "prose50", 1.1],
    ["rows2000", "rows2000", 1.1],
    ["bytes", "bytes", 1.1],
    ["bytes10", "bytes10", 1.1],
    ["bytes50", "bytes50", 1.1],
    ["peakMiB", "peakMiB", 1],
    ["peakMiB30", "peakMiB30", 1],
    ["peakMiBLong", "peakMiBLong", 1],
  ]),
  /** With `--before`: an earlier build of ours. */
  pdfToBefore: beside("nianbao-pdf", "before-pdf", builds),
  docxToBefore: beside("nianbao-docx", "before-docx", builds),
} as const;

type Group = keyof typeof comparisons;

export type Compared = {
  /** The ratios of each group by their names: those that were measured. */
  readonly ratios: Readonly<Partial<Record<Group, Readonly<Record<string, number>>>>>;
  /** The most that a ratio may be, and which ones are more: `pdfToTypst.warm`. */
  readonly targets: Readonly<Record<string, number>>;
  readonly missed: readonly string[];
};

/** @param programs - the figures of each by its name. */
export function compare(programs: ReadonlyMap<string, Figures>): Compared {
  const groups = Object.entries(comparisons)
    .map(([group, rows]) => ({ group, rows: rows.flatMap((row) => measured(row, programs)) }))
    .filter(({ rows }) => rows.length > 0);
  const judged = groups.flatMap(({ group, rows }) =>
    rows.flatMap(({ name, ratio, wanted }) =>
      wanted === undefined ? [] : [{ name: `${group}.${name}`, ratio, wanted }],
    ),
  );
  return {
    ratios: Object.fromEntries(
      groups.map(({ group, rows }) => [
        group,
        Object.fromEntries(rows.map(({ name, ratio }) => [name, ratio])),
      ]),
    ),
    targets: Object.fromEntries(judged.map(({ name, wanted }) => [name, wanted])),
    missed: judged.filter(({ ratio, wanted }) => ratio > wanted).map(({ name }) => name),
  };
}

/** The comparison with its ratio; nothing when one of the two did not run. */
function measured(comparison: Comparison, programs: ReadonlyMap<string, Figures>) {
  const { ours, theirs, figure } = comparison;
  const [own, other] = [programs.get(ours)?.[figure], programs.get(theirs)?.[figure]];
  if (own === undefined || other === undefined) return [];
  return [{ ...comparison, ratio: Math.round((own / other) * 1000) / 1000 }];
}
