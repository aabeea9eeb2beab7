/** What a viewer needs to know of an embedded program. */
export type FontProgram = {
  readonly glyphCount: number;
  /** In 1/1000 em. */
  readonly advanceOf: (glyph: number) => number | undefined;
  readonly faults: readonly string[];
};
