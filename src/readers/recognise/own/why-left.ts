import { kindOfPicture } from "../../../pictures/kind.ts";
import type { SourcePicture } from "../../source.ts";

/** Icons and dots are smaller, in millimetres. */
const leastWidthMm = 12;

/**
 * Why a picture is none of a report's, with what it says of itself; undefined for one that is. What
 * floats beside the text without a caption is a seal or a decoration.
 */
export function whyLeft(picture: SourcePicture, isNamed: boolean): string | undefined {
  const { alt, bytes, widthMm, floats } = picture;
  const kind = kindOfPicture(bytes);
  if (kind !== "png" && kind !== "jpeg")
    return [alt, kind.replace("@", "")].filter(Boolean).join(" ");
  const isSmall = widthMm !== undefined && widthMm < leastWidthMm;
  return !isNamed && (floats || isSmall) ? alt : undefined;
}
