import {
  AttributeAction,
  type AttributeSelector,
  type PseudoSelector,
  parse,
  type Selector,
  SelectorType,
} from "css-what";
import { attribute, type Element, parentOf } from "../elements.ts";
import { matchPseudo } from "./pseudo-classes.ts";
import { keyOf, specificityOf } from "./selector-parts.ts";
import { siblingsOf } from "./siblings.ts";

export type Test = (element: Element) => boolean;

/** One selector of a rule: which elements it means, how much it weighs. */
export type CompiledSelector = {
  readonly test: Test;
  readonly specificity: number;
  /** A word that every element meant has: `#id`, `.class` or its name; none for any element. */
  readonly key: string | undefined;
  /** Not the element is meant, but what is made before or after its text. */
  readonly generated: "before" | "after" | undefined;
};

/** Each part asks the one before it; longer selectors are none that a person wrote. */
const mostParts = 500;

/** The selectors of a rule. A list with a wrong one means nothing, as in a browser. */
export function compileSelectors(selectors: string, quirks: boolean): CompiledSelector[] {
  return parsed(selectors).flatMap((parts) => {
    if (parts.length > mostParts) return [];
    const last = parts.at(-1);
    const made = last?.type === SelectorType.PseudoElement ? last.name : undefined;
    if (made !== undefined && made !== "before" && made !== "after") return [];
    const own = made === undefined ? parts : parts.slice(0, -1);
    const test = compile(own, quirks);
    return [{ test, specificity: specificityOf(parts), key: keyOf(own, quirks), generated: made }];
  });
}

function parsed(selectors: string): Selector[][] {
  try {
    return parse(selectors);
  } catch {
    return [];
  }
}

/** From the first part on, each part asks the ones before it: what stands last is asked first. */
export function compile(parts: readonly Selector[], quirks: boolean): Test {
  return parts.reduce<Test>((before, part) => {
    switch (part.type) {
      case SelectorType.Descendant:
        return anyOf(before, parentOf);
      case SelectorType.Child:
        return next(before, parentOf);
      case SelectorType.Sibling:
        return anyOf(before, previousOf);
      case SelectorType.Adjacent:
        return next(before, previousOf);
      default: {
        const own = testOf(part, quirks);
        return (element) => own(element) && before(element);
      }
    }
  }, always);
}

const always: Test = () => true;
const never: Test = () => false;

type Step = (element: Element) => Element | undefined;

function next(before: Test, step: Step): Test {
  return (element) => {
    const one = step(element);
    return one !== undefined && before(one);
  };
}

/** Each element is asked once, however many lie below it or follow. */
function anyOf(before: Test, step: Step): Test {
  const known = new Map<Element, boolean>();
  return (element) => {
    const passed: Element[] = [];
    let one: Element | undefined = element;
    for (; one && !known.has(one); one = step(one)) passed.push(one);
    let found = one !== undefined && known.get(one) === true;
    for (const below of passed.reverse()) {
      const above = step(below);
      found ||= above !== undefined && before(above);
      known.set(below, found);
    }
    return found;
  };
}

function previousOf(element: Element): Element | undefined {
  const { all, at } = siblingsOf(element, "all");
  return all[(at.get(element) ?? 0) - 1];
}

function testOf(part: Selector, quirks: boolean): Test {
  switch (part.type) {
    case SelectorType.Universal:
      return always;
    case SelectorType.Tag:
      return ({ tagName }) => tagName === part.name.toLowerCase();
    case SelectorType.Attribute:
      return attributeTest(part, quirks);
    case SelectorType.Pseudo:
      return pseudoTest(part, quirks);
    default:
      return never;
  }
}

function attributeTest(part: AttributeSelector, quirks: boolean): Test {
  const { name, action } = part;
  const anyCase = part.ignoreCase === true || (quirks && part.ignoreCase === "quirks");
  const plain = (text: string) => (anyCase ? text.toLowerCase() : text);
  const wanted = plain(part.value);
  return (element) => {
    const value = attribute(element, name);
    return value !== undefined && compares(plain(value), action, wanted);
  };
}

function compares(value: string, action: AttributeAction, wanted: string): boolean {
  switch (action) {
    case AttributeAction.Exists:
      return true;
    case AttributeAction.Equals:
      return value === wanted;
    case AttributeAction.Element:
      return wanted !== "" && value.split(/[\t\n\f\r ]+/).includes(wanted);
    case AttributeAction.Start:
      return wanted !== "" && value.startsWith(wanted);
    case AttributeAction.End:
      return wanted !== "" && value.endsWith(wanted);
    case AttributeAction.Any:
      return wanted !== "" && value.includes(wanted);
    case AttributeAction.Hyphen:
      return value === wanted || value.startsWith(`${wanted}-`);
    case AttributeAction.Not:
      return value !== wanted;
  }
}

function pseudoTest({ name, data }: PseudoSelector, quirks: boolean): Test {
  if (!Array.isArray(data)) return matchPseudo(name, data ?? "");
  const tests = data.map((parts) => compile(parts, quirks));
  const any: Test = (element) => tests.some((test) => test(element));
  if (name === "not") return (element) => !any(element);
  return ["is", "where", "matches", "any", "-webkit-any", "-moz-any"].includes(name) ? any : never;
}
