import type { Look } from "../../../document/look.ts";
import { type PackedPart, packPart } from "../../write-zip.ts";
import { landscapeParts, landscapeRelations, landscapeTypes } from "../pages/landscape.ts";
import { type Sections, sectionIn } from "../pages/sections.ts";
import type { Xml } from "../xml.ts";
import type { Frame } from "./frame.ts";
import { type Media, mediaParts, mediaRelations } from "./media.ts";
import { contentTypesPath, relationsPath } from "./package-parts.ts";

type Extended = {
  readonly frame: Pick<Frame, "start" | "end" | "parts">;
  readonly parts: readonly PackedPart[];
};

/** What a document with pictures or turned sheets has beside every other; most have neither. */
export function extendFrame(
  frame: Frame,
  { media, sections, look }: { media: Media; sections: Sections; look: Look },
): Extended {
  const isTurned = sections.turned.size > 0;
  if (!isTurned && media.pictures.length === 0) return { frame, parts: [] };
  const relations = [...mediaRelations(media), ...(isTurned ? landscapeRelations() : [])];
  const types = isTurned ? landscapeTypes() : [];
  const told = [
    packPart(relationsPath, withMore(frame.relations, relations)),
    packPart(contentTypesPath, withMore(frame.contentTypes, types)),
  ];
  const paths = new Set(told.map(({ path }) => path));
  const { start, end, parts } = frame;
  return {
    frame: {
      start,
      end: sections.last ? end.replace(sectionIn(end), () => sections.last ?? "") : end,
      parts: parts.filter(({ path }) => !paths.has(path)),
    },
    parts: [...told, ...mediaParts(media), ...(isTurned ? landscapeParts(look) : [])],
  };
}

/** Puts elements at the end of a part's root. */
function withMore(text: Xml, elements: readonly Xml[]): Xml {
  const end = text.lastIndexOf("</");
  return text.slice(0, end) + elements.join("") + text.slice(end);
}
