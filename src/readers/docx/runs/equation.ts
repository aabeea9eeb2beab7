import { ownMember } from "../../../messages/own-member.ts";
import { childrenOf, descend, textOf, type XmlElement } from "../../xml.ts";

/** What a formula holds besides letters one after the other, without a sign of its own. */
const wrappers = ["oMath", "oMathParaPr", "ctrlPr", "ins", "bookmarkStart", "bookmarkEnd"];

/** Whether a formula is a line of letters and figures, as any text. */
export function isLine(formula: XmlElement): boolean {
  return childrenOf(formula).every(
    (part) => part.name === "r" || (wrappers.includes(part.name) && isLine(part)),
  );
}

/** Signs before the parts of a formula that stand above, below or under others. */
const signs: Readonly<Record<string, string>> = { den: "/", sup: "^", sub: "_", rad: "√" };

/** A formula as it is typed in a line; its figures must not run together. */
export function printFormula(part: XmlElement): string {
  if (part.name === "t") return textOf(part);
  const inner = childrenOf(part).map(printFormula).join("");
  if (part.name === "d") return inBrackets(part, inner);
  return inner === "" ? "" : (ownMember(signs, part.name) ?? "") + inner;
}

function inBrackets(part: XmlElement, inner: string): string {
  const sign = (name: string, usual: string) =>
    descend(part, "dPr", name)?.attributes["m:val"] ?? usual;
  return sign("begChr", "(") + inner + sign("endChr", ")");
}
