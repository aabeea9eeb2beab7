import { ownKindOf } from "../../../../src/report/own/walk-own.ts";
import { isRecord, pointerOf } from "../../../../src/report/read/input.ts";

/**
 * An own table, picture or note as it stands in the report's JSON: `{ "table": { … } }`. The page
 * edits this value itself, so that whatever it has no field for stays as it was.
 */
export type OwnValue = Readonly<Record<string, unknown>>;

/** An own item between the paragraphs of a body. */
export type OwnItem = {
  /** Its name on the page, for as long as it is there. */
  readonly key: string;
  readonly value: OwnValue;
  /** The paragraphs behind it, up to the next item. */
  readonly after: string;
};

export type OwnKind = NonNullable<ReturnType<typeof ownKindOf>>;

export function kindOf(value: OwnValue): OwnKind {
  return ownKindOf(value) ?? "note";
}

/** A body's value with each own item, at whatever depth, as `change` gives it. */
export function mapOwnItems(
  value: unknown,
  change: (item: OwnValue, path: readonly (string | number)[]) => unknown,
  path: readonly (string | number)[] = [],
): unknown {
  if (Array.isArray(value)) {
    return value.map((one, index) => mapOwnItems(one, change, [...path, index]));
  }
  if (!isRecord(value)) return value;
  if (ownKindOf(value) !== undefined) return change(value, path);
  if (!Object.hasOwn(value, "body")) return value;
  return { ...value, body: mapOwnItems(value.body, change, [...path, "body"]) };
}

/** Where the own items of a body stand, as JSON Pointers from the body, in printing order. */
export function ownPlaces(value: unknown): string[] {
  const places: string[] = [];
  mapOwnItems(value, (item, path) => {
    places.push(pointerOf(path));
    return item;
  });
  return places;
}
