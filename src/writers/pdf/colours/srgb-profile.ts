import { curve, description, text, writeProfile, xyz } from "./icc-profile.ts";

/**
 * An ICC profile of the colours that screens show and pictures are made for: sRGB.
 *
 * @see ICC.1:2001-04 (version 2 profiles), 6.3.2 (three-component matrix-based profiles) ·
 *   IEC 61966-2-1 (sRGB).
 */
export function srgbProfile(): Buffer {
  const tone = curve(toneValues());
  return writeProfile({ deviceClass: "mntr", colourSpace: "RGB " }, [
    ["desc", description("nianbao sRGB")],
    ["cprt", text("CC0")],
    ["wtpt", xyz()],
    ["rXYZ", xyz([28578, 14581, 912])],
    ["gXYZ", xyz([25241, 46981, 6362])],
    ["bXYZ", xyz([9376, 3974, 46799])],
    ["rTRC", tone],
    ["gTRC", tone],
    ["bTRC", tone],
  ]);
}

/** Steps from black to white: between them, programs draw straight lines. */
const steps = 1023;

function toneValues(): number[] {
  return Array.from({ length: steps + 1 }, (_, step) => Math.round(linear(step / steps) * 0xffff));
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
