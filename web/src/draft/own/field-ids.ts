import type { Draft } from "../draft.ts";
import { itemsByPointer } from "./references.ts";

/** The id of an own item on the page. */
export function ownId(section: string, key: string): string {
  return `own-${section}-${key}`;
}

/** The id of the field for a place in an own item: `/table/rows/0/1`. */
export function ownFieldId(id: string, path: string): string {
  return id + path.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

/** The id of the field for a place in the report's JSON, if it is one in an own item. */
export function ownFieldAt(pointer: string, draft: Draft): string | undefined {
  const found = itemsByPointer(draft).find((one) => isIn(pointer, one.pointer, "/"));
  if (!found) return undefined;
  const path = pointer.slice(found.pointer.length);
  return ownFieldId(ownId(found.section, found.item.key), path);
}

/** Whether a place is another or inside of it. */
export function isIn(place: string, whole: string, mark: "/" | "-"): boolean {
  return place === whole || place.startsWith(whole + mark);
}

/** The field with this id, or what is around it when the place has none of its own. */
export function ownElement(id: string): HTMLElement | null {
  for (let one = id; one.startsWith("own-"); one = one.slice(0, one.lastIndexOf("-"))) {
    const element = document.getElementById(one);
    if (element) return element;
  }
  return null;
}
