import type { FilledArea, Page, PlacedPicture, PlacedText, Rule } from "../../layout/page.ts";
import { element, type Xml } from "../xml.ts";
import type { FontBook } from "./font-book.ts";
import { elementsOfText } from "./text-elements.ts";
import { inUnits } from "./units.ts";

/**
 * A page as SVG for a screen: the rules, figures, pictures and texts of the PDF at the same places.
 * It has no styles in it, which the page's policy would not allow; the fonts go by their classes.
 */
export function drawSheet(page: Page, fonts: FontBook): Xml {
  const { rules, figures, pictures, widthPt, heightPt } = page;
  return element(
    "svg",
    { viewBox: `0 0 ${inUnits(widthPt)} ${inUnits(heightPt)}`, "xml:space": "preserve" },
    ...strokesOf(rules),
    ...figures.flatMap(({ bars }) => bars.map(drawBar)),
    ...pictures.map(drawPicture),
    ...drawTexts(page, fonts),
  );
}

/** Square ends close the corners of a table. */
function strokesOf(rules: readonly Rule[]): Xml[] {
  return [...Map.groupBy(rules, ({ widthPt }) => widthPt)].map(([widthPt, own]) => {
    const lines = own.map(({ fromX, fromY, toX, toY }) => {
      const [x, y, right, bottom] = [fromX, fromY, toX, toY].map(inUnits);
      return `M${x} ${y}L${right} ${bottom}`;
    });
    const stroke = { stroke: "#000", "stroke-width": inUnits(widthPt) };
    return element("path", { d: lines.join(""), ...stroke, "stroke-linecap": "square" });
  });
}

const white = 255;

function drawBar({ gray, ...area }: FilledArea): Xml {
  const level = Math.round(white * gray);
  return element("rect", { ...edgesOf(area), fill: `rgb(${level},${level},${level})` });
}

function drawPicture({ picture: { kind, bytes }, area }: PlacedPicture): Xml {
  const href = `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
  return element("image", { ...edgesOf(area), preserveAspectRatio: "none", href });
}

function edgesOf({ leftPt, topPt, widthPt, heightPt }: PlacedPicture["area"]) {
  return {
    x: inUnits(leftPt),
    y: inUnits(topPt),
    width: inUnits(widthPt),
    height: inUnits(heightPt),
  };
}

/** The number of a turned sheet stands where it does on one that is upright. */
function drawTexts({ texts, isTurned, widthPt }: Page, fonts: FontBook): Xml[] {
  const turned = `matrix(0 1 -1 0 ${inUnits(widthPt)} 0)`;
  return texts.flatMap((text) => {
    const drawn = drawText(text, fonts);
    const isUpright = isTurned && text.origin.type === "pageNumber";
    return isUpright ? [element("g", { transform: turned }, ...drawn)] : drawn;
  });
}

function drawText({ runs, baselinePt }: PlacedText, fonts: FontBook): Xml[] {
  return runs.flatMap((run) => elementsOfText(run, baselinePt, fonts.open(run.setting.font)));
}
