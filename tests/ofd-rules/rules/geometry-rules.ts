import { runEnd } from "../../../src/layout/lines/set-line.ts";
import type { PlacedText, Run } from "../../../src/layout/page.ts";
import type { TextCode, TextObject } from "../objects.ts";
import { type Ofd, type OfdFont, pathsOf, textsOf } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";
import { at, textOf } from "../xml.ts";
import { squeeze } from "./text-rules.ts";

const mmPerPt = 25.4 / 72;
const upright = [210, 297];
const turned = [297, 210];

/** What rounding to a tenth of a micrometre may add up to. */
const tiny = 0.001;

export function fontOf({ fonts }: Ofd, { font }: Pick<TextObject, "font">): OfdFont | undefined {
  return fonts.find(({ id }) => id === font);
}

/** Glyphs whose ink sticks out of the box of their text. */
function cutGlyphs(ofd: Ofd, text: TextObject): string[] {
  const program = fontOf(ofd, text)?.program;
  // The number of a turned sheet has its box turned with it.
  if (text.attributes.CTM !== undefined) return [];
  return text.glyphs.flatMap(({ text: character, x, y }) => {
    const box = program?.boxOf(program.glyphOf(character.codePointAt(0) ?? 0));
    if (!program || !box) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = box.map(
      (units) => (units * text.size) / program.unitsPerEm,
    );
    const isInside =
      x + left >= text.box.left - 0.02 &&
      x + right <= text.box.right + 0.02 &&
      y - top >= text.box.top - 0.02 &&
      y - bottom <= text.box.bottom + 0.02;
    return unless(isInside, `${character} in ${text.id}`);
  });
}

/** Runs of the layout as the file has them: without blanks at their ends. */
function runsOf(texts: readonly PlacedText[]): Run[] {
  return texts.flatMap(({ runs }) => runs.filter(({ characters }) => textOfRun(characters) !== ""));
}

function textOfRun(characters: Run["characters"]): string {
  return characters
    .map(({ text }) => text)
    .join("")
    .trim();
}

type SetCode = TextCode & Pick<TextObject, "font" | "size">;

/** The codes of a text, with what they are set in. */
function codesOf({ codes, font, size }: TextObject): SetCode[] {
  return codes.map((code) => ({ ...code, font, size }));
}

/** Where the last glyph of a run ends, by the layout and by the file's font. */
function endsApart(ofd: Ofd, codes: readonly SetCode[], run: Run): number {
  const last = codes.at(-1);
  const glyph = last?.glyphs.at(-1);
  const program = last && fontOf(ofd, last)?.program;
  if (!last || !glyph || !program) return Number.POSITIVE_INFINITY;
  const advance = program.advanceOf(program.glyphOf(glyph.text.codePointAt(0) ?? 0));
  const end = glyph.x + (advance * last.size) / program.unitsPerEm;
  const behind = run.characters.slice(
    run.characters.findLastIndex(({ text }) => text.trim() !== "") + 1,
  );
  const blanks = behind.reduce((sum, { widthPt }) => sum + widthPt + run.spacingPt, 0);
  return Math.abs(end - (runEnd(run) - blanks - run.spacingPt) * mmPerPt);
}

/** One character of any plane, with what belongs to it. */
function isAlone(text: string): boolean {
  return /^.[\u0300-\u036f\p{Variation_Selector}]*$/u.test(text);
}

export const geometryRules: readonly Rule[] = [
  {
    number: 15,
    demand:
      "The sheet is A4, turned where the layout turns it; everything has a box of some size on it.",
    broken: ({ document, pages }, made) => [
      ...unless(
        textOf(at(document, "CommonData", "PageArea", "PhysicalBox")) === "0 0 210 297",
        "PhysicalBox",
      ),
      ...pages.flatMap(({ objects, sheet }, index) => {
        const isTurned = made.pages[index]?.isTurned ?? false;
        const [width = 0, height = 0] = isTurned ? turned : upright;
        const isRight = String(sheet) === String(isTurned ? turned : undefined);
        const outside = objects.flatMap(({ id, box: { left, top, right, bottom } }) =>
          unless(
            left >= 0 &&
              top >= 0 &&
              left < right &&
              top < bottom &&
              right <= width &&
              bottom <= height,
            `object ${id}`,
          ),
        );
        return [...unless(isRight, `the sheet of page ${index + 1}`), ...outside];
      }),
    ],
  },
  {
    number: 16,
    demand: "No path comes nearer to its box than half its width.",
    broken: ({ pages }) =>
      pages.flatMap(pathsOf).flatMap(({ id, attributes, box, lines }) => {
        const half = Number(attributes.LineWidth ?? 0) / 2 - tiny;
        return lines
          .flat()
          .flatMap(([x, y]) =>
            unless(
              x - half >= box.left &&
                x + half <= box.right &&
                y - half >= box.top &&
                y + half <= box.bottom,
              `object ${id}`,
            ),
          );
      }),
  },
  {
    number: 17,
    demand: "The ink of every glyph lies inside the box of its text: what sticks out is cut off.",
    broken: (ofd) => ofd.pages.flatMap(textsOf).flatMap((text) => cutGlyphs(ofd, text)),
  },
  {
    number: 18,
    demand:
      "A text has one step less than it has characters, or a single one beyond the basic plane, or with its marks.",
    broken: ({ pages }) =>
      pages
        .flatMap(textsOf)
        .flatMap(({ id, codes }) =>
          codes.flatMap(({ text, glyphs, steps }) =>
            unless(
              steps.length === glyphs.length - 1 &&
                (text.length === glyphs.length || isAlone(text)),
              `object ${id}`,
            ),
          ),
        ),
  },
  {
    number: 19,
    demand: "Every run ends where the layout has its end, with the widths that its font has.",
    broken: (ofd, { pages }) =>
      pages.flatMap(({ texts, number, isTurned }, index) => {
        const page = ofd.pages[index];
        const left = page ? textsOf(page).flatMap(codesOf) : [];
        const flat = texts.filter(({ origin }) => !isTurned || origin.type !== "pageNumber");
        return runsOf(flat).flatMap((run) => {
          const wanted = textOfRun(run.characters);
          const codes: SetCode[] = [];
          const length = () => squeeze(codes.map(({ text }) => text).join("")).length;
          while (left.length > 0 && length() < squeeze(wanted).length) {
            codes.push(left.shift() as SetCode);
          }
          return unless(endsApart(ofd, codes, run) <= 0.01, `page ${number}: ${wanted}`);
        });
      }),
  },
  {
    number: 20,
    demand: "Counts of equal steps are whole, and more than one step follows none of them.",
    broken: ({ pages }) =>
      pages.flatMap(textsOf).flatMap(({ id, codes }) => {
        const written = codes.map(({ element }) => element.attributes.DeltaX ?? "");
        const counts = [...written.join(" ").matchAll(/g(?: (\S+))?(?: (\S+))?/g)];
        return counts.flatMap(([all, count = "", step = ""]) =>
          unless(/^[1-9]\d*$/.test(count) && Number(step) > 0, `object ${id}: ${all}`),
        );
      }),
  },
];
