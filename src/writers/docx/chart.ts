import type { Chart } from "../../document/blocks.ts";
import {
  type Bar,
  type BarGroup,
  barHeightPt,
  besideBarPt,
  type ChartLayout,
  describeChart,
  groupGapPt,
  layOutChart,
} from "../../document/chart-layout.ts";
import { textWidth } from "./pages/page.ts";
import { blankLines, keepNext, type Neighbours, paragraphOf } from "./paragraphs.ts";
import { writeRuns } from "./runs.ts";
import type { Setting } from "./setting.ts";
import { normalStyle } from "./styles/style-ids.ts";
import { halfPoints, twips } from "./units.ts";
import { element, type Xml } from "./xml.ts";

/**
 * A chart as its title and a table without rules, whose shaded cells are the bars: Word, WPS and
 * LibreOffice all show that alike, and nothing but text and cells has to be understood. The table
 * has a column from each end of a bar to the next; cells span what they need.
 */
export function writeChart(chart: Chart, around: Neighbours, setting: Setting): Xml {
  const layout = layOutChart(chart, setting.look);
  const edges = edgesOf(layout, textWidth(setting.look));
  const drawing = { layout, edges, setting };
  const rows = layout.groups.flatMap((group, index) => [
    ...(index > 0 ? [writeGap(drawing)] : []),
    ...writeGroup(group, drawing, index === layout.groups.length - 1),
  ]);
  const table = element("w:tbl", {}, tableProperties(chart, edges), grid(edges), ...rows);
  return writeTitle(chart, around, setting) + table;
}

function writeTitle(chart: Chart, around: Neighbours, { look, fonts }: Setting): Xml {
  const { face } = look.paragraphs.body;
  const title = [{ type: "text", text: chart.title, strong: false }] as const;
  const white = blankLines(chart, around, look);
  return paragraphOf(normalStyle, [keepNext, white, centered], writeRuns(title, { face, fonts }));
}

const centered: Xml = element("w:jc", { "w:val": "center" });

type Drawing = {
  readonly layout: ChartLayout;
  /** Where columns begin and end, in twips from the left. */
  readonly edges: readonly number[];
  readonly setting: Setting;
};

function edgesOf(layout: ChartLayout, width: number): number[] {
  const bars = layout.groups.flatMap((group) => group.bars);
  const ends = bars.map((bar) => endOf(bar, layout));
  return [...new Set([0, twips(layout.axisPt), ...ends, width])].sort((one, other) => one - other);
}

function endOf({ widthPt }: Bar, { axisPt }: ChartLayout): number {
  return twips(axisPt + widthPt);
}

function tableProperties(chart: Chart, edges: readonly number[]): Xml {
  const margin = (name: string) => element(name, { "w:type": "dxa", "w:w": 0 });
  return element(
    "w:tblPr",
    {},
    element("w:tblW", { "w:type": "dxa", "w:w": edges.at(-1) ?? 0 }),
    element("w:tblInd", { "w:type": "dxa", "w:w": 0 }),
    element("w:tblLayout", { "w:type": "fixed" }),
    element(
      "w:tblCellMar",
      {},
      ...["w:top", "w:left", "w:bottom", "w:right"].map((name) => margin(name)),
    ),
    element("w:tblCaption", { "w:val": chart.title }),
    element("w:tblDescription", { "w:val": describeChart(chart) }),
  );
}

function grid(edges: readonly number[]): Xml {
  const widths = edges.slice(1).map((edge, column) => edge - (edges[column] ?? 0));
  return element("w:tblGrid", {}, ...widths.map((width) => element("w:gridCol", { "w:w": width })));
}

function writeGap({ edges, setting }: Drawing): Xml {
  const whole = { from: 0, to: edges.at(-1) ?? 0 };
  return row(
    groupGapPt,
    cell(whole, { edges, content: writeWords("", { setting, isLast: false }) }),
  );
}

function writeGroup({ label, bars }: BarGroup, drawing: Drawing, isLast: boolean): Xml[] {
  return bars.map((bar, index) => {
    const merge = index === 0 ? "restart" : "continue";
    return writeBar(bar, drawing, {
      label: index === 0 ? label : "",
      merge: bars.length > 1 ? merge : undefined,
      isLast: isLast && index === bars.length - 1,
    });
  });
}

type Beside = {
  readonly label: string;
  /** Whether the label's cell begins or continues one over all bars of its group. */
  readonly merge: "restart" | "continue" | undefined;
  readonly isLast: boolean;
};

function writeBar(bar: Bar, { layout, edges, setting }: Drawing, beside: Beside): Xml {
  const { label, merge, isLast } = beside;
  const words = { setting, isLast, layout };
  const [axis, end] = [twips(layout.axisPt), endOf(bar, layout)];
  const text = writeWords(label, { ...words, side: "right" });
  const figure = writeWords(bar.text, { ...words, side: "left" });
  const shaded = { edges, content: writeWords("", words), gray: bar.gray };
  return row(
    barHeightPt,
    cell({ from: 0, to: axis }, { edges, content: text, merge }),
    end > axis ? cell({ from: axis, to: end }, shaded) : "",
    cell({ from: end, to: edges.at(-1) ?? 0 }, { edges, content: figure }),
  );
}

function row(heightPt: number, ...cells: readonly Xml[]): Xml {
  const height = element("w:trHeight", { "w:val": twips(heightPt), "w:hRule": "exact" });
  return element("w:tr", {}, element("w:trPr", {}, element("w:cantSplit", {}), height), ...cells);
}

type Span = { readonly from: number; readonly to: number };

type CellParts = {
  readonly edges: readonly number[];
  readonly content: Xml;
  readonly merge?: string | undefined;
  readonly gray?: number;
};

function cell({ from, to }: Span, { edges, content, merge, gray }: CellParts): Xml {
  const columns = edges.indexOf(to) - edges.indexOf(from);
  const properties = element(
    "w:tcPr",
    {},
    element("w:tcW", { "w:type": "dxa", "w:w": to - from }),
    columns > 1 ? element("w:gridSpan", { "w:val": columns }) : "",
    merge === undefined ? "" : element("w:vMerge", { "w:val": merge }),
    gray === undefined ? "" : shading(gray),
    element("w:vAlign", { "w:val": "center" }),
  );
  return element("w:tc", {}, properties, content);
}

function shading(gray: number): Xml {
  const level = Math.round(gray * 255)
    .toString(16)
    .padStart(2, "0");
  return element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": level.repeat(3) });
}

type Words = {
  readonly setting: Setting;
  /** Whether it stands in the last row, which need not stay with what follows. */
  readonly isLast: boolean;
  readonly layout?: ChartLayout;
  /** Where the bar is. */
  readonly side?: "left" | "right";
};

/** Words beside a bar; without a layout an empty line of least height. */
function writeWords(text: string, { setting, isLast, layout, side }: Words): Xml {
  const { face } = setting.look.paragraphs.body;
  const line = layout ? twips(barHeightPt) : twips(1);
  const size = layout ? { size: halfPoints(layout.text.sizePt) } : {};
  const content = text === "" ? [] : [{ type: "text", text, strong: false } as const];
  return paragraphOf(
    normalStyle,
    [
      isLast ? "" : keepNext,
      element("w:spacing", { "w:line": line, "w:lineRule": "exact" }),
      side ? element("w:ind", { [`w:${side}`]: twips(besideBarPt) }) : "",
      side === "right" ? element("w:jc", { "w:val": "right" }) : "",
    ],
    writeRuns(content, { face, fonts: setting.fonts }, size),
  );
}
