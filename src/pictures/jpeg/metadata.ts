import { readOrientation } from "../exif.ts";
import { foreignProfile } from "../profile.ts";
import type { Orientation } from "../turn.ts";
import type { Frame } from "./frame.ts";
import type { Segment } from "./segments.ts";

/** How the camera was held. */
export function orientationOf(segments: readonly Segment[]): Orientation {
  const exif = dataOf(segments, 0xe1, "Exif\0\0");
  return exif ? readOrientation(exif) : 1;
}

/** The colour profile's name where it is not sRGB. A large one stands in several parts. */
export function profileOf(segments: readonly Segment[]): string | undefined {
  const icc = dataOf(segments, 0xe2, "ICC_PROFILE\0");
  // The number of the part and of all parts come first.
  return icc && foreignProfile(icc.subarray(2));
}

/**
 * Whether the three components are red, green and blue, which only Adobe's segment or the letters
 * R, G, B in their place say. @see Adobe Technical Note #5116
 */
export function isRgb(segments: readonly Segment[], { components }: Frame): boolean {
  if (components.length !== 3) return false;
  const adobe = dataOf(segments, 0xee, "Adobe");
  if (adobe) return adobe[6] === 0;
  const hasJfif = dataOf(segments, 0xe0, "JFIF\0") !== undefined;
  return !hasJfif && String.fromCharCode(...components.map(({ id }) => id)) === "RGB";
}

function dataOf(
  segments: readonly Segment[],
  marker: number,
  name: string,
): Uint8Array | undefined {
  const found = segments.find((one) => one.marker === marker && startsWith(one.data, name));
  return found?.data.subarray(name.length);
}

function startsWith(data: Uint8Array, name: string): boolean {
  return [...name].every((character, at) => data[at] === character.charCodeAt(0));
}
