import type { Page } from "../../../src/layout/page.ts";
import type { Draft } from "../../given/reports.ts";
import type { Parts } from "../office-file.ts";
import { pagesOf } from "../pdf/drawn-report.ts";
import {
  escaped,
  type Manner,
  type OfdMore,
  type OfdPage,
  ofdParts,
  path,
  root,
} from "./ofd-file.ts";

/** How a program draws the pages of a report. */
export type Drawn = {
  readonly manner: Manner;
  readonly texts: (page: Page) => string;
  readonly rules: (page: Page) => string;
  /** Whether lines stand in a template of their own for each page. */
  readonly hasTemplates?: boolean;
};

/** A report as an OFD that other programs might have made. */
export function ofdReport(draft: Draft, { manner, texts, rules, hasTemplates }: Drawn): Parts {
  const pages = pagesOf(draft);
  const drawn = pages.map(
    (page, index): OfdPage =>
      hasTemplates
        ? {
            content: texts(page),
            before: `<Template TemplateID="${900 + index}" ZOrder="Background"/>`,
          }
        : { content: rules(page) + texts(page) },
  );
  const templates: OfdMore = {
    common: pages
      .map(
        (_, index) =>
          `<TemplatePage ID="${900 + index}" BaseLoc="/Doc_0/Tpls/Tpl_${index}/Content.xml"/>`,
      )
      .join(""),
    parts: Object.fromEntries(
      pages.map((page, index) => [
        `Doc_0/Tpls/Tpl_${index}/Content.xml`,
        root("Page", `<Content><Layer ID="1">${rules(page)}</Layer></Content>`),
      ]),
    ),
  };
  return ofdParts(drawn, { manner, ...(hasTemplates ? templates : {}) });
}

const mm = 25.4 / 72;

export const programs: Readonly<Record<string, Drawn>> = {
  "each run an object, steps in runs, lines as strokes in a template": {
    manner: {},
    hasTemplates: true,
    texts: (page) =>
      runsOf(page)
        .map((run) => object(run, 1))
        .join(""),
    rules: strokes,
  },
  "each character an object, paths from the root, lines as thin areas": {
    manner: { isAbsolute: true, namespace: "http://www.ofdspec.org", prefix: "o" },
    texts: (page) =>
      runsOf(page)
        .flatMap(oneByOne)
        .map((run) => object(run, 1))
        .join(""),
    rules: areas,
  },
  "text in points under a transformation, without a prefix": {
    manner: { prefix: "", folder: "DOC_0", isAbsolute: true },
    texts: (page) =>
      runsOf(page)
        .map((run) => object(run, mm))
        .join(""),
    rules: strokes,
  },
};

/** Characters that follow each other; lengths in mm from the page's upper left. */
type Run = {
  readonly characters: readonly string[];
  readonly steps: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

function runsOf({ texts }: Page): Run[] {
  return texts.flatMap(({ runs, baselinePt }) =>
    runs.map(({ leftPt, spacingPt, characters, setting }) => ({
      characters: characters.map(({ text }) => text),
      steps: characters.map(({ widthPt }) => (widthPt + spacingPt) * mm),
      x: leftPt * mm,
      y: baselinePt * mm,
      size: setting.sizePt * mm,
    })),
  );
}

function oneByOne({ characters, steps, x, ...run }: Run): Run[] {
  let left = x;
  return characters.map((character, index) => {
    const one = { ...run, characters: [character], steps: [], x: left };
    left += steps[index] ?? 0;
    return one;
  });
}

/** @param unit - of the text's own measure, in mm. */
function object({ characters, steps, x, y, size }: Run, unit: number): string {
  const own = (length: number) => (length / unit).toFixed(4);
  const width = steps.reduce((sum, step) => sum + step, size);
  const deltas = steps.slice(0, -1).map(own);
  const isEven = deltas.length > 2 && deltas.every((delta) => delta === deltas[0]);
  const delta = isEven ? `g ${deltas.length} ${deltas[0]}` : deltas.join(" ");
  const ctm = unit === 1 ? "" : ` CTM="${unit} 0 0 ${unit} 0 0"`;
  return `<TextObject ID="5" Boundary="${x} ${y - size} ${width} ${size * 1.3}"${ctm} Font="3" Size="${own(size)}"><TextCode X="0" Y="${own(size)}"${delta === "" ? "" : ` DeltaX="${delta}"`}>${escaped(characters.join(""))}</TextCode></TextObject>`;
}

function strokes({ rules }: Page): string {
  return rules
    .map(({ fromX, fromY, toX, toY }) =>
      path(`M ${fromX * mm} ${fromY * mm} L ${toX * mm} ${toY * mm}`, 'Stroke="true" Fill="false"'),
    )
    .join("");
}

function areas({ rules }: Page): string {
  const black = '<FillColor Value="0 0 0"/>';
  return rules
    .map(({ fromX, fromY, toX, toY }) => {
      const [left, top, right, bottom] = [fromX, fromY, toX + 0.5, toY + 0.5].map((pt) => pt * mm);
      const data = `M ${left} ${top} L ${right} ${top} L ${right} ${bottom} L ${left} ${bottom} C`;
      return path(data, 'Stroke="false" Fill="true"', black);
    })
    .join("");
}
