import { GenerationError } from "../../../messages/generation-error.ts";
import { limits } from "../../limits.ts";
import { attribute, type Element } from "../elements.ts";
import { type Declaration, readStyleAttribute } from "./declarations.ts";
import { readRules, type StyleRule } from "./read-rules.ts";
import { type CompiledSelector, compileSelectors } from "./selectors.ts";

/** The watched properties of an element as its page declares them: name → value. */
export type Declared = ReadonlyMap<string, string>;

/** What a page's own styles say of its elements. */
export type Cascade = {
  readonly declaredFor: (element: Element) => Declared;
  /** `content` of what is made before or after an element's text. */
  readonly generatedFor: (element: Element, part: "before" | "after") => string;
};

const nothing: Declared = new Map();

/** Of a page whose styles hide nothing. */
export const plainCascade: Cascade = { declaredFor: () => nothing, generatedFor: () => "" };

type Weighed = Declaration & { readonly weight: number };
type Bound = CompiledSelector & { readonly declarations: readonly Weighed[] };

export type Styled = {
  readonly sheets: readonly string[];
  /** The page has no document type: names of classes match in any case. */
  readonly quirks: boolean;
  /** The properties that are asked for. */
  readonly watched: ReadonlySet<string>;
};

export function cascadeOf({ sheets, quirks, watched }: Styled): Cascade {
  const bound = sheets
    .flatMap((css) => readRules(css, watched))
    .flatMap((rule, order) =>
      compileSelectors(rule.selectors, quirks).map((selector) => bind(selector, rule, order)),
    );
  const finderOf = (part: CompiledSelector["generated"]) =>
    finder(bound.filter(({ generated }) => generated === part));
  const find = finderOf(undefined);
  const made = { before: finderOf("before"), after: finderOf("after") };
  const styleOf = attributeReader(watched);
  return {
    declaredFor: (element) => {
      const own = styleOf(element);
      const found = find(element);
      return found.length + own.length === 0 ? nothing : strongest([...found, ...own]);
    },
    generatedFor: (element, part) => {
      const rules = made[part](element);
      if (rules.length === 0) return "";
      const found = strongest(rules);
      return found.get("display") === "none" ? "" : (found.get("content") ?? "");
    },
  };
}

/** Bits of a weight: importance, then style attributes, then layers, then the selector, then order. */
const [importantBit, attributeBit, layerBit, selectorBits] = [2 ** 50, 2 ** 49, 2 ** 48, 2 ** 22];

function bind(selector: CompiledSelector, rule: StyleRule, order: number): Bound {
  const { declarations, layered } = rule;
  const base = selector.specificity * selectorBits + order;
  const weigh = ({ important }: Declaration) =>
    base + (important ? importantBit : 0) + (layered === important ? layerBit : 0);
  return {
    ...selector,
    declarations: declarations.map((one) => ({ ...one, weight: weigh(one) })),
  };
}

const none: readonly Weighed[] = [];

/** Rules are looked up by a word that their element must have; few elements are asked for each. */
function finder(rules: readonly Bound[]): (element: Element) => readonly Weighed[] {
  const byKey = new Map<string | undefined, Bound[]>();
  for (const rule of rules) {
    const list = byKey.get(rule.key);
    if (list) list.push(rule);
    else byKey.set(rule.key, [rule]);
  }
  let asked = 0;
  if (rules.length === 0) return () => none;
  return (element) => {
    const candidates = keysOf(element).flatMap((key) => byKey.get(key) ?? []);
    asked += candidates.length;
    if (asked > limits.styleMatches) throw new GenerationError("FILE-BOMB", {});
    return candidates.filter(({ test }) => test(element)).flatMap((rule) => rule.declarations);
  };
}

function keysOf(element: Element): (string | undefined)[] {
  const id = attribute(element, "id");
  const classes = new Set(attribute(element, "class")?.split(/[\t\n\f\r ]+/));
  return [undefined, element.tagName, `#${id}`, ...[...classes].map((name) => `.${name}`)];
}

/** Style attributes, each read once. */
function attributeReader(watched: ReadonlySet<string>): (element: Element) => readonly Weighed[] {
  const known = new Map<string, readonly Weighed[]>();
  const weigh = ({ important }: Declaration) => attributeBit + (important ? importantBit : 0);
  return (element) => {
    const style = attribute(element, "style");
    if (style === undefined) return none;
    const found =
      known.get(style) ??
      readStyleAttribute(style, watched).map((one) => ({ ...one, weight: weigh(one) }));
    known.set(style, found);
    return found;
  };
}

/** Of equals the later one. */
function strongest(declarations: readonly Weighed[]): Declared {
  const found = new Map<string, Weighed>();
  for (const one of declarations) {
    if (one.weight >= (found.get(one.name)?.weight ?? 0)) found.set(one.name, one);
  }
  return new Map([...found].map(([name, { value }]) => [name, value]));
}
