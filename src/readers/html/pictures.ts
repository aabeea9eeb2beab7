import { Buffer } from "node:buffer";
import type { SourcePicture } from "../source.ts";
import { attribute, type Element } from "./elements.ts";

const inThePage = /^\s*data:image\/(?:png|jpe?g);base64,/i;

/** A picture that stands in the page itself; nothing is ever loaded for one. */
export function pictureOf(element: Element): SourcePicture | undefined {
  const source = attribute(element, "src") ?? "";
  const head = element.tagName === "img" ? inThePage.exec(source)?.[0] : undefined;
  if (head === undefined) return undefined;
  const bytes = new Uint8Array(Buffer.from(source.slice(head.length), "base64"));
  const widthMm = widthOf(element);
  const alt = attribute(element, "alt") ?? "";
  return { type: "picture", bytes, alt, ...(widthMm === undefined ? {} : { widthMm }) };
}

const mmPerPx = 25.4 / 96;

/** What its own style says, in millimetres, or else its attribute, in pixels. */
function widthOf(element: Element): number | undefined {
  const styled = /(?:^|;)\s*width\s*:\s*([\d.]{1,10})mm/i.exec(
    attribute(element, "style") ?? "",
  )?.[1];
  if (styled !== undefined) return Number(styled);
  const pixels = Number.parseFloat(attribute(element, "width") ?? "");
  return Number.isNaN(pixels) ? undefined : Math.round(10 * pixels * mmPerPx) / 10;
}
