import { type Finding, finding } from "../../messages/finding.ts";
import { sourcePlaceText } from "../../messages/source-place.ts";
import type { PageWords } from "./without-page.ts";

/** No page says more around a report; a file that does is none that anybody looks through. */
const mostParts = 200;
const longestPart = 500;

/** All that was left out of a page, in one finding: to be looked through for words of the report. */
export function tellPage(page: readonly PageWords[]): Finding[] {
  const [first] = page;
  if (!first) return [];
  const named = page.slice(0, mostParts).map(({ text }) => `“${text.slice(0, longestPart)}”`);
  const l = named.join("、");
  const parameters = { count: page.length, where: sourcePlaceText(first.place), l };
  return [finding("IMPORT-PAGE", "info", { pointer: "" }, parameters)];
}
