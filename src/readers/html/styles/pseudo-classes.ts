import nthCheck from "nth-check";
import { attribute, type Element, parentOf } from "../elements.ts";
import { siblingsOf } from "./siblings.ts";

type Test = (element: Element) => boolean;

/** A pseudo-class without selectors in it; one that tells of a visitor's doing holds of nothing. */
export function matchPseudo(name: string, data: string): Test {
  const position = positions.get(name);
  if (position) return positionTest(position, data);
  return states.get(name) ?? (() => false);
}

type Position = {
  readonly sameName: boolean;
  readonly fromEnd: boolean;
  readonly formula?: string;
};

const positions: ReadonlyMap<string, Position> = new Map(
  Object.entries({
    "nth-child": { sameName: false, fromEnd: false },
    "nth-last-child": { sameName: false, fromEnd: true },
    "nth-of-type": { sameName: true, fromEnd: false },
    "nth-last-of-type": { sameName: true, fromEnd: true },
    "first-child": { sameName: false, fromEnd: false, formula: "1" },
    "last-child": { sameName: false, fromEnd: true, formula: "1" },
    "first-of-type": { sameName: true, fromEnd: false, formula: "1" },
    "last-of-type": { sameName: true, fromEnd: true, formula: "1" },
  }),
);

function positionTest({ sameName, fromEnd, formula }: Position, data: string): Test {
  const holds = checkOf(formula ?? data);
  return (element) => {
    const { all, at } = siblingsOf(element, sameName ? "sameName" : "all");
    const place = at.get(element) ?? 0;
    return holds(fromEnd ? all.length - 1 - place : place);
  };
}

function checkOf(formula: string): (index: number) => boolean {
  try {
    return nthCheck(formula);
  } catch {
    return () => false;
  }
}

const states: ReadonlyMap<string, Test> = new Map(
  Object.entries({
    root: (element) => parentOf(element) === undefined,
    "only-child": (element) => siblingsOf(element, "all").all.length === 1,
    "only-of-type": (element) => siblingsOf(element, "sameName").all.length === 1,
    empty: ({ childNodes }) => childNodes.every(({ nodeName }) => nodeName === "#comment"),
    link: isLink,
    "any-link": isLink,
    checked: (element) => has(element, "checked") || has(element, "selected"),
    disabled: (element) => has(element, "disabled"),
    enabled: (element) => isControl(element) && !has(element, "disabled"),
  }),
);

function isLink(element: Element): boolean {
  return ["a", "area"].includes(element.tagName) && has(element, "href");
}

function isControl({ tagName }: Element): boolean {
  return ["button", "input", "select", "textarea", "option", "fieldset"].includes(tagName);
}

function has(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}
