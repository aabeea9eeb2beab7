import { Buffer } from "node:buffer";
import { ownLimits } from "../../../report/own/own-limits.ts";
import type { OwnSource, SourcePicture } from "../../source.ts";
import type { JsonObject } from "../draft/draft.ts";
import { idOf, ownTable } from "./own-table.ts";

/** An own table or picture as an item of a report's body. */
export function ownItem(own: OwnSource): JsonObject {
  return own.type === "table" ? { table: ownTable(own) } : { picture: ownPicture(own) };
}

function ownPicture({ bytes, alt, caption, widthMm, target }: SourcePicture): JsonObject {
  return {
    ...idOf(target, "picture"),
    data: Buffer.from(bytes).toString("base64"),
    ...(isFileName(alt) ? {} : { alt: alt.trim() }),
    ...(caption === undefined ? {} : { caption }),
    ...(widthMm === undefined || !isWished(widthMm) ? {} : { widthMm }),
  };
}

/** Programs put a file's name where nobody has said what a picture shows. */
function isFileName(alt: string): boolean {
  return alt.trim() === "" || /\.(?:png|jpe?g|gif|bmp|tiff?|webp)$/i.test(alt.trim());
}

/** The text's width, as wide as a picture is of which nothing is said. */
const textWidthMm = 156;

function isWished(widthMm: number): boolean {
  return widthMm >= ownLimits.narrowestMm && widthMm < textWidthMm;
}
