/**
 * A PDF written by hand, so that a test says what every page draws. Its font `F` has all Chinese
 * characters, a size wide, and ASCII ones, half a size wide; `L` is Helvetica, and `U` tells of
 * none of its characters what it is.
 */
export function rawPdf(pages: readonly RawPage[], more: More = {}): Uint8Array {
  const first = 20 + (more.objects?.length ?? 0);
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
  const objects = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R${more.catalog ?? ""}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(" ")}]/MediaBox[0 0 595 842]>>`],
    ...fonts,
    ...(more.objects ?? []).map((object, index) => [20 + index, object] as const),
    ...pages.flatMap(({ content, entries = "", resources = "" }, index) => [
      [
        first + index * 2,
        `<</Type/Page/Parent 2 0 R/Contents ${first + index * 2 + 1} 0 R${entries}` +
          `/Resources<</Font<</F 3 0 R/L 6 0 R/U 7 0 R>>${resources}>>>>`,
      ] as const,
      [
        first + index * 2 + 1,
        `<</Length ${content.length}>>stream\n${content}\nendstream `,
      ] as const,
    ]),
  ]);
  const body = [...objects].map(([number, object]) => `${number} 0 obj${object}endobj\n`).join("");
  const trailer = `trailer<</Root 1 0 R${more.trailer ?? ""}>>\n%%EOF`;
  return new TextEncoder().encode(`%PDF-1.7\n${body}${trailer}`);
}

export type RawPage = {
  readonly content: string;
  /** Of the page's dictionary, and of its resources. */
  readonly entries?: string;
  readonly resources?: string;
};

export type More = {
  /** Objects from number 20 on. */
  readonly objects?: readonly string[];
  readonly catalog?: string;
  readonly trailer?: string;
};

const fonts: readonly (readonly [number, string])[] = [
  [
    3,
    "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/ToUnicode/Identity-H/DescendantFonts[4 0 R]>>",
  ],
  [
    4,
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/W[32 126 500]" +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R>>",
  ],
  [5, "<</Type/FontDescriptor/FontName/Song/Flags 4>>"],
  [6, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"],
  [7, "<</Type/Font/Subtype/Type0/BaseFont/Unknown/Encoding/Identity-H/DescendantFonts[8 0 R]>>"],
  [
    8,
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Unknown/DW 500" +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 9 0 R>>",
  ],
  [9, "<</Type/FontDescriptor/FontName/Unknown/Flags 4>>"],
];

export type Words = {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** What else is set before they are shown: `3 Tr`, `1 1 1 rg`. */
  readonly set?: string;
  /** `L` is the quickest to read. */
  readonly font?: "F" | "L" | "U";
};

/** Shows a text. */
export function words(text: string, { x, y, size = 12, set = "", font = "F" }: Words): string {
  const shown = font === "L" ? `(${text})` : `<${hex(text)}>`;
  return `q BT ${set} /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET Q\n`;
}

function hex(text: string): string {
  return Array.from(text, (one) => one.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

/** How wide a text is in font `F`. */
export function widthOf(text: string, size = 12): number {
  return Array.from(text).reduce((sum, one) => sum + (one < "\u0080" ? size / 2 : size), 0);
}

/** A line as Word and browsers draw it: a thin filled rectangle. */
export function line(x: number, y: number, width: number, thickness = 0.6): string {
  return `${x} ${y - thickness / 2} ${width} ${thickness} re f\n`;
}

/** A box of 100 × 24 pt around each cell, with nothing in it: see `inCell`. */
export function grid(rows: number, columns: number): string {
  const across = Array.from({ length: rows + 1 }, (_, row) => {
    const y = top - row * cellHeight;
    return `${left} ${y} m ${left + columns * cellWidth} ${y} l S\n`;
  });
  const upright = Array.from({ length: columns + 1 }, (_, column) => {
    const x = left + column * cellWidth;
    return `${x} ${top} m ${x} ${top - rows * cellHeight} l S\n`;
  });
  return [...across, ...upright].join("");
}

const [left, top, cellWidth, cellHeight] = [60, 700, 100, 24];

/** Where words begin in a cell of `grid`; rows and columns count from 0. */
export function inCell(row: number, column: number): { readonly x: number; readonly y: number } {
  return { x: left + column * cellWidth + 10, y: top - row * cellHeight - 16 };
}
