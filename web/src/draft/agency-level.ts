import type { Draft } from "./draft.ts";

/** Endings of names that leave no doubt; the ranks of all places are too much for the page's opening. */
const endings: readonly (readonly [RegExp, Draft["level"]])[] = [
  [/(?:[镇乡]人民政府|街道办事处)$/, "township"],
  [/人民政府$/, "government"],
  [/(?:局|(?<!办公)厅)$/, "department"],
];

/** The kind of agency that a name tells for certain; empty where it may be several, as of a 管委会. */
export function levelOfName(name: string): Draft["level"] {
  return endings.find(([ending]) => ending.test(name.trim()))?.[1] ?? "";
}
