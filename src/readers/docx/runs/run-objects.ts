import type { SourcePicture } from "../../source.ts";
import type { XmlElement } from "../../xml.ts";
import type { Look } from "../look.ts";
import type { WordSetting } from "../word-setting.ts";
import { wordsIn } from "../words.ts";
import { type DrawnImage, readDrawing } from "./drawing.ts";
import { type Reader, tell, type Walk } from "./piece.ts";

export function noteReader(type: "footnote" | "endnote"): Reader {
  return ({ attributes }, walk, look) =>
    tell("note", walk.setting.notes(type, attributes["w:id"] ?? ""), { walk, look });
}

export function readComment({ attributes }: XmlElement, { setting }: Walk): void {
  setting.comments.add(attributes["w:id"] ?? "");
}

/** What is fixed to hidden characters is hidden with them. */
export function readPicture(element: XmlElement, walk: Walk, look: Look): void {
  const { boxes, kind, title, part, image, isHidden } = readDrawing(element);
  const isSeen = !isHidden && look.reason !== "hidden";
  for (const box of boxes) {
    if (isSeen) walk.boxes.push(box);
    else tell("hidden", wordsIn(box), { walk, look });
  }
  if (!kind) return;
  const words = part === undefined ? "" : walk.setting.wordsOf(part);
  // Small and white characters have no say in how a picture is seen.
  const isDrawn = kind === "picture" && !isHidden && !look.formatting.hidden;
  const picture = isDrawn ? pictureOf(image, title, walk.setting) : undefined;
  walk.pieces.push({ text: `${title} ${words}`, look, kind, ...(picture ? { picture } : {}) });
}

function pictureOf(
  image: DrawnImage | undefined,
  alt: string,
  setting: WordSetting,
): SourcePicture | undefined {
  if (!image) return undefined;
  const { id, ...seen } = image;
  const bytes = setting.pictureOf(id);
  return bytes && { type: "picture", bytes, alt, ...seen };
}
