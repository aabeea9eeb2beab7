import { once } from "../../../src/document/once.ts";
import type { FontPiece } from "../../../src/writers/svg/font-book.ts";

export type SheetFonts = {
  /** @returns when the pages that need these pieces can be shown. */
  readonly add: (pieces: readonly FontPiece[]) => Promise<void>;
};

type Piece = { readonly family: string; readonly face: FontFace };

/** The document's own fonts for the pages. They come as bytes, and the page's policy allows them. */
export function openSheetFonts(): SheetFonts {
  const sheet = once(() => {
    const opened = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, opened];
    return opened;
  });
  const fonts = new Map<string, Piece[]>();
  let count = 0;

  const add = async ({ font, bytes, isWhole }: FontPiece): Promise<void> => {
    count += 1;
    const family = `nianbao-${font}-${count}`;
    const face = new FontFace(family, bytes as Uint8Array<ArrayBuffer>);
    await face.load();
    document.fonts.add(face);
    const before = fonts.get(font) ?? [];
    fonts.set(font, isWhole ? [{ family, face }] : [...before, { family, face }]);
    if (isWhole) for (const old of before) document.fonts.delete(old.face);
  };

  return {
    add: async (pieces) => {
      await Promise.all(pieces.map(add));
      if (pieces.length > 0) sheet().replaceSync([...fonts].map(ruleOf).join("\n"));
    },
  };
}

function ruleOf([font, pieces]: readonly [string, readonly Piece[]]): string {
  return `.${font} { font-family: ${pieces.map(({ family }) => family).join(", ")}; }`;
}
