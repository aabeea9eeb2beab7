import type { SheetTexts } from "../src/check-sheet/sheet-tree.ts";
import type { Look } from "../src/document/look.ts";
import type { EditionFiles } from "../src/edition/read-edition.ts";
import type { LetterTexts } from "../src/rollup/return-letter.ts";

type OwnLook = Pick<Look, "tables"> & { readonly paragraphs: Partial<Look["paragraphs"]> };

/** Every edition's folder, in the order of their ids. */
export declare const editions: readonly EditionFiles[];
export declare const officialLook: Look;
/** Letters to units and check sheets: what looks otherwise than in a report, words, templates. */
export declare const letters: {
  readonly look: OwnLook;
  readonly sheetLook: OwnLook & { readonly headings: Partial<Look["headings"]> };
  readonly sheetTexts: SheetTexts;
  readonly sheetTemplate: unknown;
  readonly texts: LetterTexts;
  readonly templates: { readonly return: unknown };
};
