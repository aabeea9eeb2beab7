import { curve, description, text, writeProfile, xyz } from "./icc-profile.ts";

/**
 * An ICC profile of grey on paper, gamma 2.2: what black text is printed with.
 *
 * PDF/A wants to know how grey is meant. A profile of grey, unlike one of colour, leaves black text
 * to the black ink alone.
 * @see ICC.1:2001-04 (version 2 profiles), 6.3.3 (monochrome output profile).
 */
export function grayProfile(): Buffer {
  return writeProfile({ deviceClass: "prtr", colourSpace: "GRAY" }, [
    ["desc", description("nianbao gray, gamma 2.2")],
    ["cprt", text("CC0")],
    ["wtpt", xyz()],
    ["kTRC", curve([Math.round(2.2 * 256)])],
  ]);
}
