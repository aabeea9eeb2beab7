import type { BodyItem } from "../report.ts";

/** An item of a body, and the headings that lead to it, the outermost first. */
export type PlacedItem = { readonly item: BodyItem; readonly headings: readonly string[] };

/** Everything in a body in printing order: each part, then what stands under it. */
export function itemsIn(
  body: readonly BodyItem[],
  headings: readonly string[] = [],
): readonly PlacedItem[] {
  return body.flatMap((item): readonly PlacedItem[] => {
    const inner = item.type === "part" ? itemsIn(item.body, [...headings, item.heading]) : [];
    return [{ item, headings }, ...inner];
  });
}
