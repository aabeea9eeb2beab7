import { element, type Xml } from "./xml.ts";

/** The width and the height of a drawing, in EMU. */
export type Extent = { readonly cx: number; readonly cy: number };

/** The shape of what is drawn in a plain rectangle. @see ECMA-376 Part 1, 20.1.7.6, 20.1.9.18 */
export function rectangle(size: Extent): Xml {
  return (
    element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", size)) +
    element("a:prstGeom", { prst: "rect" }, element("a:avLst", {}))
  );
}
