import { landscapeLook } from "../../../document/landscape.ts";
import type { Look } from "../../../document/look.ts";
import { ptFromMm } from "../../../document/units.ts";
import { paragraphOf } from "../paragraphs.ts";
import { type Extent, rectangle } from "../rectangle.ts";
import { footerStyle } from "../styles/style-ids.ts";
import { twips } from "../units.ts";
import { element, type Xml } from "../xml.ts";
import type { Side } from "./sheet-sides.ts";

const namespaces = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
};

/**
 * The page number where it stands on an upright sheet, which is the left edge of a turned one: a
 * footer turns with its sheet, so the number stands in a box whose lines run downwards.
 * @see GB/T 9704-2012, 9
 */
export function writeTurnedFooter(side: Side, look: Look): Xml {
  const choice = element("mc:Choice", { Requires: "wps" }, writeBox(side, look));
  const run = element("w:r", {}, element("mc:AlternateContent", {}, choice));
  return element("w:ftr", namespaces, paragraphOf(footerStyle, [], run));
}

const emuPerPt = 12_700;

function writeBox(side: Side, look: Look): Xml {
  const { page, pageNumber } = look;
  const turned = landscapeLook(look).page;
  // From the foot of the upright sheet up to the lower edge of the number's line.
  const footPt = ptFromMm(page.heightMm - page.topMm - page.textHeightMm - pageNumber.belowTextMm);
  const emu = (pt: number) => Math.round(pt * emuPerPt);
  const size = { cx: emu(pageNumber.sizePt), cy: emu(ptFromMm(turned.textHeightMm)) };
  const offset = (name: string, pt: number) =>
    element(name, { relativeFrom: "page" }, element("wp:posOffset", {}, String(emu(pt))));
  return element(
    "w:drawing",
    {},
    element(
      "wp:anchor",
      {
        ...{ distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 1 },
        ...{ behindDoc: 0, locked: 0, layoutInCell: 1, allowOverlap: 1 },
      },
      element("wp:simplePos", { x: 0, y: 0 }),
      offset("wp:positionH", footPt - pageNumber.sizePt / 2),
      offset("wp:positionV", ptFromMm(turned.topMm)),
      element("wp:extent", size),
      // LibreOffice moves a box without room of its own to the sheet's corner on even pages.
      element("wp:wrapSquare", { wrapText: "bothSides" }),
      element("wp:docPr", { id: side.drawing, name: "Page number" }),
      element("wp:cNvGraphicFramePr", {}),
      element(
        "a:graphic",
        {},
        element("a:graphicData", { uri: namespaces["xmlns:wps"] }, writeShape(side, look, size)),
      ),
    ),
  );
}

function writeShape(side: Side, look: Look, size: Extent): Xml {
  return element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr", { txBox: 1 }),
    element(
      "wps:spPr",
      {},
      rectangle(size),
      element("a:noFill", {}),
      element("a:ln", {}, element("a:noFill", {})),
    ),
    element("wps:txbx", {}, element("w:txbxContent", {}, writeNumber(side, look))),
    element("wps:bodyPr", { vert: "vert", lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
  );
}

function writeNumber({ align }: Side, { pageNumber }: Look): Xml {
  const free = twips(pageNumber.freeCharacters * pageNumber.sizePt);
  const run = (content: Xml) =>
    element(
      "w:r",
      {},
      element("w:rPr", {}, element("w:rFonts", { "w:hint": "eastAsia" })),
      content,
    );
  const words = (text: string) => run(element("w:t", { "xml:space": "preserve" }, text));
  const mark = (type: string) => run(element("w:fldChar", { "w:fldCharType": type }));
  const code = run(element("w:instrText", { "xml:space": "preserve" }, "PAGE"));
  return paragraphOf(
    footerStyle,
    [element("w:ind", { [`w:${align}`]: free }), element("w:jc", { "w:val": align })],
    [
      words(pageNumber.before),
      mark("begin") + code + mark("separate") + mark("end"),
      words(pageNumber.after),
    ].join(""),
  );
}
