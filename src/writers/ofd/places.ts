import type { Origin } from "../../layout/page.ts";
import { type ContentKey, contentKey } from "../../layout/structure/content-key.ts";

/** An object by its id, on the page with an id. */
export type ObjectPlace = { readonly page: number; readonly object: number };

/** Which objects of the pages show what. */
export type Places = {
  readonly byKey: ReadonlyMap<ContentKey, readonly ObjectPlace[]>;
  readonly add: (origin: Origin, page: number, objects: readonly number[]) => void;
};

export function openPlaces(): Places {
  const byKey = new Map<ContentKey, ObjectPlace[]>();
  const add = (origin: Origin, page: number, objects: readonly number[]) => {
    // What stands on pages for the sake of the pages is no part of the document.
    if (origin.type === "pageNumber" || origin.type === "repeated") return;
    const key = contentKey(origin);
    const own = byKey.get(key) ?? [];
    for (const object of objects) own.push({ page, object });
    byKey.set(key, own);
  };
  return { byKey, add };
}
