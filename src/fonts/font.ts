/** Reads `length` bytes at `offset` of a font file: only the bytes a document needs are read. */
export type ByteSource = {
  readonly size: number;
  readonly read: (offset: number, length: number) => Uint8Array;
};

/** One opened font. Lengths are in font units (`unitsPerEm` to the em), y upwards. */
export type Font = {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly boundingBox: readonly [number, number, number, number];
  readonly italicAngle: number;
  /** `glyf` outlines are cut by our own reader, `cff` ones by fontkit. */
  readonly outlines: "glyf" | "cff";
  /** Glyph of a Unicode code point; 0 when the font lacks it. */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  /**
   * A font program that holds the given glyphs only.
   * New glyph ids are positions in `glyphs`, which must begin with 0 (`.notdef`).
   */
  readonly subset: (glyphs: readonly number[]) => Uint8Array;
};

/** The glyph that a face, or the chain behind it, gives for a character. */
export type Glyph = {
  readonly font: Font;
  readonly id: number;
  /** In 1/1000 em. */
  readonly advance: number;
};
