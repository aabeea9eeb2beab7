/** The part of fontkit that draws `CFF` outlines; the package brings no types. */
declare module "fontkit" {
  export function create(file: Uint8Array): {
    readonly getGlyph: (glyph: number) => {
      readonly path: { readonly commands: readonly unknown[] };
      readonly bbox: Readonly<Record<"minX" | "minY" | "maxX" | "maxY", number>>;
    };
    readonly createSubset: () => {
      readonly includeGlyph: (glyph: number) => number;
      readonly encode: () => Uint8Array;
    };
  };
}
