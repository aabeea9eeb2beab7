import { ownMember } from "../messages/own-member.ts";

/** How a figure's mark is written when it stands for a power: `m²`, `万km²`. */
const powers: Readonly<Record<string, string>> = { 2: "²", 3: "³" };

/** Lengths whose second and third power are units; no other word ends so. */
const length = /(?:^|[^A-Za-z])[kcdm]?m$/;

/**
 * What a raised or lowered mark is beside words: the power of a unit, the index in a formula as
 * CO2. Undefined for any other: it is no part of the words, least of all of a figure.
 *
 * @param before - what stands before it on the line.
 */
export function textOfRaised(
  mark: string,
  align: "superscript" | "subscript",
  before: string,
): string | undefined {
  if (align === "superscript")
    return length.test(before) ? ownMember(powers, mark.trim()) : undefined;
  return /[A-Za-z]$/.test(before) && /^[\dxX.]+$/.test(mark) ? mark : undefined;
}
