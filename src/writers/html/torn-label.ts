import { element, type Html } from "./markup.ts";
import type { Design, StyleRules } from "./styling.ts";
import { mm } from "./units.ts";

/** On a screen a label is a label. */
export const labelRules: StyleRules = {
  label: { display: "inline" },
  "label-text": { display: "inline" },
  "label-room": { display: "none" },
};

/**
 * On paper it is the header of a table of its own beside its rows: where these go on overleaf,
 * browsers show the header again.
 */
export const printedLabelRules: StyleRules = {
  label: { display: "table", width: "100%" },
  "label-text": { display: "table-header-group", "break-inside": "avoid" },
  "label-room": { display: "block" },
};

/**
 * A label that stands again where its rows go on overleaf. Its own table ends as far above the last
 * row as the label is high, so that it never stands where there is no room for it.
 */
export function writeTornLabel(
  content: readonly Html[],
  height: { readonly labelMm: number; readonly rowsMm: number },
  { styling }: Design,
): Html {
  const roomMm = Math.max(0, height.rowsMm - 2 * height.labelMm);
  return element(
    "span",
    styling("label"),
    element("span", styling("label-text"), ...content),
    element("span", styling("label-room", { height: mm(roomMm) })),
  );
}
