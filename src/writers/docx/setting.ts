import type { Look } from "../../document/look.ts";
import type { WordFonts } from "./word-fonts.ts";

/** What every block is written with. */
export type Setting = { readonly look: Look; readonly fonts: WordFonts };
