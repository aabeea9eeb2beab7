import type { Chart } from "../../document/blocks.ts";
import {
  type Bar,
  type BarGroup,
  barHeightPt,
  besideBarPt,
  type ChartLayout,
  describeChart,
  layOutChart,
} from "../../document/chart-layout.ts";
import { block, element, escapeHtml, type Html } from "./markup.ts";
import { type Position, placing } from "./paragraphs.ts";
import type { Design } from "./styling.ts";

/** A chart as a drawing inside the page: nothing is loaded for it. */
export function writeChart(chart: Chart, position: Position, design: Design): Html {
  const layout = layOutChart(chart, design.look);
  return block(
    "figure",
    design.styling("chart", placing(chart, position, design)),
    element("figcaption", design.styling("chart-title"), escapeHtml(chart.title)),
    writeDrawing(chart, layout, { position, design }),
  );
}

type Place = { readonly position: Position; readonly design: Design };

function writeDrawing(chart: Chart, layout: ChartLayout, { position, design }: Place): Html {
  const [titleId, textId] = [`${position.id}-title`, `${position.id}-text`];
  const parts = layout.groups.flatMap((group) => writeGroup(group, layout));
  return block(
    "svg",
    {
      role: "img",
      viewBox: `0 0 ${decimal(layout.widthPt)} ${decimal(layout.heightPt)}`,
      "aria-labelledby": titleId,
      "aria-describedby": textId,
      ...design.styling("chart-drawing"),
    },
    element("title", { id: titleId }, escapeHtml(chart.title)),
    element("desc", { id: textId }, escapeHtml(describeChart(chart))),
    ...parts,
  );
}

function writeGroup({ label, topPt, bars }: BarGroup, layout: ChartLayout): Html[] {
  const middlePt = topPt + (bars.length * barHeightPt) / 2;
  const place = { x: layout.axisPt - besideBarPt, middlePt, anchor: "end" } as const;
  const figures = bars.flatMap((bar) => writeBar(bar, layout));
  return label === "" ? figures : [writeText(label, place, layout), ...figures];
}

function writeBar(bar: Bar, layout: ChartLayout): Html[] {
  const { axisPt } = layout;
  const x = axisPt + bar.widthPt + besideBarPt;
  const place = { x, middlePt: bar.topPt + barHeightPt / 2, anchor: "start" } as const;
  const text = writeText(bar.text, place, layout);
  if (bar.widthPt === 0) return [text];
  const rectangle = element("rect", {
    x: decimal(axisPt),
    y: decimal(bar.topPt),
    width: decimal(bar.widthPt),
    height: barHeightPt,
    fill: grayOf(bar),
  });
  return [rectangle, text];
}

type TextPlace = {
  readonly x: number;
  readonly middlePt: number;
  readonly anchor: "start" | "end";
};

/** Middle of a character's body above the base line, in ems. */
const bodyMiddleEm = 0.36;

function writeText(text: string, { x, middlePt, anchor }: TextPlace, layout: ChartLayout): Html {
  const y = middlePt + bodyMiddleEm * layout.text.sizePt;
  const place = { x: decimal(x), y: decimal(y), "text-anchor": anchor };
  return element("text", place, escapeHtml(text));
}

function grayOf({ gray }: Bar): string {
  const level = Math.round(gray * 255);
  return `rgb(${level}, ${level}, ${level})`;
}

function decimal(number: number): number {
  return Number(number.toFixed(2));
}
