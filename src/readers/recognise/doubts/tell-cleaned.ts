import { type Finding, finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import { codePointName } from "../../../messages/visible.ts";
import { excerpt } from "../draft/drafting.ts";
import type { Cleaned, Unseen } from "../text/visible-text.ts";

/**
 * What was taken out of the file's text: of each figure, and once of all labels and headings.
 * @param pointers - into the draft, by the place's words: of the figure that stands there.
 */
export function tellCleaned(
  { unseen, numbers }: Pick<Cleaned, "unseen" | "numbers">,
  pointers: ReadonlyMap<string, string>,
): Finding[] {
  const isFigure = ({ place }: Unseen) => pointers.get(sourcePlaceText(place))?.startsWith(tables);
  const ofFigures = unseen.filter(isFigure).map((one) => {
    const where = sourcePlaceText(one.place);
    const pointer = pointers.get(where) ?? "";
    return finding("IMPORT-UNSEEN", "warning", { pointer }, parametersOf([one], where));
  });
  const others = unseen.filter((one) => !isFigure(one));
  return [...ofFigures, ...ofOthers(others), ...numbers.map(tellNumber)];
}

const tables = "/tables/";

function ofOthers(unseen: readonly Unseen[]): Finding[] {
  const [first, ...more] = unseen;
  if (!first) return [];
  const place = sourcePlaceText(first.place);
  const where = more.length === 0 ? place : `${place}等 ${unseen.length} 处`;
  return [finding("IMPORT-UNSEEN", "info", { pointer: "" }, parametersOf(unseen, where))];
}

function parametersOf(unseen: readonly Unseen[], where: string) {
  const characters = new Set(unseen.flatMap((one) => one.characters));
  const codePoints = [...characters].map(codePointName).join("、");
  return { where, codePoints, l: excerpt(unseen[0]?.text ?? "") };
}

function tellNumber({ place, read, expected }: Cleaned["numbers"][number]): Finding {
  const parameters = { where: sourcePlaceText(place), l: read, r: expected };
  return finding("IMPORT-NUMBER", "info", { pointer: "" }, parameters, { read, expected });
}
