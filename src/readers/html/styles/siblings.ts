import type { Element } from "../elements.ts";

/** Elements with the same parent in their order. */
export type Siblings = {
  readonly all: readonly Element[];
  /** Element → its place among them, from 0. */
  readonly at: ReadonlyMap<Element, number>;
};

type Parent = NonNullable<Element["parentNode"]>;

/** By parent and name: looked up anew for each, they would take the square of their number. */
const known = new WeakMap<Parent, Map<string, Siblings>>();

/** An element with all beside it, or with those of its own name. */
export function siblingsOf(element: Element, which: "all" | "sameName"): Siblings {
  const { parentNode: parent, tagName } = element;
  if (!parent) return listed([element]);
  const lists = known.get(parent) ?? new Map<string, Siblings>();
  known.set(parent, lists);
  const name = which === "all" ? "*" : tagName;
  const found = lists.get(name) ?? listed(childrenOf(parent, name));
  lists.set(name, found);
  return found;
}

function childrenOf({ childNodes }: Parent, name: string): Element[] {
  return childNodes.filter(
    (node): node is Element => "tagName" in node && (name === "*" || node.tagName === name),
  );
}

function listed(all: readonly Element[]): Siblings {
  return { all, at: new Map(all.map((one, at) => [one, at])) };
}
