import type { PlacedGlyph } from "../objects.ts";
import { textsOf } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";
import { at } from "../xml.ts";
import { bookmarksIn } from "./document-rules.ts";
import { squeeze } from "./text-rules.ts";

const isSeen = ({ text }: PlacedGlyph) => text.trim() !== "";

/** How far the same characters are apart; endless where they are not the same. */
export function farthestApart(
  ours: readonly PlacedGlyph[],
  theirs: readonly PlacedGlyph[],
): number {
  const [own, others] = [ours.filter(isSeen), theirs.filter(isSeen)];
  if (own.length !== others.length) return Number.POSITIVE_INFINITY;
  return own.reduce((most, glyph, index) => {
    const other = others[index];
    if (other === undefined || squeeze(other.text) !== squeeze(glyph.text))
      return Number.POSITIVE_INFINITY;
    return Math.max(most, Math.abs(glyph.x - other.x), Math.abs(glyph.y - other.y));
  }, 0);
}

export const sisterRules: readonly Rule[] = [
  {
    number: 35,
    demand: "Pages, bookmarks and every character's place are those of the PDF, to 0.02 mm.",
    broken: (ofd, { pdf }) => [
      ...unless(ofd.pages.length === pdf.pages.length, "the number of pages"),
      ...unless(
        bookmarksIn(at(ofd.document, "Outlines")).join("\n") === pdf.bookmarks.join("\n"),
        "bookmarks",
      ),
      ...ofd.pages.flatMap((page, index) => {
        const glyphs = textsOf(page).flatMap((text) => text.glyphs);
        const apart = farthestApart(glyphs, pdf.pages[index] ?? []);
        return unless(apart <= 0.02, `page ${index + 1}: ${apart} mm`);
      }),
    ],
  },
];
