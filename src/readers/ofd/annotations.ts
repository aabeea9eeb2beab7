import type { Glyph } from "../pages/drawing/drawing.ts";
import { boxAround } from "../pages/drawing/geometry.ts";
import { bodyOf } from "../pages/drawing/glyph-body.ts";
import type { Item } from "../pages/items.ts";
import { childrenOf, descend, textOf, type XmlElement } from "../xml.ts";
import { drawObjects } from "./draw-objects.ts";
import { followIfThere } from "./open-document.ts";
import type { OfdFile, OfdPackage } from "./open-ofd.ts";
import { enter, type Frame, type Pen } from "./pen.ts";

/** What has been laid over pages, by the pages' identifiers. */
export type Annotations = ReadonlyMap<string, readonly XmlElement[]>;

export async function readAnnotations(ofd: OfdPackage, document: OfdFile): Promise<Annotations> {
  const all = new Map<string, XmlElement[]>();
  const path = descend(document.root, "Annotations");
  const list = path && (await followIfThere(ofd, document, textOf(path)));
  for (const page of list ? childrenOf(list.root, "Page") : []) {
    const place = descend(page, "FileLoc");
    const file = list && place && (await followIfThere(ofd, list, textOf(place)));
    const id = page.attributes.PageID ?? "";
    const own = file ? childrenOf(file.root, "Annot") : [];
    all.set(id, [...(all.get(id) ?? []), ...own]);
  }
  return all;
}

/**
 * Draws what annotations show: it is no text of the page, but a line of theirs may strike text out.
 * @returns what they say, to be told.
 */
export function drawAnnotations(
  pen: Pen,
  annotations: readonly XmlElement[],
  frame: Frame,
): Item[] {
  return annotations.flatMap((annotation, index) => {
    const first = pen.glyphs.length;
    const appearance = descend(annotation, "Appearance");
    const inside: Frame = { ...enter(annotation, frame), annotation: String(index) };
    if (appearance) drawObjects(pen, appearance, enter(appearance, inside));
    return tell(annotation, pen.glyphs.slice(first), frame);
  });
}

/** A link has the words that it leads from, which the page says itself. */
function tell(annotation: XmlElement, drawn: readonly Glyph[], { clip }: Frame): Item[] {
  if (annotation.attributes.Type === "Link") return [];
  const remark = descend(annotation, "Remark");
  const text = drawn.map((glyph) => glyph.text).join("") || (remark ? textOf(remark) : "");
  if (text.trim() === "") return [];
  const bodies = drawn.map(bodyOf);
  const { left, right, bottom, top } = boxAround(
    bodies.length > 0
      ? bodies.flatMap((body) => [
          [body.left, body.bottom],
          [body.right, body.top],
        ])
      : [[clip.left, clip.top]],
  );
  const size = Math.min(10, top - bottom);
  const y = (bottom + top) / 2 - size / 3;
  return [{ text, x: left, y, width: right - left, size, isHeading: false, leftOut: "annotation" }];
}
