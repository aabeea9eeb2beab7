import type { Look } from "../../document/look.ts";
import type { PagePlan } from "../../layout/plan/plan-pages.ts";
import type { Media } from "./package/media.ts";
import type { WordFonts } from "./package/word-fonts.ts";

/** What every block is written with. */
export type Setting = {
  readonly look: Look;
  readonly fonts: WordFonts;
  /** Where pages end otherwise than Word would end them by itself. */
  readonly plan: PagePlan;
  /** Takes the pictures that are shown. */
  readonly media: Media;
};
