import type { Chart } from "./blocks.ts";
import type { Look, TextLook } from "./look.ts";
import { ptFromMm } from "./units.ts";
import { widthEm } from "./width-em.ts";

/** A chart as every writer draws it, in points from its upper left corner; its title stands above. */
export type ChartLayout = {
  readonly text: TextLook;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Where the bars begin; labels end a little before it. */
  readonly axisPt: number;
  readonly groups: readonly BarGroup[];
};

/** Bars under each other, with the label that all of them have. */
export type BarGroup = {
  readonly label: string;
  readonly topPt: number;
  readonly bars: readonly Bar[];
};

export type Bar = {
  readonly topPt: number;
  /** 0 where there is nothing to draw. */
  readonly widthPt: number;
  /** Written behind the bar. */
  readonly text: string;
  /** 0 is black, 1 white. */
  readonly gray: number;
};

export const barHeightPt = 14;

/** White between a bar and the words before and behind it. */
export const besideBarPt = 5;

/** White between two groups of bars. */
export const groupGapPt = 8;

const labelSizePt = 12;

/** Room for the figure behind the longest bar. */
const figureWidthPt = 72;

/** What is not nothing is seen, and wider than the least cell of LibreOffice (23 twips). */
const leastBarPt = 1.5;

/** Of a bar that shows what a shade stands for. */
const keyWidthPt = 28;

/** This year's, and last year's: apart from each other, and three times as dark as white or more. */
const grays = [0.25, 0.58];

export function layOutChart({ series, rows }: Chart, look: Look): ChartLayout {
  const widthPt = ptFromMm(look.page.textWidthMm);
  const axisPt = Math.max(...rows.map(({ label }) => widthEm(label))) * labelSizePt + besideBarPt;
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const scale = (widthPt - axisPt - figureWidthPt) / most;
  const keys = series.map((text, index) => ({ text, widthPt: keyWidthPt, gray: grayOf(index) }));
  const bars = rows.map(({ label, values }) => ({
    label,
    bars: values.map((value, index) => ({
      text: String(value),
      widthPt: value > 0 ? Math.max(leastBarPt, value * scale) : 0,
      gray: grayOf(index),
    })),
  }));
  const groups = pile(series.length > 1 ? [...bars, { label: "", bars: keys }] : bars);
  return { text: chartText(look), widthPt, axisPt, groups, heightPt: heightOf(groups) };
}

/** Labels and figures are set in the body's faces. */
export function chartText({ paragraphs }: Look): TextLook {
  const { face, latinFace } = paragraphs.body;
  return { face, latinFace, sizePt: labelSizePt };
}

function grayOf(series: number): number {
  return grays[series] ?? 0;
}

type Unplaced = { readonly label: string; readonly bars: readonly Omit<Bar, "topPt">[] };

function pile(groups: readonly Unplaced[]): BarGroup[] {
  let bottomPt = 0;
  return groups.map(({ label, bars }, index) => {
    const topPt = bottomPt + (index > 0 ? groupGapPt : 0);
    bottomPt = topPt + bars.length * barHeightPt;
    return {
      label,
      topPt,
      bars: bars.map((bar, place) => ({ ...bar, topPt: topPt + place * barHeightPt })),
    };
  });
}

function heightOf(groups: readonly BarGroup[]): number {
  const last = groups.at(-1);
  return last ? last.topPt + last.bars.length * barHeightPt : 0;
}

/** All that a chart shows, for readers who cannot see it. */
export function describeChart({ title, unit, series, rows }: Chart): string {
  const told = rows.map(({ label, values }) => {
    const figures = values.map((value, index) => `${series[index]}${value}${unit}`);
    return `${label}：${figures.join("，")}`;
  });
  return `${title}。${told.join("；")}。`;
}
