import { landscapeLook } from "../../document/landscape.ts";
import type { Look } from "../../document/look.ts";
import { ptFromMm } from "../../document/units.ts";
import { rightMm } from "./page.ts";
import { paragraphOf } from "./paragraphs.ts";
import { footerStyle } from "./style-ids.ts";
import { twips, twipsFromMm } from "./units.ts";
import { type PackedPart, packPart } from "./write-zip.ts";
import { element, part, type Xml } from "./xml.ts";

/** Behind those of all pictures: no two drawings of a package have the same number. */
const firstDrawing = 1_000_000;

/** A side of the sheet, and what of the package holds the page number there. */
const sides = [
  {
    type: "default",
    relation: "rIdLandscapeOdd",
    file: "footer3.xml",
    align: "right",
    drawing: firstDrawing,
  },
  {
    type: "even",
    relation: "rIdLandscapeEven",
    file: "footer4.xml",
    align: "left",
    drawing: firstDrawing + 1,
  },
] as const;

type Side = (typeof sides)[number];

/** The section of a table that lies on a turned sheet. */
export function landscapeSection(look: Look): Xml {
  const { page } = landscapeLook(look);
  const bottomMm = page.heightMm - page.topMm - page.textHeightMm;
  return element(
    "w:sectPr",
    {},
    ...sides.map(({ type, relation }) =>
      element("w:footerReference", { "w:type": type, "r:id": relation }),
    ),
    element("w:pgSz", {
      "w:w": twipsFromMm(page.widthMm),
      "w:h": twipsFromMm(page.heightMm),
      "w:orient": "landscape",
    }),
    element("w:pgMar", {
      "w:top": twipsFromMm(page.topMm),
      "w:right": twipsFromMm(rightMm(page)),
      "w:bottom": twipsFromMm(bottomMm),
      "w:left": twipsFromMm(page.leftMm),
      "w:header": 708,
      "w:footer": 708,
      "w:gutter": 0,
    }),
    // Its height is no multiple of the lines, and the text does not stand on the grid anyway.
    element("w:docGrid", { "w:linePitch": twips(page.linePitchPt) }),
  );
}

export function landscapeParts(look: Look): PackedPart[] {
  return sides.map((side) => packPart(`word/${side.file}`, part(writeFooter(side, look))));
}

export function landscapeRelations(): Xml[] {
  return sides.map(({ relation, file }) =>
    element("Relationship", {
      Id: relation,
      Type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer",
      Target: file,
    }),
  );
}

export function landscapeTypes(): Xml[] {
  return sides.map(({ file }) =>
    element("Override", {
      ContentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
      PartName: `/word/${file}`,
    }),
  );
}

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
function writeFooter(side: Side, look: Look): Xml {
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

function writeShape(side: Side, look: Look, size: { cx: number; cy: number }): Xml {
  return element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr", { txBox: 1 }),
    element(
      "wps:spPr",
      {},
      element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", size)),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst", {})),
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
