/** Reads `length` bytes at `offset` of a font file: only the bytes a document needs are read. */
export type ByteSource = {
  readonly size: number;
  /** @param scratch - as long or longer, to be filled instead of new memory, if that is of use. */
  readonly read: (offset: number, length: number, scratch?: Uint8Array) => Uint8Array;
  /** Has what will be read brought here at once, where each reading would wait for a network. */
  readonly fetchAhead?: (stretches: readonly ByteStretch[]) => Promise<void>;
};

export type ByteStretch = { readonly offset: number; readonly length: number };

/** A font file under the name that messages give it. */
export type FontFile = { readonly name: string; readonly source: ByteSource };

/** One opened font. Lengths are in font units (`unitsPerEm` to the em), y upwards. */
export type Font = {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly boundingBox: GlyphBox;
  readonly italicAngle: number;
  /** `glyf` outlines are cut by our own reader, `cff` ones by fontkit. */
  readonly outlines: "glyf" | "cff";
  /**
   * Glyph of a Unicode code point; 0 when the font lacks it.
   * Drawing nothing for a character that is no space counts as lacking it.
   */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  /**
   * A font program that holds the given glyphs only.
   * New glyph ids are positions in `glyphs`, which must begin with 0 (`.notdef`).
   * `glyf`: a TrueType file for `FontFile2`, in a zlib stream; `cff`: a bare CFF program for
   * `FontFile3`, `CIDFontType0C`, not packed.
   */
  readonly program: (glyphs: readonly number[]) => FontProgram;
  /**
   * A font file for programs that know nothing but Unicode: the given glyphs, the names of the font and
   * the new glyph ids of characters.
   * @returns the pieces that follow each other in it; an outline is the same piece each time.
   */
  readonly file: (
    glyphs: readonly number[],
    characters: ReadonlyMap<number, number>,
  ) => readonly Uint8Array[];
  /** Of glyphs that will be cut out or put into a file. @see ByteSource.fetchAhead */
  readonly fetchAhead?: (glyphs: readonly number[]) => Promise<void>;
  /** What a glyph blackens lies within; undefined when it draws nothing. */
  readonly boxOf: (glyph: number) => GlyphBox | undefined;
};

export type FontProgram = {
  /** In bytes, before it is packed. */
  readonly length: number;
  /** What follows each other in it. */
  readonly pieces: readonly Uint8Array[];
};

/** Left, bottom, right and top edge. */
export type GlyphBox = readonly [number, number, number, number];

/** The glyph that a face, or the chain behind it, gives for a character. */
export type Glyph = {
  readonly font: Font;
  readonly id: number;
  /** In 1/1000 em. */
  readonly advance: number;
};
