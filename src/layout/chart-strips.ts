import type { Chart } from "../document/blocks.ts";
import {
  type Bar,
  type BarGroup,
  barHeightPt,
  besideBarPt,
  type ChartLayout,
  layOutChart,
} from "../document/chart-layout.ts";
import type { TextLook } from "../document/look.ts";
import { ptFromMm } from "../document/units.ts";
import type { SetCharacter } from "./lines/set-character.ts";
import { baselineAround, baselineIn, setRuns } from "./lines/set-line.ts";
import type { Area, Figure, FilledArea, Origin, PlacedText } from "./page.ts";
import type { PlacedStrip } from "./paginate.ts";
import { type Surroundings, spaceBefore } from "./paragraph-strips.ts";
import type { ChartContent, Strip } from "./strip.ts";

/** A chart's title and the chart below it, which stay on one page. */
export function chartStrips(chart: Chart, around: Surroundings): Strip[] {
  const layout = layOutChart(chart, around.look);
  return [
    {
      block: around.index,
      heightPt: around.look.page.linePitchPt,
      spaceBeforePt: spaceBefore(around),
      keepWithNext: true,
      startsPage: false,
      content: { type: "line", texts: (topPt) => [setTitle(chart, topPt, around)] },
    },
    {
      block: around.index,
      heightPt: layout.heightPt,
      spaceBeforePt: 0,
      keepWithNext: false,
      startsPage: false,
      content: setChart(layout, around),
    },
  ];
}

/** What a chart draws at its place. */
export function figuresOf({ strip: { content }, topPt }: PlacedStrip): Figure[] {
  if (content.type !== "chart") return [];
  const lower = <One extends Area>(area: One) => ({ ...area, topPt: area.topPt + topPt });
  const { block, area, bars } = content.figure;
  return [{ block, area: lower(area), bars: bars.map(lower) }];
}

function setTitle(
  { title }: Chart,
  topPt: number,
  { index, look, measure }: Surroundings,
): PlacedText {
  const characters = measure(title, look.paragraphs.body);
  const leftPt = (ptFromMm(look.page.textWidthMm) - widthOf(characters)) / 2;
  return {
    origin: { type: "block", block: index, part: "lead" },
    baselinePt: baselineIn(topPt, look.page.linePitchPt),
    runs: runsOf(characters, ptFromMm(look.page.leftMm) + leftPt),
  };
}

type Placing = Surroundings & {
  readonly text: TextLook;
  readonly origin: Origin;
  /** Where the bars begin on the sheet. */
  readonly axisPt: number;
};

function setChart(layout: ChartLayout, around: Surroundings): ChartContent {
  const leftPt = ptFromMm(around.look.page.leftMm);
  const placing: Placing = {
    ...around,
    text: layout.text,
    origin: { type: "block", block: around.index, part: "text" },
    axisPt: leftPt + layout.axisPt,
  };
  const { widthPt, heightPt } = layout;
  const bars = layout.groups.flatMap((group) => group.bars);
  const figure = {
    block: around.index,
    area: { leftPt, topPt: 0, widthPt, heightPt },
    bars: bars.flatMap((bar) => fill(bar, placing)),
  };
  return {
    type: "chart",
    texts: (topPt) => layout.groups.flatMap((group) => textsOf(group, topPt, placing)),
    figure,
  };
}

function fill({ topPt, widthPt, gray }: Bar, { axisPt }: Placing): FilledArea[] {
  return widthPt > 0 ? [{ leftPt: axisPt, topPt, widthPt, heightPt: barHeightPt, gray }] : [];
}

function textsOf(
  { label, topPt, bars }: BarGroup,
  chartTopPt: number,
  placing: Placing,
): PlacedText[] {
  const { measure, text, origin, axisPt } = placing;
  const around = (middlePt: number) => baselineAround(chartTopPt + middlePt, text.sizePt);
  const characters = measure(label, text);
  const labelLeftPt = axisPt - besideBarPt - widthOf(characters);
  const labelText = {
    origin,
    baselinePt: around(topPt + (bars.length * barHeightPt) / 2),
    runs: runsOf(characters, labelLeftPt),
  };
  const figures = bars.map((bar) => ({
    origin,
    baselinePt: around(bar.topPt + barHeightPt / 2),
    runs: runsOf(measure(bar.text, text), axisPt + bar.widthPt + besideBarPt),
  }));
  return label === "" ? figures : [labelText, ...figures];
}

function widthOf(characters: readonly SetCharacter[]): number {
  return characters.reduce((sum, { widthPt }) => sum + widthPt, 0);
}

function runsOf(characters: readonly SetCharacter[], leftPt: number) {
  const line = { start: 0, end: characters.length, widthPt: widthOf(characters), spacingPt: 0 };
  return setRuns(characters, line, leftPt);
}
