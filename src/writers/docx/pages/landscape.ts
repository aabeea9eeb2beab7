import { landscapeLook } from "../../../document/landscape.ts";
import type { Look } from "../../../document/look.ts";
import { type PackedPart, packPart } from "../../write-zip.ts";
import { twips, twipsFromMm } from "../units.ts";
import { element, part, type Xml } from "../xml.ts";
import { rightMm } from "./page.ts";
import { sides } from "./sheet-sides.ts";
import { writeTurnedFooter } from "./turned-footer.ts";

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
  return sides.map((side) => packPart(`word/${side.file}`, part(writeTurnedFooter(side, look))));
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
